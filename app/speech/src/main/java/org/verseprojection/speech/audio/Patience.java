package org.verseprojection.speech.audio;

import java.time.Duration;

/// How long a microphone is waited for.
///
/// @param first from opening a device to its first sound; a sound server that was idle takes up to two seconds
/// @param silent without a byte until the device counts as lost; busy ones deliver at least four times a second
/// @param retry between two attempts to open it again
/// @param closing for a device to let go when it is closed; after that it is left to itself
record Patience(Duration first, Duration silent, Duration retry, Duration closing) {
    static final Patience DEFAULT =
            new Patience(Duration.ofSeconds(4), Duration.ofMillis(1500), Duration.ofMillis(500), Duration.ofSeconds(1));
}
