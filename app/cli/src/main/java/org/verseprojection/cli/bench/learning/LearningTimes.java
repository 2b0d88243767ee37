package org.verseprojection.cli.bench.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.verseprojection.cli.bench.figures.Quantile;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.wiring.SearchParts;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.matching.Expected;
import org.verseprojection.matching.LessonReplay;
import org.verseprojection.matching.MatchingTrial;
import org.verseprojection.matching.Meaning;
import org.verseprojection.matching.Taught;
import org.verseprojection.matching.learning.Examiner;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Learner;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.trial.HeldOutWindows;
import org.verseprojection.scripture.Versification;
import tools.jackson.databind.node.ObjectNode;

/// How long learning takes, and how long a pass with what was learned: as in the program, nothing remembered.
final class LearningTimes {
    private static final int LESSONS = 1000;
    private static final int PASSES = 150;
    private static final int TRIED = 1600;

    private LearningTimes() {}

    /// Learns a thousand lessons, and examines what came of them.
    ///
    /// @param learning seconds for learning alone
    /// @param examining seconds for the examination, in which earlier states are learned anew
    record Thousand(int lessons, double learning, double examining) {
        static Thousand of(SearchParts parts, List<Lesson> all) {
            List<Lesson> lessons = all.subList(0, Math.min(LESSONS, all.size()));
            Versification versification = parts.scripture().versification();
            Optional<Meaning> meaning = Optional.of(parts.meaning());
            Learner learner = new Learner(new LessonReplay(parts.index(), parts.scripture(), meaning), versification);
            MatchingTrial trial = new MatchingTrial(parts.index(), parts.scripture(), meaning, TRIED);
            long start = System.nanoTime();
            learner.learn(lessons);
            long learned = System.nanoTime();
            new Examiner(learner, trial).judge(lessons);
            return new Thousand(lessons.size(), (learned - start) / 1e9, (System.nanoTime() - learned) / 1e9);
        }

        void put(ObjectNode object, Table table) {
            object.putObject("many")
                    .put("lessons", lessons)
                    .put("seconds_learning", Numbers.rounded(learning, 1))
                    .put("seconds_examining", Numbers.rounded(examining, 1));
            table.row(
                    "seconds to learn, and to examine, " + lessons + " lessons",
                    Numbers.fixed(learning, 1) + ", " + Numbers.fixed(examining, 1));
        }
    }

    /// Passes by turns with and without what was learned.
    static void passes(SearchParts parts, Learned learned, long seed, ObjectNode object, Table table) {
        Taught taught = new Taught(learned, "a", parts.scripture().versification());
        Map<String, Supplier<Taught>> both = new LinkedHashMap<>();
        both.put("untaught", () -> Taught.NOTHING);
        both.put("taught", () -> taught);
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (HeldOutWindows.Window window : HeldOutWindows.of(parts.scripture(), "WEB", PASSES, seed)) {
            both.forEach((name, supplier) -> {
                var matcher = parts.matcher(Expected.NOTHING, supplier);
                Hypothesis heard = Hypothesis.ofText(window.text());
                long start = System.nanoTime();
                matcher.match(heard);
                millis.computeIfAbsent(name, key -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
            });
        }
        ObjectNode times = object.putObject("ms");
        millis.forEach((name, all) -> {
            double median = Quantile.median(all).orElse(0);
            double high = Quantile.of(all, 0.95).orElse(0);
            times.putObject(name).put("median", Numbers.rounded(median, 2)).put("p95", Numbers.rounded(high, 2));
            table.row(
                    "ms a hypothesis, median / 95th: " + name,
                    Numbers.fixed(median, 1) + " / " + Numbers.fixed(high, 1));
        });
    }
}
