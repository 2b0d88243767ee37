package org.verseprojection.desktop.booth;

import java.util.function.Consumer;
import org.verseprojection.live.Drive;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.AudioSource;

/// Where sound comes from: a microphone, or a recording that plays as if it were one.
public interface SoundInput {
    /// Opens it.
    ///
    /// @param events is told what befalls it, from any thread
    /// @throws org.verseprojection.speech.audio.AudioException where there is none; the message is for people
    AudioSource open(Consumer<AudioEvent> events);

    /// Who sets the pace.
    default Drive drive() {
        return Drive.LIVE;
    }

    /// Whether it begins again by itself when it fails or is not there yet, as a microphone does; a recording ends.
    default boolean lasting() {
        return true;
    }
}
