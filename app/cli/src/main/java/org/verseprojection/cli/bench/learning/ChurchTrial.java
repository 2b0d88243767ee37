package org.verseprojection.cli.bench.learning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verseprojection.cli.bench.matching.CalibrationBins;
import org.verseprojection.matching.learning.Judgement;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.learning.Part;
import org.verseprojection.matching.trial.Churches;
import org.verseprojection.matching.trial.HeldOutWindows;

/// Tries what one church teaches: it learns from the first choices, and is tried on those behind them, on wordings in
/// general and on talk.
///
/// @param windows of the general evaluation
/// @param untaught what comes of those before anything is learned, the same in every church
/// @param talk this church's share of it
record ChurchTrial(
        List<Churches.Choice> choices, List<HeldOutWindows.Window> windows, List<Pass> untaught, List<String> talk) {
    private static final int LESSONS = 100;
    private static final int LATER = 150;

    /// As many choices as it takes at most.
    static final int CHOICES = 2 * (LESSONS + LATER);

    ChurchResult run(Booth booth) {
        List<Lesson> lessons = new ArrayList<>();
        int selections = 0;
        int at = 0;
        for (; selections < LESSONS; at++) {
            Pass pass = booth.pass(choices.get(at), Learned.nothing());
            List<Lesson> decided = booth.lessons(choices.get(at), pass.picks());
            selections +=
                    (int) decided.stream().filter(each -> each.how().chosen()).count();
            lessons.addAll(decided);
        }
        Judgement judgement = booth.examiner().judge(lessons);
        Learned learned = judgement.learned();

        List<Churches.Choice> later = choices.subList(at, at + LATER);
        List<Pass> before = booth.passes(later, Learned.nothing());
        List<Pass> after = booth.passes(later, learned);
        for (int i = 0; i < later.size(); i++) {
            lessons.addAll(booth.lessons(later.get(i), before.get(i).picks()));
        }
        List<Pass> generalAfter = booth.general(windows, learned);
        return new ChurchResult(
                judgement,
                lessons,
                PairedTrial.of(before, after),
                PairedTrial.of(before, booth.learningOn(later, learned, before)),
                PairedTrial.of(untaught, generalAfter),
                kinds(later, before, after),
                only(booth, later, learned, before),
                figures(booth, before, untaught, Learned.nothing()),
                figures(booth, after, generalAfter, learned));
    }

    private static Map<String, PairedTrial> kinds(List<Churches.Choice> later, List<Pass> before, List<Pass> after) {
        Map<String, PairedTrial> kinds = new LinkedHashMap<>();
        for (int i = 0; i < later.size(); i++) {
            kinds.computeIfAbsent(later.get(i).announced() ? "announced" : "spoken", key -> new PairedTrial())
                    .add(PairedTrial.of(List.of(before.get(i)), List.of(after.get(i))));
        }
        return kinds;
    }

    private static Map<Part, PairedTrial> only(
            Booth booth, List<Churches.Choice> later, Learned learned, List<Pass> before) {
        Map<Part, PairedTrial> only = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Learned alone = learned.only(part);
            List<Pass> after = alone.empty() ? before : booth.passes(later, alone);
            only.put(part, PairedTrial.of(before, after));
        }
        return only;
    }

    private ChurchResult.Figures figures(Booth booth, List<Pass> later, List<Pass> general, Learned learned) {
        CalibrationBins bins = Pass.bins(general);
        Alarms alarms = Alarms.of(booth.talk(talk, learned, bins));
        return new ChurchResult.Figures(Pass.bins(later), bins, alarms);
    }
}
