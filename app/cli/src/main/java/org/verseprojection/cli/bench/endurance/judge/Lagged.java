package org.verseprojection.cli.bench.endurance.judge;

/// A ranking that came.
///
/// @param at when, in milliseconds since 1970
/// @param lag behind the newest sound that it rests on, in milliseconds
public record Lagged(long at, long lag) {}
