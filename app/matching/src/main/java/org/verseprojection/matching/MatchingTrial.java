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
/// places, every other one misheard, which are always the same. Of those a learned state hears only such again as it
/// could change: where two verses are near each other, or where a word is what it takes for misheard. One thread.
public final class MatchingTrial implements Trial {
    /// Modern, old, formal and free.
    private static final List<String> WORDINGS = List.of("OEB", "CPDV", "Haweis", "ACV");

    private static final long SEED = 77_2026;

    /// Texts of lessons whose vectors are remembered.
    private static final int PICKS = 500;

    /// One verse is far from another where it is so many times likelier: what is learned hardly turns that round.
    private static final double NEAR = 50;

    private final Versification versification;
    private final LessonWords places;
    private final VerseDetector detector;
    private final List<HeldOutWindows.Window> windows = new ArrayList<>();
    private Taught taught = Taught.NOTHING;
    private List<Tried> untaught = List.of();

    /// What comes of a window.
    ///
    /// @param near whether another verse is about as likely
    private record Tried(boolean right, boolean near) {
        static Tried of(List<Detection> found, VerseRef meant) {
            double second = found.size() > 1 ? found.get(1).likelihood() : 0;
            boolean far = !found.isEmpty() && second * NEAR < found.getFirst().likelihood();
            return new Tried(first(found).filter(meant::equals).isPresent(), !far);
        }
    }

    /// @param meaning with an embedder for this thread
    /// @param windows of the general set
    public MatchingTrial(VerseIndex index, Scripture scripture, Optional<Meaning> meaning, int windows) {
        this.versification = scripture.versification();
        this.places = new LessonWords(index, versification);
        // The same texts are tried with version after version.
        Optional<Meaning> remembering = meaning.map(each -> new Meaning(
                new RememberingEmbedder(each.embedder(), windows + PICKS), each.prototypes(), each.windows()));
        this.detector = new VerseDetector(index, scripture, remembering, VerseDetector.Prior.STREAM, () -> taught);
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
                        .ifPresent(heard -> right.add(first(detector.detect(heard, Context.NONE))
                                .filter(verse -> lesson.chosen().contains(verse))
                                .isPresent()));
            }
        }
        return right;
    }

    @Override
    public List<Boolean> general(Learned learned, String speaker) {
        if (untaught.isEmpty()) {
            taught = Taught.NOTHING;
            untaught = windows.stream().map(this::tried).toList();
        }
        taught = new TaughtSpeakers(learned, versification).of(speaker);
        List<Boolean> right = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            HeldOutWindows.Window window = windows.get(i);
            boolean again = !learned.empty() && (untaught.get(i).near() || misheard(window, learned));
            right.add((again ? tried(window) : untaught.get(i)).right());
        }
        return right;
    }

    private static boolean misheard(HeldOutWindows.Window window, Learned learned) {
        String words = " " + window.text() + " ";
        return learned.mishearings().stream().anyMatch(each -> words.contains(" " + each.heard() + " "));
    }

    private Tried tried(HeldOutWindows.Window window) {
        List<Detection> found = detector.detect(Hypothesis.ofText(window.text()), Context.NONE);
        return Tried.of(found, versification.at(window.ordinal()));
    }

    private static Optional<VerseRef> first(List<Detection> found) {
        return found.stream().findFirst().map(detection -> detection.passage().first());
    }
}
