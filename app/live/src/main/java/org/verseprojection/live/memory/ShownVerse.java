package org.verseprojection.live.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;

/// One entry of the history: what the congregation saw, and when.
///
/// @param listedFor how long it had stood among the picks when it was chosen; empty where it did not
public record ShownVerse(
        UUID id,
        Optional<UUID> gathering,
        Instant at,
        Passage passage,
        Translation translation,
        How how,
        Optional<Duration> listedFor) {}
