package org.verseprojection.cli.listen;

import java.util.Locale;
import org.verseprojection.domain.Wording;
import org.verseprojection.speech.audio.AudioEvent;
import tools.jackson.databind.node.ObjectNode;

/// What befell the sound, as JSON.
final class SoundJson {
    private SoundJson() {}

    static ObjectNode fill(ObjectNode line, AudioEvent event) {
        return fillIn(line, event).put("message", SoundText.of(event));
    }

    private static ObjectNode fillIn(ObjectNode line, AudioEvent event) {
        return switch (event) {
            case AudioEvent.Listening(String source, int input, int inputs, int rate) ->
                line.put("event", "listening")
                        .put("source", source)
                        .put("input", input)
                        .put("inputs", inputs)
                        .put("rate", rate);
            case AudioEvent.Lost(String device, Wording reason) ->
                line.put("event", "lost").put("source", device).put("reason", reason.in(Locale.ROOT));
            case AudioEvent.Returned(String device, var away) ->
                line.put("event", "returned").put("source", device).put("away_ms", away.toMillis());
            case AudioEvent.Overrun(long samples) ->
                line.put("event", "overrun").put("samples", samples);
            case AudioEvent.Dropout(long samples) ->
                line.put("event", "dropout").put("samples", samples);
            case AudioEvent.Clipping() -> line.put("event", "clipping");
            case AudioEvent.DigitalSilence() -> line.put("event", "digital_silence");
            case AudioEvent.Sound(var silence) -> line.put("event", "sound").put("silence_ms", silence.toMillis());
            case AudioEvent.CutShort(String file, long missing) ->
                line.put("event", "cut_short").put("source", file).put("missing_bytes", missing);
        };
    }
}
