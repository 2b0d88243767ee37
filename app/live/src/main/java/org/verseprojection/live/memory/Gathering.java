package org.verseprojection.live.memory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One service: from the time that it is begun until it is ended.
///
/// @param name may be empty
/// @param preacher may be empty
/// @param end empty while it goes on, or where the program was killed
public record Gathering(UUID id, String name, String preacher, Instant start, Optional<Instant> end) {}
