package org.verseprojection.cli.bench.cloud;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// One client of the stream, made for load: ten thousand of them cost little. It masks with zeros, so that all send
/// the same bytes.
final class SocketPeer implements AutoCloseable {
    private static final int CONNECT_MS = 10_000;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PONG = 10;
    private static final byte[] PING = {(byte) 0x89, (byte) 0x80, 0, 0, 0, 0};

    private final Socket socket;
    private final DataInputStream in;
    private final Queue<Long> sent = new ConcurrentLinkedQueue<>();
    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicInteger worded = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();

    private SocketPeer(Socket socket, DataInputStream in) {
        this.socket = socket;
        this.in = in;
    }

    /// Opens a connection, and waits until the server has agreed.
    static SocketPeer open(InetSocketAddress server, String token) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(
                    new InetSocketAddress(InetAddress.getByName(server.getHostString()), server.getPort()), CONNECT_MS);
            socket.getOutputStream()
                    .write(("GET /api/v1/stream HTTP/1.1\r\nHost: " + server.getHostString()
                                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                                    + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer "
                                    + token + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1024));
            StringBuilder head = new StringBuilder();
            while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
                head.append((char) in.readUnsignedByte());
            }
            if (!head.toString().startsWith("HTTP/1.1 101")) {
                throw new IOException(head.substring(0, head.indexOf("\r")));
            }
            return new SocketPeer(socket, in);
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    /// A text frame, ready to be sent by any client.
    static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(14 + payload.length)
                .put((byte) 0x81)
                .put((byte) 0xff)
                .putLong(payload.length)
                .putInt(0)
                .put(payload)
                .array();
    }

    /// Forgets what was measured.
    void begin() {
        sent.clear();
        millis.clear();
        errors.set(0);
        late.set(0);
        worded.set(0);
    }

    /// Sends a frame; the time until its answer counts from now.
    void send(byte[] frame) {
        sent.add(System.nanoTime());
        try {
            OutputStream out = socket.getOutputStream();
            synchronized (socket) {
                out.write(frame);
            }
        } catch (IOException broken) {
            errors.incrementAndGet();
        }
    }

    /// Takes answers until the connection ends.
    void listen() {
        try {
            for (; ; ) {
                int opcode = in.readUnsignedByte() & 0x0f;
                long length = in.readUnsignedByte();
                length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
                String text = new String(in.readNBytes((int) length), StandardCharsets.UTF_8);
                if (opcode == CLOSE) {
                    errors.incrementAndGet();
                    return;
                }
                if (opcode == TEXT) {
                    answered(text);
                }
            }
        } catch (IOException ended) {
            if (!socket.isClosed()) {
                errors.incrementAndGet();
            }
        }
    }

    private void answered(String text) {
        boolean error = text.contains("\"event\":\"error\"");
        if (error) {
            errors.incrementAndGet();
        }
        if (text.contains("\"transcription\":\"") && !text.contains("\"transcription\":\"\"")) {
            worded.incrementAndGet();
        }
        if (text.contains("\"late\":true")) {
            late.incrementAndGet();
        }
        if (error || text.contains("\"event\":\"matches\"")) {
            Long at = sent.poll();
            if (at != null && !error) {
                millis.add((System.nanoTime() - at) / 1e6);
            }
        }
    }

    /// Answers that tell words.
    int worded() {
        return worded.get();
    }

    /// Answers to sound that was not listened to.
    int late() {
        return late.get();
    }

    /// Whether the server does not answer a ping any more. For connections that nobody listens on.
    boolean ended() {
        try {
            socket.setSoTimeout(CONNECT_MS);
            socket.getOutputStream().write(PING);
            for (int opcode = 0; opcode != PONG; ) {
                opcode = in.readUnsignedByte() & 0x0f;
                int length = in.readUnsignedByte();
                in.readNBytes(length == 126 ? in.readUnsignedShort() : length);
                if (opcode == CLOSE) {
                    return true;
                }
            }
            return false;
        } catch (IOException broken) {
            return true;
        }
    }

    Queue<Double> millis() {
        return millis;
    }

    int errors() {
        return errors.get();
    }

    int unanswered() {
        return sent.size();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            errors.incrementAndGet();
        }
    }
}
