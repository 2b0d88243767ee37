package org.verseprojection.cli.bench.endurance.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A network that can be taken away: whoever connects to its port at the loopback address reaches the server, as long
/// as it is let.
public final class Forwarder implements AutoCloseable {
    private static final int BUFFER = 8192;

    /// What becomes of connections.
    public enum State {
        /// They reach the server.
        OPEN,
        /// They are taken, and nothing goes through, either way.
        HANGING,
        /// They are refused, and those that were open break.
        GONE
    }

    private final InetSocketAddress address;
    private final InetSocketAddress server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state = State.GONE;
    private @Nullable ServerSocket door;

    /// Closed at first.
    public Forwarder(int port, InetSocketAddress server) {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.server = server;
    }

    /// Lets it be so from now on.
    public void become(State next) throws IOException {
        lock.lock();
        try {
            if (next == State.GONE) {
                shut();
            } else if (door == null) {
                ServerSocket opened = new ServerSocket();
                opened.setReuseAddress(true);
                opened.bind(address);
                door = opened;
                Thread.ofVirtual().name("network").start(() -> take(opened));
            }
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void shut() throws IOException {
        if (door != null) {
            door.close();
            door = null;
        }
        for (Socket each : sockets) {
            each.close();
        }
        sockets.clear();
    }

    @SuppressWarnings("EmptyCatch")
    private void take(ServerSocket opened) {
        try {
            while (true) {
                Socket client = opened.accept();
                sockets.add(client);
                Thread.ofVirtual().start(() -> join(client));
            }
        } catch (IOException closed) {
            // the network is gone
        }
    }

    private void join(Socket client) {
        try (client;
                Socket upstream = new Socket()) {
            sockets.add(upstream);
            pass();
            upstream.connect(server);
            Thread back = Thread.ofVirtual().start(() -> pour(upstream, client));
            pour(client, upstream);
            back.join();
        } catch (IOException broken) {
            // as networks do; both ends are closed
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(client);
        }
    }

    private void pour(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                pass();
                out.write(buffer, 0, count);
            }
        } catch (IOException broken) {
            // the other direction ends by it, too
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
        }
    }

    private void pass() throws IOException, InterruptedException {
        lock.lock();
        try {
            while (state == State.HANGING) {
                changed.await();
            }
            if (state == State.GONE) {
                throw new IOException("the network is gone");
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        become(State.GONE);
    }
}
