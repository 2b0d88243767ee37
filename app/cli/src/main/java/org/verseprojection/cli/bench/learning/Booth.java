package org.verseprojection.cli.bench.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verseprojection.cli.bench.matching.CalibrationBins;
import org.verseprojection.cli.bench.matching.TalkTrial;
import org.verseprojection.cli.wiring.SearchParts;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.matching.Expected;
import org.verseprojection.matching.LessonReplay;
import org.verseprojection.matching.Matcher;
import org.verseprojection.matching.MatchingTrial;
import org.verseprojection.matching.Meaning;
import org.verseprojection.matching.SimulatedOperator;
import org.verseprojection.matching.Taught;
import org.verseprojection.matching.TaughtSpeakers;
import org.verseprojection.matching.learning.Examiner;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Learner;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.trial.Churches;
import org.verseprojection.matching.trial.HeldOutWindows;
import org.verseprojection.scripture.Versification;

/// A matcher that is taught otherwise each time, and what it learns with. One thread.
final class Booth {
    /// Windows that a new version is examined on, as in the program.
    private static final int TRIED = 1600;

    /// Words of talk to a pass.
    private static final int STEP = 6;

    private static final String PREACHER = "a";

    private final SearchParts parts;
    private final Versification verses;
    private final Optional<Meaning> meaning;
    private final MatchingTrial trial;
    private Taught taught = Taught.NOTHING;

    Booth(SearchParts parts, SharedVectors vectors) {
        this.parts = parts;
        this.verses = parts.scripture().versification();
        Meaning own = parts.meaning();
        this.meaning = Optional.of(new Meaning(vectors, own.prototypes(), own.windows()));
        this.trial = new MatchingTrial(parts.index(), parts.scripture(), meaning, TRIED);
    }

    /// One that has seen no lesson yet.
    Examiner examiner() {
        return new Examiner(new Learner(new LessonReplay(parts.index(), parts.scripture(), meaning), verses), trial);
    }

    /// Nothing is left in it of what was heard before.
    private Matcher matcher() {
        return parts.matcher(meaning, Expected.NOTHING, () -> taught);
    }

    private Pass pass(Churches.Choice choice, TaughtSpeakers learned) {
        taught = learned.of(choice.speaker());
        return Pass.of(SimulatedOperator.picks(choice, matcher()), verses.at(choice.ordinal()));
    }

    Pass pass(Churches.Choice choice, Learned learned) {
        return pass(choice, new TaughtSpeakers(learned, verses));
    }

    List<Pass> passes(List<Churches.Choice> choices, Learned learned) {
        TaughtSpeakers speakers = new TaughtSpeakers(learned, verses);
        return choices.stream().map(choice -> pass(choice, speakers)).toList();
    }

    /// What the operator makes of that.
    List<Lesson> lessons(Churches.Choice choice, List<Candidate> picks) {
        return SimulatedOperator.decides(choice, picks, verses);
    }

    /// With each choice the habits are learned at once, and the next is tried with them.
    List<Pass> learningOn(List<Churches.Choice> choices, Learned learned, List<Pass> untaught) {
        Learned now = learned;
        List<Pass> passes = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            passes.add(pass(choices.get(i), now));
            for (Lesson lesson : lessons(choices.get(i), untaught.get(i).picks())) {
                now = now.plus(lesson, verses);
            }
        }
        return passes;
    }

    List<Pass> general(List<HeldOutWindows.Window> windows, Learned learned) {
        taught = new TaughtSpeakers(learned, verses).of(PREACHER);
        List<Pass> passes = new ArrayList<>();
        for (HeldOutWindows.Window window : windows) {
            List<Candidate> picks =
                    matcher().match(Hypothesis.ofText(window.text())).items();
            passes.add(Pass.of(picks, verses.at(window.ordinal())));
        }
        return passes;
    }

    /// What is offered while people just talk, as one stream.
    TalkTrial talk(List<String> lines, Learned learned, CalibrationBins bins) {
        taught = new TaughtSpeakers(learned, verses).of(PREACHER);
        return TalkTrial.of(lines, matcher(), bins, STEP);
    }
}
