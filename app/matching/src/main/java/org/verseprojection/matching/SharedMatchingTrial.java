package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Passage;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.learning.Shared;
import org.verseprojection.matching.learning.SharedTrial;
import org.verseprojection.matching.trial.HearingErrors;
import org.verseprojection.matching.trial.HeldOutWindows;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;

/// Tries what was learned from all churches with the whole matcher, names that are announced included. One thread.
public final class SharedMatchingTrial implements SharedTrial {
    private static final List<String> WORDINGS = List.of("OEB", "CPDV", "Haweis", "ACV");

    private final VerseIndex index;
    private final Scripture scripture;
    private final Optional<Meaning> meaning;
    private final List<HeldOutWindows.Window> windows = new ArrayList<>();
    private final VerseDetector detector;
    private Taught taught = Taught.NOTHING;

    /// @param meaning with an embedder for this thread that had best remember ([RememberingEmbedder])
    /// @param windows of the general set
    /// @param seed of their places
    public SharedMatchingTrial(
            VerseIndex index, Scripture scripture, Optional<Meaning> meaning, int windows, long seed) {
        this.index = index;
        this.scripture = scripture;
        this.meaning = meaning;
        this.detector = new VerseDetector(index, scripture, meaning, VerseDetector.Prior.STREAM, () -> taught);
        HearingErrors errors = HearingErrors.load(scripture);
        int each = windows / WORDINGS.size();
        for (int i = 0; i < WORDINGS.size(); i++) {
            List<HeldOutWindows.Window> clean = HeldOutWindows.of(scripture, WORDINGS.get(i), each, seed + i);
            this.windows.addAll(clean.subList(0, each / 2));
            this.windows.addAll(
                    HeldOutWindows.misheard(clean.subList(each / 2, each), errors, HearingErrors.Room.HALL, seed + i));
        }
    }

    @Override
    public List<Boolean> picks(Shared shared, List<Lesson> lessons) {
        use(shared);
        return lessons.stream()
                .map(lesson -> first(lesson.heard())
                        .filter(passage -> passage.contains(lesson.chosen().first()))
                        .isPresent())
                .toList();
    }

    @Override
    public List<Boolean> general(Shared shared) {
        use(shared);
        return windows.stream()
                .map(window -> first(window.text())
                        .filter(passage ->
                                passage.contains(scripture.versification().at(window.ordinal())))
                        .isPresent())
                .toList();
    }

    private void use(Shared shared) {
        taught = shared.empty() ? Taught.NOTHING : new Taught(shared, Learned.nothing(), "", scripture.versification());
    }

    /// What a matcher offers first that has heard nothing before.
    private Optional<Passage> first(String heard) {
        ReferenceParser parser = new ReferenceParser(scripture.versification(), scripture.books());
        Matcher matcher = new SpeechMatcher(
                new ReferenceDetector(parser, () -> taught),
                detector,
                scripture.versification(),
                new ConfidenceRanker(),
                Expected.NOTHING,
                () -> taught);
        Hypothesis all = Hypothesis.ofText(heard);
        return matcher.match(new Hypothesis(all.heardUntil(), all.reading(), all.transcript(), false)).items().stream()
                .findFirst()
                .map(Candidate::passage);
    }

    /// The index that it asks.
    public VerseIndex index() {
        return index;
    }

    /// What it embeds with.
    public Optional<Meaning> meaning() {
        return meaning;
    }
}
