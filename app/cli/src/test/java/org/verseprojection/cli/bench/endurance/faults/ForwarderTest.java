package org.verseprojection.cli.bench.endurance.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ForwarderTest {
    private ServerSocket echo;
    private Forwarder forwarder;
    private int port;

    @BeforeEach
    void open() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        echo = new ServerSocket(0, 50, here);
        Thread.ofVirtual().start(this::answer);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        forwarder = new Forwarder(port, new InetSocketAddress(here, echo.getLocalPort()));
    }

    @AfterEach
    void close() throws IOException {
        forwarder.close();
        echo.close();
    }

    private void answer() {
        try {
            while (true) {
                Socket client = echo.accept();
                Thread.ofVirtual().start(() -> {
                    try (client) {
                        client.getInputStream().transferTo(client.getOutputStream());
                    } catch (IOException broken) {
                        // as was asked for
                    }
                });
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static int echoed(Socket socket, int value) throws IOException {
        socket.getOutputStream().write(value);
        return socket.getInputStream().read();
    }

    @Test
    void openItReachesTheServerBothWays() throws IOException {
        forwarder.become(Forwarder.State.OPEN);
        try (Socket socket = connected()) {
            assertEquals(7, echoed(socket, 7));
        }
    }

    @Test
    void goneItRefusesAndBreaksWhatWasOpen() throws IOException {
        assertThrows(ConnectException.class, this::connected);
        forwarder.become(Forwarder.State.OPEN);
        try (Socket socket = connected()) {
            assertEquals(7, echoed(socket, 7));
            forwarder.become(Forwarder.State.GONE);
            assertTrue(ended(socket));
            assertTrue(unreachable());
        }
        forwarder.become(Forwarder.State.OPEN);
        try (Socket socket = connected()) {
            assertEquals(8, echoed(socket, 8));
        }
    }

    /// Refused; or taken by a kernel that had not yet heard of the end, and broken.
    private boolean unreachable() {
        try (Socket socket = connected()) {
            return ended(socket);
        } catch (IOException refused) {
            return true;
        }
    }

    private static boolean ended(Socket socket) {
        try {
            InputStream in = socket.getInputStream();
            return in.read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    void hangingItHoldsWhatWasSentUntilItIsOpenAgain() throws IOException {
        forwarder.become(Forwarder.State.OPEN);
        try (Socket socket = connected()) {
            assertEquals(1, echoed(socket, 1));
            forwarder.become(Forwarder.State.HANGING);
            socket.getOutputStream().write(2);
            socket.setSoTimeout(150);
            assertThrows(
                    SocketTimeoutException.class, () -> socket.getInputStream().read());
            forwarder.become(Forwarder.State.OPEN);
            socket.setSoTimeout(10_000);
            assertEquals(2, socket.getInputStream().read());
        }
    }
}
