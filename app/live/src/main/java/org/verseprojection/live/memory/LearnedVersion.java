package org.verseprojection.live.memory;

import java.time.Instant;

/// One version of what was learned, as the matcher writes it.
///
/// @param state opaque here; JSON
/// @param used whether it was found good enough to be used
public record LearnedVersion(long number, Instant at, byte[] state, boolean used) {}
