package org.verseprojection.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.domain.Word;
import org.verseprojection.scripture.ContextTimeline;
import org.verseprojection.scripture.Precision;
import org.verseprojection.scripture.ReferenceContext;
import org.verseprojection.scripture.ReferenceFinding;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Style;

/// Hears announcements: book, chapter and verse named, the last of them within the last seconds. What is left out, as
/// in `verse twelve` or `the next verse`, comes from the place that was announced or read before, for a minute and a
/// half.
public final class ReferenceDetector {
    /// An announcement older than that has been found by many passes, and the ranker remembers it.
    private static final Duration REACH = Duration.ofSeconds(15);

    /// How near to the end of what was heard a number may still grow: "Psalm twenty", then "three".
    private static final Duration EDGE = Duration.ofMillis(300);

    private static final double WHOLE = 0.95;
    private static final double FROM_CONTEXT = 0.85;
    private static final double AT_EDGE = 0.8;
    private static final double CHAPTER = 0.6;

    private final ReferenceParser parser;
    private final ContextTimeline timeline = new ContextTimeline();

    private final Supplier<Taught> taught;

    public ReferenceDetector(ReferenceParser parser) {
        this(parser, () -> Taught.NOTHING);
    }

    /// @param taught what was learned; asked with every pass
    public ReferenceDetector(ReferenceParser parser, Supplier<Taught> taught) {
        this.parser = parser;
        this.taught = taught;
    }

    /// A verse is being read aloud: `next verse` counts from it.
    ///
    /// @param at the end of the newest word that was recognised in it, since the stream began
    public void read(VerseRef verse, Duration at) {
        timeline.read(verse, at);
    }

    /// The places that were named in the last seconds, in the order in which they were.
    List<Detection> detect(Hypothesis hypothesis) {
        List<Word> words = MisheardNames.mended(hypothesis.reading(), taught.get());
        if (words.isEmpty()) {
            return List.of();
        }
        // All of it is read, since what is cut off may change what is left: "First John" would become John.
        var pass = new Pass(words);
        List<Detection> detections = new ArrayList<>();
        for (ReferenceFinding.Found found : understood(pass)) {
            ContextTimeline.Spoken spoken = pass.spoken(found);
            boolean meant = timeline.announced(context(found), spoken);
            if (meant
                    && !unfinished(found, pass, hypothesis)
                    && spoken.end().compareTo(hypothesis.heardUntil().minus(REACH)) > 0) {
                detections.add(detection(found, pass, hypothesis));
            }
        }
        return detections;
    }

    /// A book and a number at the end of what was heard, while somebody speaks on: "Romans eight" may become "Romans
    /// eight hundred years before". Not so where a chapter or a psalm is named as such.
    private static boolean unfinished(ReferenceFinding.Found found, Pass pass, Hypothesis hypothesis) {
        boolean atEnd = found.where().end() == pass.text().length();
        String said = pass.spoken(found).words().toLowerCase(Locale.ROOT);
        boolean named = said.contains("chapter") || said.contains("psalm");
        return found.precision() == Precision.CHAPTER && atEnd && !named && !hypothesis.silent();
    }

    private List<ReferenceFinding.Found> understood(Pass pass) {
        timeline.hearAgain(pass.words().getFirst().start());
        List<ReferenceFinding.Found> found = parsed(pass);
        boolean cut = timeline.putBack(found.stream().map(pass::spoken).toList());
        return cut ? parsed(pass) : found;
    }

    private List<ReferenceFinding.Found> parsed(Pass pass) {
        List<ReferenceFinding.Found> places = new ArrayList<>();
        for (ReferenceFinding finding :
                parser.parse(pass.text(), Style.SPOKEN, timeline.changes(pass::firstEndingFrom))) {
            if (finding instanceof ReferenceFinding.Found found && found.precision() != Precision.BOOK) {
                places.add(found);
            }
        }
        return places;
    }

    private static ReferenceContext context(ReferenceFinding.Found found) {
        VerseRef last = found.passage().last();
        return found.precision() == Precision.CHAPTER
                ? new ReferenceContext(last.book(), OptionalInt.of(last.chapter()))
                : ReferenceContext.at(last);
    }

    private Detection detection(ReferenceFinding.Found found, Pass pass, Hypothesis hypothesis) {
        String heard = pass.spoken(found).words();
        Word last = pass.wordOf(found.where().end());
        boolean chapter = found.precision() == Precision.CHAPTER;
        Passage passage = chapter ? Passage.of(found.passage().first()) : found.passage();
        boolean mayGrow =
                !hypothesis.silent() && !last.stable() && last.end().plus(EDGE).compareTo(hypothesis.heardUntil()) >= 0;
        double whole = parser.parse(heard, Style.SPOKEN).isEmpty() ? FROM_CONTEXT : WHOLE;
        double likelihood = chapter ? CHAPTER : mayGrow ? AT_EDGE : whole;
        return new Detection(
                passage, Candidate.Kind.REFERENCE, likelihood, heard, last.end(), Translation.KJV, List.of());
    }

    /// The words of one pass as a text, and where in it each ends.
    private record Pass(List<Word> words, String text, List<Integer> ends) {
        Pass(List<Word> words) {
            this(words, String.join(" ", words.stream().map(Word::text).toList()), new ArrayList<>());
            int end = -1;
            for (Word word : words) {
                end += 1 + word.text().length();
                ends.add(end);
            }
        }

        ContextTimeline.Spoken spoken(ReferenceFinding.Found found) {
            int from = found.where().start();
            int to = found.where().end();
            return new ContextTimeline.Spoken(
                    text.substring(from, to),
                    wordOf(from + 1).start(),
                    wordOf(to).end());
        }

        /// The word that the character before that one belongs to.
        Word wordOf(int character) {
            int i = 0;
            while (i < ends.size() - 1 && ends.get(i) < character) {
                i++;
            }
            return words.get(i);
        }

        /// Where the first word begins that ends at that time or later; behind the text where none does.
        int firstEndingFrom(Duration time) {
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).end().compareTo(time) >= 0) {
                    return i == 0 ? 0 : ends.get(i - 1) + 1;
                }
            }
            return text.length() + 1;
        }
    }
}
