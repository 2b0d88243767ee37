package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.learning.Trial;
import org.verseprojection.matching.trial.HearingErrors;
import org.verseprojection.matching.trial.HeldOutWindows;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

/// Tries a learned state with the detector: on the words of lessons, and on windows of several wordings at random
/// places, every other one misheard, which are always the same. One thread.
public final class MatchingTrial implements Trial {
    /// Modern, old, formal and free.
    private static final List<String> WORDINGS = List.of("OEB", "CPDV", "Haweis", "ACV");

    private static final long SEED = 77_2026;

    private final Versification versification;
    private final LessonWords places;
    private final VerseDetector detector;
    private final List<HeldOutWindows.Window> windows = new ArrayList<>();
    private Taught taught = Taught.NOTHING;
    private List<Boolean> untaught = List.of();

    /// @param meaning with an embedder for this thread that had best remember ([RememberingEmbedder])
    /// @param windows of the general set
    public MatchingTrial(VerseIndex index, Scripture scripture, Optional<Meaning> meaning, int windows) {
        this.versification = scripture.versification();
        this.places = new LessonWords(index, versification);
        this.detector = new VerseDetector(index, scripture, meaning, VerseDetector.Prior.STREAM, () -> taught);
        HearingErrors errors = HearingErrors.load(scripture);
        for (int i = 0; i < WORDINGS.size(); i++) {
            int each = windows / WORDINGS.size();
            List<HeldOutWindows.Window> clean = HeldOutWindows.of(scripture, WORDINGS.get(i), each, SEED + i);
            this.windows.addAll(clean.subList(0, each / 2));
            this.windows.addAll(
                    HeldOutWindows.misheard(clean.subList(each / 2, each), errors, HearingErrors.Room.HALL, SEED + i));
        }
    }

    @Override
    public List<Boolean> picks(Learned learned, List<Lesson> lessons) {
        TaughtSpeakers speakers = new TaughtSpeakers(learned, versification);
        List<Boolean> right = new ArrayList<>();
        for (Lesson lesson : lessons) {
            boolean asked = lesson.how() == Lesson.How.PICKED || lesson.how() == Lesson.How.SEARCHED;
            if (asked) {
                taught = speakers.of(lesson.speaker());
                LessonReplay.spoken(places, lesson)
                        .ifPresent(heard -> right.add(first(heard)
                                .filter(verse -> lesson.chosen().contains(verse))
                                .isPresent()));
            }
        }
        return right;
    }

    @Override
    public List<Boolean> general(Learned learned, String speaker) {
        if (learned.empty() && !untaught.isEmpty()) {
            return untaught;
        }
        taught = new TaughtSpeakers(learned, versification).of(speaker);
        List<Boolean> right = new ArrayList<>();
        for (HeldOutWindows.Window window : windows) {
            VerseRef verse = versification.at(window.ordinal());
            right.add(first(Hypothesis.ofText(window.text()))
                    .filter(verse::equals)
                    .isPresent());
        }
        if (learned.empty()) {
            untaught = List.copyOf(right);
        }
        return right;
    }

    private Optional<VerseRef> first(Hypothesis heard) {
        return detector.detect(heard, Context.NONE).stream()
                .findFirst()
                .map(detection -> detection.passage().first());
    }
}
