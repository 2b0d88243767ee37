package org.verseprojection.cli.bench.cloud;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// One kept connection that speaks HTTP/1.1, made for load: it costs the machine that is measured as little as a
/// generator can. Not safe for threads.
final class HttpLink implements AutoCloseable {
    private static final int TIMEOUT_MS = 10_000;
    private static final int LONGEST_LINE = 64 << 10;

    private final InetSocketAddress server;
    private Optional<Open> open = Optional.empty();

    HttpLink(InetSocketAddress server) {
        this.server = server;
    }

    /// What was answered.
    record Answer(int status, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        boolean good() {
            return status >= 200 && status < 300;
        }
    }

    private record Open(Socket socket, InputStream in, OutputStream out) {}

    /// Asks, and waits for the answer.
    ///
    /// @param path below the base path
    /// @param token `""` without one
    /// @param json the body; `""` without one
    /// @throws IOException where the connection failed; the next request makes a new one
    Answer ask(String method, String path, String token, String json) throws IOException {
        Open link = open.isPresent() ? open.get() : connect();
        try {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            StringBuilder head = new StringBuilder(256)
                    .append(method)
                    .append(" /api/v1")
                    .append(path)
                    .append(" HTTP/1.1\r\nHost: ")
                    .append(server.getHostString())
                    .append("\r\n");
            if (!token.isEmpty()) {
                head.append("Authorization: Bearer ").append(token).append("\r\n");
            }
            if (body.length > 0) {
                head.append("Content-Type: application/json\r\nContent-Length: ")
                        .append(body.length)
                        .append("\r\n");
            }
            byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
            byte[] all = new byte[start.length + body.length];
            System.arraycopy(start, 0, all, 0, start.length);
            System.arraycopy(body, 0, all, start.length, body.length);
            link.out().write(all);
            return answer(link);
        } catch (IOException failure) {
            close();
            throw failure;
        }
    }

    private Open connect() throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MS);
            socket.connect(
                    new InetSocketAddress(InetAddress.getByName(server.getHostString()), server.getPort()), TIMEOUT_MS);
            Open made =
                    new Open(socket, new BufferedInputStream(socket.getInputStream(), 4096), socket.getOutputStream());
            open = Optional.of(made);
            return made;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    private Answer answer(Open link) throws IOException {
        String status = line(link.in());
        if (status.length() < 12 || !status.startsWith("HTTP/1.1 ")) {
            throw new IOException("no HTTP: " + status);
        }
        int code = Integer.parseInt(status.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String line = line(link.in()); !line.isEmpty(); line = line(link.in())) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            } else if (lower.equals("connection: close")) {
                last = true;
            }
        }
        byte[] body = chunked ? chunks(link.in()) : link.in().readNBytes(code == 304 || code == 204 ? 0 : length);
        if (last) {
            close();
        }
        return new Answer(code, body);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("the connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        open.ifPresent(link -> {
            try {
                link.socket().close();
            } catch (IOException ignored) {
                // it is gone either way
            }
        });
        open = Optional.empty();
    }
}
