package org.verseprojection.cli.listen;

import java.util.Locale;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.domain.Wording;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.AudioFrame;

/// What befell the sound, in one line for the operator.
public final class SoundText {
    private SoundText() {}

    /// In words.
    public static String of(AudioEvent event) {
        return switch (event) {
            case AudioEvent.Listening(String source, int input, int inputs, int rate) ->
                inputs == 1
                        ? Texts.of("sound.listening", source, kilohertz(rate))
                        : Texts.of("sound.listening.input", source, input, inputs, kilohertz(rate));
            case AudioEvent.Lost(String device, Wording reason) ->
                Texts.of("sound.lost", device, reason.in(Locale.ROOT));
            case AudioEvent.Returned(String device, var away) ->
                Texts.of("sound.returned", device, Numbers.seconds(away));
            case AudioEvent.Overrun(long samples) -> Texts.of("sound.overrun", seconds(samples));
            case AudioEvent.Dropout(long samples) -> Texts.of("sound.dropout", seconds(samples));
            case AudioEvent.Clipping() -> Texts.of("sound.clipping");
            case AudioEvent.DigitalSilence() -> Texts.of("sound.digital-silence");
            case AudioEvent.Sound(var silence) -> Texts.of("sound.sound", Numbers.seconds(silence));
            case AudioEvent.CutShort(String file, long missing) ->
                Texts.of("sound.cut-short", file, String.valueOf(missing));
        };
    }

    private static String seconds(long samples) {
        return Numbers.seconds(AudioFrame.time(samples));
    }

    private static String kilohertz(int rate) {
        return Numbers.fixed(rate / 1000.0, rate % 1000 == 0 ? 0 : 1);
    }
}
