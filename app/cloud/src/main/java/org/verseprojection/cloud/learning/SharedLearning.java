package org.verseprojection.cloud.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.matching.LessonReplay;
import org.verseprojection.matching.Meaning;
import org.verseprojection.matching.RememberingEmbedder;
import org.verseprojection.matching.SharedMatchingTrial;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.learning.Shared;
import org.verseprojection.matching.learning.SharedCounts;
import org.verseprojection.matching.learning.SharedExaminer;
import org.verseprojection.matching.learning.SharedFit;
import org.verseprojection.scripture.Versification;

/// Learns from the feedback of a year: counts over all rows, then looks at samples, then tries what came of it on the
/// newest weeks, half of it in churches that nothing was learned from. One thread.
public final class SharedLearning {
    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final Duration HELD_BACK = Duration.ofDays(14);
    private static final int VECTORS = 8000;
    private static final int TRIED_EACH = 5;
    private static final long SEED = 91_2026;

    private final LearningTools tools;
    private final LearningBudget budget;
    private final FeedbackRows rows;
    private final Versification versification;
    private final LessonReplay replay;
    private final SharedExaminer examiner;

    /// @param salt of the lots that rows are drawn by
    public SharedLearning(Database database, LearningTools tools, LearningBudget budget, long salt) {
        this.tools = tools;
        this.budget = budget;
        this.versification = tools.scripture().versification();
        this.rows = new FeedbackRows(database, versification, salt);
        Optional<Meaning> meaning = tools.meaning()
                .map(each -> new Meaning(
                        new RememberingEmbedder(each.embedder(), VECTORS), each.prototypes(), each.windows()));
        this.replay = LessonReplay.ofStrangers(tools.index(), tools.scripture(), meaning);
        this.examiner = new SharedExaminer(
                new SharedMatchingTrial(tools.index(), tools.scripture(), meaning, budget.general(), SEED));
    }

    /// What a run came to.
    ///
    /// @param rows that were counted, within the caps
    /// @param churches that they are of, nearly
    /// @param learned what they teach, tried or not
    /// @param verdict empty where there was too little to try it on
    public record Outcome(long rows, double churches, Shared learned, Optional<SharedExaminer.Verdict> verdict) {}

    /// Learns, as of a time.
    ///
    /// @param current what is in use
    public Outcome learn(long version, Shared current, Instant now) {
        Instant cut = now.minus(HELD_BACK);
        Instant from = now.minus(REMEMBERED);
        SharedCounts counts = counts(from, cut);
        Shared learned = fit(counts, from, cut).found(version, now);
        List<Lesson> heldBack = heldBack(cut, now);
        boolean little = learned.empty() || heldBack.isEmpty();
        return new Outcome(
                counts.rows(),
                counts.churches(),
                learned,
                little ? Optional.empty() : Optional.of(examiner.judge(learned, current, heldBack)));
    }

    private SharedCounts counts(Instant from, Instant to) {
        SharedCounts counts = new SharedCounts(versification.size());
        rows.read(from, to, told -> {
            if (!told.heldOut()) {
                counts.add(told.ordinal(), told.church());
            }
        });
        return counts;
    }

    private SharedFit fit(SharedCounts counts, Instant from, Instant to) {
        SharedFit fit = new SharedFit(replay, versification, counts);
        Set<Integer> verses = new HashSet<>(counts.mostChosen(budget.verses()));
        Map<Integer, Map<Long, Told>> voices = new HashMap<>();
        RowSample ranked = new RowSample(budget.ranked());
        // Of so many rows one is looked through for names.
        long one = 1 + counts.rows() / budget.named();
        rows.read(from, to, told -> {
            if (told.heldOut()) {
                return;
            }
            ranked.add(told);
            if (Math.floorMod(told.row(), one) == 0) {
                replay.names(Lessons.of(told, versification)).forEach(swap -> fit.name(swap, told.church()));
            }
            if (verses.contains(told.ordinal())
                    && !Lessons.announced(told)
                    && counts.drawn(told.ordinal(), told.church(), budget.voices())) {
                voices.computeIfAbsent(told.ordinal(), each -> new HashMap<>()).putIfAbsent(told.church(), told);
            }
        });
        int each = (int) Math.clamp(2 * budget.ranked() / Math.max(1, counts.churches()), 6, 60);
        ranked.found(each).forEach(told -> fit.rank(Lessons.of(told, versification), told.church()));
        if (tools.meaning().isPresent()) {
            voices.values()
                    .forEach(churches -> churches.values()
                            .forEach(told -> fit.mean(Lessons.of(told, versification), told.church())));
        }
        return fit;
    }

    private List<Lesson> heldBack(Instant from, Instant to) {
        RowSample known = new RowSample(budget.tried() / 2);
        RowSample strangers = new RowSample(budget.tried() / 2);
        rows.read(from, to, told -> (told.heldOut() ? strangers : known).add(told));
        List<Told> found = new ArrayList<>(known.found(TRIED_EACH));
        found.addAll(strangers.found(TRIED_EACH));
        return found.stream().map(told -> Lessons.of(told, versification)).toList();
    }
}
