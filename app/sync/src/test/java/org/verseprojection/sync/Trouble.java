package org.verseprojection.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What becomes of a request on its way to the real server, instead of what should.
interface Trouble {
    JsonMapper JSON = JsonMapper.builder().build();

    /// Does it.
    ///
    /// @return what the client is told
    /// @throws Cut where it is told nothing, or not all
    Message answer(Message request, Onward server) throws IOException;

    /// The real server.
    interface Onward {
        Message answer(Message request) throws IOException;
    }

    /// The client's connection ends.
    final class Cut extends IOException {
        private final transient byte[] first;

        /// Ends it.
        ///
        /// @param first so much of the answer arrives
        Cut(byte[] first) {
            super("cut", null);
            this.first = first;
        }

        byte[] first() {
            return first;
        }
    }

    /// Somebody on the way answers; the server hears nothing of it.
    static Trouble reply(int status, String type, String body, Map<String, String> headers) {
        Message bare = new Message("HTTP/1.1 " + status + " -", List.of(), body.getBytes(StandardCharsets.UTF_8));
        Message dated = bare.with(
                        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)))
                .with("Content-Type", type);
        Message whole = headers.entrySet().stream()
                .reduce(
                        dated,
                        (message, header) -> message.with(header.getKey(), header.getValue()),
                        (_, last) -> last);
        return (_, _) -> whole;
    }

    /// A network's page that wants to be looked at first.
    static Trouble page(int status, Map<String, String> headers) {
        return reply(status, "text/html", "<html>Welcome to the hotel</html>", headers);
    }

    /// An error in the contract's words that the server has no cause for.
    static Trouble error(int status, String code, Map<String, String> headers) {
        return reply(status, "application/json", errorBody(code, "[]"), headers);
    }

    static String errorBody(String code, String details) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"no\",\"details\":" + details
                + ",\"requestId\":\"x\"}}";
    }

    /// The server hears nothing, and the client neither.
    static Trouble cutBefore() {
        return (_, _) -> {
            throw new Cut(new byte[0]);
        };
    }

    /// The server does what it was asked, and the client hears nothing.
    static Trouble cutAfter() {
        return (request, server) -> {
            server.answer(request);
            throw new Cut(new byte[0]);
        };
    }

    /// The server does what it was asked, and the client hears all but the last bytes of its answer.
    static Trouble cutInAnswer() {
        return (request, server) -> {
            var out = new ByteArrayOutputStream();
            Message answer = server.answer(request);
            answer.write(out);
            byte[] bytes = out.toByteArray();
            throw new Cut(java.util.Arrays.copyOf(bytes, bytes.length - answer.body().length / 2));
        };
    }

    /// Whatever was asked, nothing comes until the client has long given up.
    static Trouble silence(Duration time) {
        return (_, _) -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
            throw new Cut(new byte[0]);
        };
    }

    /// The server is asked for something else, and that is its answer.
    static Trouble elsewhere(String method, String path) {
        return (request, server) -> server.answer(request.to(method, Front.BASE + path));
    }

    /// The server's own answer, as it would be if its clock were so far ahead.
    static Trouble clock(Duration ahead) {
        return (request, server) -> server.answer(request)
                .with(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                ZonedDateTime.now(ZoneOffset.UTC).plus(ahead)));
    }

    /// The server's own errors, without their details.
    static Trouble unnamed() {
        return (request, server) -> {
            Message answer = server.answer(request);
            if (answer.status() < 400) {
                return answer;
            }
            ObjectNode body = (ObjectNode) JSON.readTree(answer.body());
            ((ObjectNode) body.path("error")).putArray("details");
            return answer.with(JSON.writeValueAsBytes(body));
        };
    }

    /// What is longer than that reaches the server with so much white space behind it that the server
    /// itself refuses it.
    static Trouble blownUp(int longest) {
        return (request, server) -> {
            if (request.body().length <= longest) {
                return server.answer(request);
            }
            String more = " ".repeat((1 << 20) + 1 - request.body().length);
            return server.answer(request.with((request.text() + more).getBytes(StandardCharsets.UTF_8)));
        };
    }

    /// Something on the way lets nothing through that is longer.
    static Trouble narrow(int longest) {
        return (request, server) -> request.body().length > longest
                ? reply(413, "text/html", "<html>413</html>", Map.of()).answer(request, server)
                : server.answer(request);
    }
}
