package org.verseprojection.live.cloud;

import java.time.Instant;
import java.util.Optional;

/// How it goes with the cloud.
///
/// @param email who is signed in
/// @param waiting decisions that are not there yet
/// @param last when all were there last
/// @param words for the operator; empty where there is nothing to say
public record CloudStatus(Phase phase, Optional<String> email, int waiting, Optional<Instant> last, String words) {
    /// What it does.
    public enum Phase {
        SIGNED_OUT,
        /// All that was decided is there.
        DONE,
        WORKING,
        /// No network; it is tried again by itself.
        OFFLINE,
        /// The account must be signed in anew.
        ASKS,
        /// Something is wrong that does not mend itself.
        TROUBLE
    }
}
