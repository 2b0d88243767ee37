package org.verseprojection.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.Word;
import org.verseprojection.scripture.Versification;

/// From a hypothesis to ten candidates: hears what is announced, finds what is spoken, follows what is read, and
/// ranks all of it. One stream, one thread.
public final class SpeechMatcher implements Matcher {
    private final ReferenceDetector references;
    private final VerseDetector verses;
    private final ReadingFollower follower;
    private final Ranker ranker;
    private final Expected expected;
    private final Supplier<Taught> taught;

    public SpeechMatcher(
            ReferenceDetector references, VerseDetector verses, Versification versification, Ranker ranker) {
        this(references, verses, versification, ranker, Expected.NOTHING);
    }

    /// @param expected what was prepared
    public SpeechMatcher(
            ReferenceDetector references,
            VerseDetector verses,
            Versification versification,
            Ranker ranker,
            Expected expected) {
        this(references, verses, versification, ranker, expected, () -> Taught.NOTHING);
    }

    /// @param taught what was learned; asked with every pass
    public SpeechMatcher(
            ReferenceDetector references,
            VerseDetector verses,
            Versification versification,
            Ranker ranker,
            Expected expected,
            Supplier<Taught> taught) {
        this.taught = taught;
        this.references = references;
        this.verses = verses;
        this.follower = new ReadingFollower(versification);
        this.ranker = ranker;
        this.expected = expected;
    }

    @Override
    public Ranking match(Hypothesis hypothesis) {
        Duration now = hypothesis.heardUntil();
        follower.prefer(taught.get().prefers().orElse(Translation.KJV));
        List<Detection> named = references.detect(hypothesis);
        follower.named(named);
        List<Detection> spoken = expected.weighed(verses.detect(hypothesis, follower.context(now)));
        follower.heard(spoken);
        follower.reading().ifPresent(read -> references.read(read.verse(), read.at()));
        List<Detection> next = new ArrayList<>();
        follower.next(now, since -> wordsSince(hypothesis, since)).ifPresent(next::add);
        return ranker.rank(List.of(named, spoken, next), now);
    }

    private static int wordsSince(Hypothesis hypothesis, Duration since) {
        List<Word> words = hypothesis.reading();
        int from = words.size();
        while (from > 0 && words.get(from - 1).start().compareTo(since) >= 0) {
            from--;
        }
        return words.size() - from;
    }
}
