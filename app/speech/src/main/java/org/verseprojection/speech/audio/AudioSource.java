package org.verseprojection.speech.audio;

import java.util.Optional;

/// A stream of 16 kHz mono frames that one thread reads.
///
/// Live sources record on a thread of their own into a bounded queue: when the reader falls behind, the oldest sound is
/// dropped, counted and reported as [AudioEvent.Overrun]. A source that is not live waits for its reader.
public interface AudioSource extends AutoCloseable {
    /// Waits for the next frame; empty when the stream has ended.
    ///
    /// @throws AudioException if the source cannot be read any further
    Optional<AudioFrame> next() throws InterruptedException;

    /// How many frames a live source holds ready behind the one last taken: the reader's backlog. May be called from
    /// any thread.
    default int waiting() {
        return 0;
    }

    /// What it listens to, for people: a device's or a file's name.
    String name();

    /// How loud the newest sound is; [Level#SILENCE] while there is none. May be called from any thread.
    default Level level() {
        return Level.SILENCE;
    }

    /// Stops recording and lets go of the device or the file; [#next] then answers empty. May be called from any
    /// thread, and twice.
    @Override
    void close();
}
