package org.verseprojection.live.memory;

import java.time.Instant;

/// One setting with the time of its last change, by which two laptops agree.
///
/// @param value JSON
public record Setting(String name, String value, Instant changed) {}
