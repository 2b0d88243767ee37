package org.verseprojection.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.Word;
import org.verseprojection.scripture.Precision;
import org.verseprojection.scripture.ReferenceFinding;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Style;

/// Hears announcements: book, chapter and verse named, the last of them within the last seconds.
public final class ReferenceDetector implements Detector {
    /// An announcement older than that has been found by many passes, and the ranker remembers it.
    private static final Duration REACH = Duration.ofSeconds(15);

    /// How near to the end of what was heard a number may still grow: "Psalm twenty", then "three".
    private static final Duration EDGE = Duration.ofMillis(300);

    private static final double WHOLE = 0.95;
    private static final double AT_EDGE = 0.8;
    private static final double CHAPTER = 0.6;

    private final ReferenceParser parser;

    public ReferenceDetector(ReferenceParser parser) {
        this.parser = parser;
    }

    @Override
    public List<Detection> detect(Hypothesis hypothesis) {
        Duration oldest = hypothesis.heardUntil().minus(REACH);
        // All of it is read, since what is cut off may change what is left: "First John" would become John.
        List<Word> words = hypothesis.reading();
        StringBuilder text = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        for (Word word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
            ends.add(text.length());
        }
        List<Detection> detections = new ArrayList<>();
        for (ReferenceFinding finding : parser.parse(text.toString(), Style.SPOKEN)) {
            switch (finding) {
                case ReferenceFinding.Found found
                when found.precision() != Precision.BOOK -> {
                    Word last = words.get(wordAt(ends, found.where().end()));
                    if (last.end().compareTo(oldest) <= 0) {
                        continue;
                    }
                    detections.add(detection(
                            found,
                            text.substring(found.where().start(), found.where().end()),
                            last,
                            hypothesis));
                }
                case ReferenceFinding.Found book -> {}
                case ReferenceFinding.NoSuchPlace nowhere -> {}
            }
        }
        return detections;
    }

    private static Detection detection(ReferenceFinding.Found found, String heard, Word last, Hypothesis hypothesis) {
        boolean chapter = found.precision() == Precision.CHAPTER;
        Passage passage = chapter ? Passage.of(found.passage().first()) : found.passage();
        boolean mayGrow =
                !hypothesis.silent() && !last.stable() && last.end().plus(EDGE).compareTo(hypothesis.heardUntil()) >= 0;
        double likelihood = chapter ? CHAPTER : mayGrow ? AT_EDGE : WHOLE;
        return new Detection(
                passage, Candidate.Kind.REFERENCE, likelihood, heard, last.end(), Translation.KJV, List.of());
    }

    private static int wordAt(List<Integer> ends, int end) {
        int i = 0;
        while (i < ends.size() - 1 && ends.get(i) < end) {
            i++;
        }
        return i;
    }
}
