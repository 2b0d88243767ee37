package org.verseprojection.sync;

import java.time.Duration;
import java.util.Optional;
import org.verseprojection.live.cloud.CloudStatus.Phase;

/// Why a round ended early.
final class Halt extends Exception {
    private final Phase phase;
    private final boolean probe;
    private final transient Optional<Duration> retryAfter;

    Halt(Phase phase, String words) {
        this(phase, words, false, Optional.empty());
    }

    /// @param words for the operator
    /// @param probe whether a cheap question may find out sooner that it works again
    /// @param retryAfter how long the server wants to be left alone
    Halt(Phase phase, String words, boolean probe, Optional<Duration> retryAfter) {
        super(words, null, false, false);
        this.phase = phase;
        this.probe = probe;
        this.retryAfter = retryAfter;
    }

    Phase phase() {
        return phase;
    }

    String words() {
        return String.valueOf(getMessage());
    }

    boolean probe() {
        return probe;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
