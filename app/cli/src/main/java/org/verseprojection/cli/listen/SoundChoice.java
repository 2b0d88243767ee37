package org.verseprojection.cli.listen;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.verseprojection.live.Drive;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.AudioSource;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.Microphone;
import org.verseprojection.speech.audio.MicrophoneSource;
import org.verseprojection.speech.audio.Microphones;
import org.verseprojection.speech.audio.PacedSource;
import org.verseprojection.speech.audio.WavSource;

/// What is listened to.
public sealed interface SoundChoice {
    /// A recording.
    ///
    /// @param realTime whether it comes as fast as it was spoken, rather than as fast as it is read
    record Recording(Path file, InputChoice input, boolean realTime) implements SoundChoice {}

    /// A device.
    record Live(Microphones microphones, Microphone microphone, InputChoice input) implements SoundChoice {}

    /// Who sets the pace.
    default Drive drive() {
        return this instanceof Recording recording && !recording.realTime() ? Drive.UNPACED : Drive.LIVE;
    }

    /// Looks whether there is sound to be had; the supplier then begins to take it.
    ///
    /// @throws org.verseprojection.speech.audio.AudioException if there is none
    default Supplier<AudioSource> open(Consumer<AudioEvent> events) {
        return switch (this) {
            case Recording(Path file, InputChoice input, boolean realTime) -> {
                WavSource source = new WavSource(file, input, events);
                yield () -> realTime ? new PacedSource(source, events) : source;
            }
            case Live(Microphones microphones, Microphone microphone, InputChoice input) ->
                () -> new MicrophoneSource(microphones, microphone, input, events);
        };
    }
}
