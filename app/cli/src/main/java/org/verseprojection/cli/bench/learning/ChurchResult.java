package org.verseprojection.cli.bench.learning;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verseprojection.cli.bench.matching.CalibrationBins;
import org.verseprojection.matching.learning.Judgement;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.learning.Part;

/// What came of one church, before and after.
///
/// @param lessons those that were learned, and those behind them
record ChurchResult(
        Judgement judgement,
        List<Lesson> lessons,
        PairedTrial later,
        PairedTrial learningOn,
        PairedTrial general,
        Map<String, PairedTrial> kinds,
        Map<Part, PairedTrial> only,
        Figures before,
        Figures after) {

    Learned learned() {
        return judgement.learned();
    }

    /// What is told of both sides alike.
    ///
    /// @param later the first picks of later choices
    /// @param general those of the general windows and in talk
    record Figures(CalibrationBins later, CalibrationBins general, Alarms alarms) {
        static Figures of(List<Figures> all) {
            CalibrationBins later = new CalibrationBins();
            CalibrationBins general = new CalibrationBins();
            Alarms alarms = Alarms.NONE;
            for (Figures each : all) {
                later.add(each.later());
                general.add(each.general());
                alarms = alarms.plus(each.alarms());
            }
            return new Figures(later, general, alarms);
        }
    }

    /// All churches together; the lessons and the judgement of the last.
    static ChurchResult of(List<ChurchResult> all) {
        PairedTrial later = new PairedTrial();
        PairedTrial learningOn = new PairedTrial();
        PairedTrial general = new PairedTrial();
        Map<String, PairedTrial> kinds = new LinkedHashMap<>();
        Map<Part, PairedTrial> only = new EnumMap<>(Part.class);
        for (ChurchResult each : all) {
            later.add(each.later());
            learningOn.add(each.learningOn());
            general.add(each.general());
            each.kinds()
                    .forEach((kind, trial) -> kinds.computeIfAbsent(kind, key -> new PairedTrial())
                            .add(trial));
            each.only()
                    .forEach((part, trial) ->
                            only.computeIfAbsent(part, key -> new PairedTrial()).add(trial));
        }
        ChurchResult last = all.getLast();
        return new ChurchResult(
                last.judgement(),
                last.lessons(),
                later,
                learningOn,
                general,
                kinds,
                only,
                Figures.of(all.stream().map(ChurchResult::before).toList()),
                Figures.of(all.stream().map(ChurchResult::after).toList()));
    }
}
