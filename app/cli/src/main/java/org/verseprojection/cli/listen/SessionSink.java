package org.verseprojection.cli.listen;

import org.verseprojection.live.SessionListener;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.speech.audio.AudioEvent;

/// Where what a session hears and finds is told. [#sound] may come from another thread than the rest.
public interface SessionSink extends SessionListener, AutoCloseable {
    /// Something befell the sound.
    default void sound(AudioEvent event) {}

    /// The stream is over.
    void ended(SessionSummary summary);

    /// The program ends at once, and nothing more will be called: gives the terminal back, where it holds one. May come
    /// from any thread, at any time.
    default void abandoned() {}

    /// Lets go of the terminal, where it holds one; called whatever happened.
    @Override
    default void close() {}
}
