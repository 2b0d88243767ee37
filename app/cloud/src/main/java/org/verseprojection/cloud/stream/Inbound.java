package org.verseprojection.cloud.stream;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.verseprojection.cloud.http.Json;
import org.verseprojection.cloud.recognition.audio.SoundFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A frame from a client, as `docs/api/websocket.md` has it.
sealed interface Inbound {
    /// The latest place in a session, in milliseconds: a week.
    long LATEST = 604_800_000;

    /// A piece of sound.
    ///
    /// @param seq what its answer is told by; empty where the client did not say
    /// @param position where it begins in the session, in milliseconds; empty for right behind the last
    /// @param audio in base64
    record AudioChunk(OptionalLong seq, OptionalLong position, SoundFormat format, String audio) implements Inbound {}

    /// A newer access token.
    record Token(String token) implements Inbound {
        /// Says no token.
        @Override
        public String toString() {
            return "a token";
        }
    }

    /// Asks whether the server is there.
    record Ping() implements Inbound {}

    /// A frame that is not one of these. It has no stack trace: it is answered.
    final class BadFrame extends Exception {
        BadFrame(String message) {
            super(message, null, false, false);
        }

        String text() {
            return String.valueOf(getMessage());
        }
    }

    /// Reads a frame.
    ///
    /// @throws BadFrame where it does not keep to the contract
    static Inbound read(String frame) throws BadFrame {
        JsonNode tree;
        try {
            tree = Json.mapper().readTree(frame);
        } catch (JacksonException broken) {
            throw new BadFrame("The frame cannot be read as JSON.");
        }
        if (tree == null || !tree.isObject()) {
            throw new BadFrame("A frame is an object.");
        }
        only(tree, Set.of("event", "data"));
        JsonNode data = tree.path("data");
        return switch (tree.path("event").asString("")) {
            case "audio_chunk" -> chunk(object(data));
            case "token" -> token(object(data));
            case "ping" -> new Ping();
            default -> throw new BadFrame("event: It is audio_chunk, token or ping.");
        };
    }

    private static AudioChunk chunk(JsonNode data) throws BadFrame {
        only(data, Set.of("audio", "format", "seq", "position_ms"));
        Optional<SoundFormat> format =
                data.has("format") ? SoundFormat.named(text(data, "format")) : Optional.of(SoundFormat.OPUS);
        if (format.isEmpty()) {
            throw new BadFrame("data.format: It is opus or pcm16.");
        }
        return new AudioChunk(
                number(data, "seq", Integer.MAX_VALUE),
                number(data, "position_ms", LATEST),
                format.get(),
                text(data, "audio"));
    }

    private static Token token(JsonNode data) throws BadFrame {
        only(data, Set.of("token"));
        return new Token(text(data, "token"));
    }

    private static JsonNode object(JsonNode data) throws BadFrame {
        if (!data.isObject()) {
            throw new BadFrame("data: An object is expected.");
        }
        return data;
    }

    private static void only(JsonNode object, Set<String> names) throws BadFrame {
        for (String name : object.propertyNames()) {
            if (!names.contains(name)) {
                throw new BadFrame("There is a member that no such frame has.");
            }
        }
    }

    private static String text(JsonNode data, String name) throws BadFrame {
        JsonNode value = data.path(name);
        if (!value.isString() || value.asString().isEmpty()) {
            throw new BadFrame("data." + name + ": A text is expected.");
        }
        return value.asString();
    }

    private static OptionalLong number(JsonNode data, String name, long most) throws BadFrame {
        if (!data.has(name)) {
            return OptionalLong.empty();
        }
        JsonNode value = data.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0 || value.asLong() > most) {
            throw new BadFrame("data." + name + ": A whole number from 0 to " + most + " is expected.");
        }
        return OptionalLong.of(value.asLong());
    }
}
