package org.verseprojection.desktop.booth;

import java.time.Duration;
import org.verseprojection.speech.audio.AudioEvent;

/// Is told how well a service is heard, on the screen's thread; of rehearsals nothing.
public interface SoundWitness {
    /// Nobody wants to know.
    SoundWitness NOBODY = new SoundWitness() {};

    /// Something heard was matched.
    ///
    /// @param lag between the newest sample and the moment it was ready
    default void matched(Duration lag) {}

    default void sound(AudioEvent event) {}
}
