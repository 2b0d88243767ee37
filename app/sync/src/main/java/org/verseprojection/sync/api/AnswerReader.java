package org.verseprojection.sync.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads an answer: bounded, and sure that it comes from the server before anything is believed. A network that wants
/// its own page looked at first answers with a redirect or with HTML; the server never does.
final class AnswerReader {
    /// Bytes of an answer that are read at most.
    static final int LONGEST = 1 << 20;

    private static final int MOST_WORDS = 300;

    private final JsonMapper json;
    private final ServerClock clock;

    AnswerReader(JsonMapper json, ServerClock clock) {
        this.json = json;
        this.clock = clock;
    }

    Answer read(Response response, Instant asked) throws IOException {
        int status = response.code();
        if (status == 511 || (status >= 300 && status < 400)) {
            return new Answer.Intercepted();
        }
        if (status == 204) {
            heard(response, asked);
            return new Answer.Good(JsonNodeFactory.instance.missingNode());
        }
        byte[] bytes;
        try (InputStream in = response.body().byteStream()) {
            bytes = in.readNBytes(LONGEST + 1);
        }
        if (bytes.length > LONGEST) {
            return new Answer.Garbled("more than " + LONGEST + " bytes");
        }
        Optional<JsonNode> body = isJson(response) ? parse(bytes) : Optional.empty();
        if (status >= 200 && status < 300) {
            return good(response, asked, body);
        }
        Optional<JsonNode> error =
                body.map(b -> b.path("error")).filter(e -> e.path("code").isString());
        if (error.isPresent()) {
            heard(response, asked);
        } else if (status < 500 && status != 408 && status != 413 && status != 429) {
            // what stands before the server may send these three, and no other
            return new Answer.Intercepted();
        }
        JsonNode e = error.orElse(JsonNodeFactory.instance.missingNode());
        return new Answer.Refused(
                status, text(e, "code"), text(e, "message"), details(e.path("details")), retryAfter(response));
    }

    private Answer good(Response response, Instant asked, Optional<JsonNode> body) {
        if (!isJson(response)) {
            return new Answer.Intercepted();
        }
        if (body.isEmpty() || !body.get().isObject()) {
            return new Answer.Garbled("no JSON object");
        }
        heard(response, asked);
        return new Answer.Good(body.get());
    }

    private void heard(Response response, Instant asked) {
        Instant date = response.headers().getInstant("Date");
        if (date != null) {
            clock.heard(date, asked);
        }
    }

    private Optional<Duration> retryAfter(Response response) {
        String value = response.header("Retry-After");
        Instant date = response.headers().getInstant("Date");
        return value == null ? Optional.empty() : RetryAfter.read(value, date == null ? clock.now() : date);
    }

    private static boolean isJson(Response response) {
        String type = response.header("Content-Type", "");
        String media = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return media.equals("application/json");
    }

    private Optional<JsonNode> parse(byte[] bytes) {
        try {
            return Optional.of(json.readTree(bytes));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static List<Answer.Detail> details(JsonNode list) {
        List<Answer.Detail> details = new ArrayList<>();
        for (JsonNode item : list) {
            JsonNode index = item.path("index");
            details.add(new Answer.Detail(
                    index.isInt() ? Optional.of(index.asInt()) : Optional.empty(),
                    uuid(text(item, "id")),
                    text(item, "field"),
                    text(item, "problem")));
        }
        return details;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode node, String member) {
        String text = node.path(member).asString("");
        return text.length() > MOST_WORDS ? text.substring(0, MOST_WORDS) : text;
    }
}
