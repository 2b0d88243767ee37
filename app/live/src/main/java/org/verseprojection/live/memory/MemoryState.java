package org.verseprojection.live.memory;

import java.time.Instant;
import java.util.Optional;

/// How well the store does, in words for the operator.
public sealed interface MemoryState {
    /// Whatever is kept is on the disk.
    ///
    /// @param warning stays visible, as that the key lies in a file since there is no keychain; else empty
    record Durable(String warning) implements MemoryState {}

    /// What is kept is in memory for now, and written as soon as that works again.
    ///
    /// @param why in plain words
    /// @param waiting rows that are not on the disk yet
    record Held(String why, int waiting) implements MemoryState {}

    /// The file was damaged or is gone, and was set aside; a fresh one is in use.
    ///
    /// @param why in plain words, with the name of the file that was set aside
    /// @param backup when the last good backup was made, which may be brought back
    record Fresh(String why, Optional<Instant> backup) implements MemoryState {}
}
