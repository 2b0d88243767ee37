package org.verseprojection.desktop;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.verseprojection.desktop.booth.SoundInput;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.AudioSource;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.PacedSource;
import org.verseprojection.speech.audio.RecordingSource;

/// A recording, as fast as it was spoken.
///
/// @param witness is told what befalls it, too
record PacedRecording(Path file, Consumer<AudioEvent> witness) implements SoundInput {
    @Override
    public AudioSource open(Consumer<AudioEvent> events) {
        Consumer<AudioEvent> both = witness.andThen(events);
        return new PacedSource(RecordingSource.open(file, new InputChoice.Automatic(), both), both);
    }

    @Override
    public boolean lasting() {
        return false;
    }
}
