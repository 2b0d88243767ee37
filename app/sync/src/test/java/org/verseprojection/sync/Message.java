package org.verseprojection.sync;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A request or an answer of HTTP/1.1, whole.
///
/// @param start its first line
record Message(String start, List<Header> headers, byte[] body) {
    private static final int LONGEST_LINE = 16 << 10;
    private static final int LONGEST_BODY = 8 << 20;

    record Header(String name, String value) {}

    Message {
        headers = List.copyOf(headers);
    }

    /// The next request; empty where the other side is done.
    static Optional<Message> request(InputStream in) throws IOException {
        String start = line(in);
        return start.isEmpty() ? Optional.empty() : Optional.of(read(start, in, false));
    }

    /// The answer, on a connection that ends with it.
    static Message answer(InputStream in) throws IOException {
        String start = line(in);
        if (start.isEmpty()) {
            throw new EOFException("no answer");
        }
        return read(start, in, true);
    }

    private static Message read(String start, InputStream in, boolean answer) throws IOException {
        List<Header> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.add(new Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        Message head = new Message(start, headers, new byte[0]);
        return new Message(start, headers, body(head, in, answer));
    }

    private static byte[] body(Message head, InputStream in, boolean answer) throws IOException {
        if (head.header("Transfer-Encoding").isPresent()) {
            return chunks(in);
        }
        Optional<Integer> length = head.header("Content-Length").map(Integer::parseInt);
        if (length.isPresent()) {
            return exactly(in, length.get());
        }
        return answer && head.hasBody() ? in.readNBytes(LONGEST_BODY) : new byte[0];
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var whole = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
            whole.writeBytes(exactly(in, length));
            line(in);
            if (length == 0) {
                return whole.toByteArray();
            }
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("it broke off");
        }
        return bytes;
    }

    /// A line without its end; empty also where nothing comes any more.
    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 && line.size() == 0) {
                return "";
            }
            if (next < 0 || line.size() > LONGEST_LINE) {
                throw new EOFException("it broke off");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /// The header of that name.
    Optional<String> header(String name) {
        return headers.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /// With that header in place of any of its name.
    Message with(String name, String value) {
        List<Header> other = new ArrayList<>(without(name).headers());
        other.add(new Header(name, value));
        return new Message(start, other, body);
    }

    Message without(String name) {
        return new Message(
                start,
                headers.stream()
                        .filter(each -> !each.name().equalsIgnoreCase(name))
                        .toList(),
                body);
    }

    /// With another body, of whatever length.
    Message with(byte[] other) {
        return new Message(start, headers, other);
    }

    /// A request for another place.
    Message to(String method, String path) {
        return new Message(method + " " + path + " HTTP/1.1", headers, body);
    }

    String method() {
        return start.split(" ", 3)[0];
    }

    String path() {
        return start.split(" ", 3)[1];
    }

    int status() {
        return Integer.parseInt(start.split(" ", 3)[1]);
    }

    /// Whether it may have a body, where it is an answer.
    private boolean hasBody() {
        return status() != 204 && status() != 304;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// Writes it with its length.
    void write(OutputStream out) throws IOException {
        boolean empty = start.startsWith("HTTP/") ? !hasBody() : body.length == 0 && method().equals("GET");
        Message sound = without("Transfer-Encoding").without("Content-Length");
        Message whole = empty ? sound : sound.with("Content-Length", Integer.toString(body.length));
        StringBuilder head = new StringBuilder(start).append("\r\n");
        whole.headers()
                .forEach(each -> head.append(each.name())
                        .append(": ")
                        .append(each.value())
                        .append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }
}
