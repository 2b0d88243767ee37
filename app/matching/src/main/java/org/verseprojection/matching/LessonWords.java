package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.domain.Word;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.scripture.Versification;

/// Where in the words around a decision the verse was spoken: operators take some seconds, and the speaker goes on.
/// One thread.
final class LessonWords {
    /// From that evidence on, a few rare words in order, the verse was spoken there.
    private static final double SPOKEN = 9;

    private static final int STEP = 14;
    private static final int REACH = 84;
    private static final int MOST_VERSES = 3;
    private static final int REMEMBERED = 2000;

    private final VerseTokens tokens;
    private final Versification versification;
    private final Aligner aligner;
    private final Map<Lesson, Optional<Place>> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Lesson, Optional<Place>> eldest) {
            return size() > REMEMBERED;
        }
    };

    LessonWords(VerseIndex index, Versification versification) {
        this.tokens = index.tokens();
        this.versification = versification;
        this.aligner = new Aligner(index.tokens().vocabulary());
    }

    /// The words up to where the verse ended.
    ///
    /// @param ordinal of the verse
    /// @param wording that is nearest to what was said; −1 where it was told in other words, if at all
    record Place(Hypothesis spoken, int ordinal, int wording) {}

    /// Empty where nothing was heard, and where the place was named and not spoken.
    Optional<Place> of(Lesson lesson) {
        return known.computeIfAbsent(lesson, this::find);
    }

    private Optional<Place> find(Lesson lesson) {
        List<Word> words = Hypothesis.ofText(lesson.heard()).reading();
        VerseRef first = lesson.chosen().first();
        if (words.size() < 2
                || !versification.exists(first)
                || !versification.exists(lesson.chosen().last())) {
            return Optional.empty();
        }
        int from = versification.ordinal(first);
        int to = Math.min(versification.ordinal(lesson.chosen().last()), from + MOST_VERSES - 1);
        if (!lesson.how().chosen()) {
            return Optional.of(new Place(until(words, words.size()), from, -1));
        }
        double most = SPOKEN;
        Optional<Place> best = Optional.empty();
        int least = Math.max(Math.min(words.size(), Heard.MOST), words.size() - REACH);
        for (int end : IntStream.iterate(words.size(), at -> at >= least, at -> at - STEP)
                .toArray()) {
            Heard heard = Heard.of(until(words, end), tokens.vocabulary());
            aligner.listen(heard);
            for (int ordinal = from; ordinal <= to; ordinal++) {
                for (int wording = 0; wording < tokens.wordings(); wording++) {
                    float score = score(wording, ordinal, (float) most);
                    if (score > most) {
                        most = score;
                        Alignment alignment = align(aligner, wording, ordinal);
                        Word last = heard.sources().get(alignment.last());
                        best = Optional.of(new Place(until(words, words.indexOf(last) + 1), ordinal, wording));
                    }
                }
            }
        }
        boolean named = lesson.shown().stream()
                .anyMatch(each -> each.passage().equals(lesson.chosen())
                        && (each.kind() == Candidate.Kind.REFERENCE || each.kind() == Candidate.Kind.NEXT));
        return best.isPresent() || named || lesson.how() == Lesson.How.READ_ON
                ? best
                : Optional.of(new Place(until(words, words.size()), from, -1));
    }

    private float score(int wording, int ordinal, float floor) {
        return aligner.score(
                tokens.words(wording), tokens.start(wording, ordinal), tokens.end(wording, ordinal), floor);
    }

    Alignment align(Aligner listening, int wording, int ordinal) {
        return listening.align(tokens.words(wording), tokens.start(wording, ordinal), tokens.end(wording, ordinal));
    }

    private static Hypothesis until(List<Word> words, int end) {
        List<Word> heard = new ArrayList<>(words.subList(0, end));
        return new Hypothesis(heard.getLast().end(), heard, heard, false);
    }
}
