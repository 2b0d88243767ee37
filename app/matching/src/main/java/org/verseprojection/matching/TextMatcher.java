package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Word;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Versification;

/// From a text to the verses that it names, quotes or paraphrases. Unlike speech, a text does not go by: nothing in it
/// fades, and a long one is looked at from its beginning.
///
/// The detector hears no more than a long sentence. A longer text is cut into as few stretches of that length as cover
/// it, evenly spread: each further look at plain talk is a further chance to mistake it. What several of them point to
/// is the likelier (the chance that at least one of them is right, taken as independent: noisy or, Pearl 1988), and
/// since a text is no likelier to hold a verse for being long, the prior chance of one is shared among them. One
/// thread.
public final class TextMatcher {
    /// So many stretches, the last of the text: 280 words.
    private static final int MOST_STRETCHES = 10;

    private final ReferenceParser references;
    private final VerseDetector verses;
    private final Versification versification;

    /// @param verses with the prior of a text
    public TextMatcher(ReferenceParser references, VerseDetector verses, Versification versification) {
        this.references = references;
        this.verses = verses;
        this.versification = versification;
    }

    /// The ten likeliest, the likeliest first. One text has nothing to do with the one before.
    public List<Candidate> match(String text) {
        Hypothesis whole = Hypothesis.ofText(text);
        List<Detection> named = new ReferenceDetector(references).detect(whole);
        ReadingFollower follower = new ReadingFollower(versification);
        follower.named(named);
        Context context = follower.context(whole.heardUntil());
        Map<Passage, Found> found = new HashMap<>();
        named.forEach(detection -> found.merge(detection.passage(), Found.of(detection), Found::with));
        List<Hypothesis> stretches = stretches(whole);
        for (Hypothesis stretch : stretches) {
            for (Detection detection : shared(verses.detect(stretch, context), stretches.size())) {
                found.merge(detection.passage(), Found.of(detection), Found::with);
            }
        }
        return found.values().stream()
                .map(each -> each.best().candidate(1 - each.wrong()))
                .sorted(Comparator.comparingDouble(Candidate::confidence)
                        .reversed()
                        .thenComparing(candidate -> candidate.passage().first())
                        .thenComparing(candidate -> candidate.passage().last()))
                .limit(Ranking.MOST)
                .toList();
    }

    /// @param wrong the chance that none of what points to it is right
    private record Found(Detection best, double wrong) {
        static Found of(Detection detection) {
            return new Found(detection, 1 - detection.likelihood());
        }

        Found with(Found other) {
            return new Found(other.best.likelihood() > best.likelihood() ? other.best : best, wrong * other.wrong);
        }
    }

    private static List<Hypothesis> stretches(Hypothesis whole) {
        List<Word> words = whole.reading();
        int count = Math.clamp(Math.ceilDiv(words.size(), Heard.MOST), 1, MOST_STRETCHES);
        int first = Math.max(0, words.size() - count * Heard.MOST);
        int spread = Math.max(0, words.size() - first - Heard.MOST);
        List<Hypothesis> stretches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = first + (count == 1 ? 0 : i * spread / (count - 1));
            List<Word> stretch = words.subList(from, Math.min(words.size(), from + Heard.MOST));
            stretches.add(new Hypothesis(whole.heardUntil(), stretch, stretch, true));
        }
        return stretches;
    }

    /// The chances where the prior odds of any verse are so many times smaller.
    private static List<Detection> shared(List<Detection> detections, int among) {
        double all = detections.stream().mapToDouble(Detection::likelihood).sum();
        double rest = Math.max(0, 1 - all) + all / among;
        return among == 1 || rest == 0
                ? detections
                : detections.stream()
                        .map(each -> each.withLikelihood(each.likelihood() / among / rest))
                        .toList();
    }
}
