package org.verseprojection.cloud.stream;

import java.util.OptionalLong;
import java.util.UUID;
import org.verseprojection.cloud.http.Json;
import org.verseprojection.cloud.recognition.Heard;
import org.verseprojection.cloud.recognition.Hearing;
import org.verseprojection.speech.audio.AudioFrame;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Frames to a client, as `docs/api/websocket.md` has them.
final class Outbound {
    /// The sound cannot be decoded.
    static final String INVALID_AUDIO = "invalid_audio";

    /// The frame is not one of the contract.
    static final String BAD_FRAME = "bad_frame";

    /// The access token is no longer good, or another account's.
    static final String UNAUTHORIZED = "unauthorized";

    /// The server failed on it.
    static final String INTERNAL = "internal";

    private Outbound() {}

    static String session(UUID session, boolean resumed, long heard, Hearing.State state, Preferences preferences) {
        ObjectNode frame = frame("session");
        ObjectNode data = frame.withObject("data");
        data.put("session", session.toString());
        data.put("resumed", resumed);
        data.put("heard_ms", milliseconds(heard));
        data.put("recognition", name(state));
        data.put("version", preferences.version().name());
        data.put("confidence_threshold", preferences.threshold());
        return frame.toString();
    }

    static String status(Hearing.State state) {
        ObjectNode frame = frame("status");
        frame.withObject("data").put("recognition", name(state));
        return frame.toString();
    }

    static String matches(OptionalLong seq, Heard heard, ArrayNode matches, long until) {
        ObjectNode frame = frame("matches");
        ObjectNode data = frame.withObject("data");
        seq.ifPresent(number -> data.put("seq", number));
        data.put("transcription", heard.transcription());
        data.set("matches", matches);
        data.put("heard_ms", milliseconds(until));
        data.put("late", heard.late());
        return frame.toString();
    }

    static String error(OptionalLong seq, String code, String message) {
        ObjectNode frame = frame("error");
        ObjectNode data = frame.withObject("data");
        seq.ifPresent(number -> data.put("seq", number));
        data.put("code", code);
        data.put("message", message);
        return frame.toString();
    }

    static String renewed() {
        return frame("renewed").toString();
    }

    static String pong() {
        return frame("pong").toString();
    }

    private static ObjectNode frame(String event) {
        ObjectNode frame = Json.mapper().createObjectNode();
        frame.put("event", event);
        frame.putObject("data");
        return frame;
    }

    private static String name(Hearing.State state) {
        return switch (state) {
            case LOADING -> "loading";
            case READY -> "ready";
            case ABSENT -> "absent";
        };
    }

    private static long milliseconds(long samples) {
        return samples * 1000 / AudioFrame.RATE;
    }
}
