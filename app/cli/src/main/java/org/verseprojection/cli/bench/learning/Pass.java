package org.verseprojection.cli.bench.learning;

import java.util.List;
import org.verseprojection.cli.bench.matching.CalibrationBins;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.VerseRef;

/// What came of one look at what was heard.
///
/// @param right whether the verse that was meant stands first
/// @param picks that were offered
record Pass(boolean right, List<Candidate> picks) {
    static Pass of(List<Candidate> picks, VerseRef meant) {
        boolean right = !picks.isEmpty() && picks.getFirst().passage().contains(meant);
        return new Pass(right, picks);
    }

    static List<Boolean> right(List<Pass> passes) {
        return passes.stream().map(Pass::right).toList();
    }

    /// The first picks, for how honest their confidence is.
    static CalibrationBins bins(List<Pass> passes) {
        CalibrationBins bins = new CalibrationBins();
        for (Pass pass : passes) {
            if (!pass.picks().isEmpty()) {
                bins.add(pass.picks().getFirst().confidence(), pass.right());
            }
        }
        return bins;
    }
}
