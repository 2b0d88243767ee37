package org.verseprojection.desktop.setup;

import java.util.List;

/// What the self-test knows so far.
///
/// @param progress 0 to 1
/// @param heard the last lines, the newest last
/// @param found references in the order in which they were found
/// @param expected how many verses the sample quotes; 0 while that is not known
/// @param problem why it failed, in plain words; empty where it did not
public record Report(
        SelfTest.Phase phase, double progress, List<String> heard, List<String> found, int expected, String problem) {
    public Report {
        heard = List.copyOf(heard);
        found = List.copyOf(found);
        if (!(progress >= 0 && progress <= 1)) {
            throw new IllegalArgumentException("progress " + progress);
        }
    }

    /// Before it began.
    public static Report idle() {
        return new Report(SelfTest.Phase.IDLE, 0, List.of(), List.of(), 0, "");
    }
}
