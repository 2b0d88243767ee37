package org.verseprojection.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// Passes bytes on to a server, and cuts a connection now and then: at once, somewhere in what is asked,
/// or somewhere in what is answered; with or without a reset.
final class CuttingProxy implements AutoCloseable {
    private static final int IN_REQUEST = 60_000;
    /// The handshake takes half of it.
    private static final int IN_ANSWER = 3_000;

    private final ServerSocket listener;
    private final int target;
    private final Random random;
    private final AtomicInteger cutsLeft;
    private final AtomicInteger cuts = new AtomicInteger();

    /// @param most cuts; after them all goes well
    CuttingProxy(int target, Random random, int most) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        this.random = random;
        this.cutsLeft = new AtomicInteger(most);
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    int cuts() {
        return cuts.get();
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                boolean cut = cutsLeft.getAndDecrement() > 0;
                int kind = cut ? random.nextInt(4) : 4;
                int asked = kind == 1 ? random.nextInt(IN_REQUEST) : Integer.MAX_VALUE;
                int answered = kind == 2 || kind == 3 ? random.nextInt(IN_ANSWER) : Integer.MAX_VALUE;
                boolean reset = random.nextBoolean();
                if (kind == 0) {
                    end(client, client, reset);
                    cuts.incrementAndGet();
                } else {
                    Thread.ofVirtual().start(() -> pass(client, asked, answered, reset));
                }
            }
        } catch (IOException closed) {
            // it is over
        }
    }

    private void pass(Socket client, int asked, int answered, boolean reset) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            Thread.ofVirtual().start(() -> pump(client, server, asked, reset));
            pump(server, client, answered, reset);
        } catch (IOException refused) {
            end(client, client, reset);
        }
    }

    private void pump(Socket from, Socket to, int most, boolean reset) {
        int left = most;
        byte[] buffer = new byte[4096];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            while (true) {
                int read = in.read(buffer);
                if (read < 0) {
                    break;
                }
                out.write(buffer, 0, Math.min(read, left));
                left -= read;
                if (left <= 0) {
                    cuts.incrementAndGet();
                    break;
                }
            }
        } catch (IOException gone) {
            // the other side was cut
        }
        end(from, to, reset);
    }

    private static void end(Socket one, Socket other, boolean reset) {
        for (Socket socket : new Socket[] {one, other}) {
            try {
                if (reset && !socket.isClosed()) {
                    socket.setSoLinger(true, 0);
                }
                socket.close();
            } catch (IOException gone) {
                // it is closed
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
