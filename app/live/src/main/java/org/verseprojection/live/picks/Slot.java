package org.verseprojection.live.picks;

import org.verseprojection.domain.Candidate;

/// One pick in its place.
///
/// @param number 1 to 10; key 0 stands for 10
/// @param candidate as it was ranked last
/// @param emphasis 1 for the strongest of those shown, to 10
/// @param listed whether the newest ranking still has it; else it only keeps its place for a while
public record Slot(int number, Candidate candidate, int emphasis, boolean listed) {}
