package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.learning.Replayed;
import org.verseprojection.matching.learning.SoundDistance;
import org.verseprojection.scripture.ReferenceFinding;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Style;

/// Looks for what may have been misheard in a lesson: words that lie against the chosen verse between words that are
/// right, and what stands before the chosen chapter's number. Both must sound like what was meant. One thread.
final class HeardSwaps {
    private static final double SOUNDS_LIKE = 0.55;
    private static final double NAME_SOUNDS_LIKE = 0.6;

    /// Before the word "chapter" a book's name stands for certain, and may sound less like it.
    private static final double NAMED_SOUNDS_LIKE = 0.7;

    private static final int LONGEST_NAME = 3;
    private static final int LONGEST_GAP = 2;

    /// Shorter words sound like too many.
    private static final int LEAST_LETTERS = 3;

    private final VerseTokens tokens;
    private final ReferenceParser parser;
    private final LessonWords places;
    private final Aligner aligner;
    private final SoundDistance sounds = new SoundDistance();

    HeardSwaps(VerseTokens tokens, ReferenceParser parser, LessonWords places) {
        this.tokens = tokens;
        this.parser = parser;
        this.places = places;
        this.aligner = new Aligner(tokens.vocabulary());
    }

    Alignment alignment(Heard heard, LessonWords.Place place) {
        aligner.listen(heard);
        return places.align(aligner, place.wording(), place.ordinal());
    }

    /// Words of the verse that were heard as others, between words that were heard right.
    ///
    /// @param alignment of those words with the verse, as [#alignment] has just given it
    Set<Replayed.Swap> words(Heard heard, LessonWords.Place place, Alignment alignment) {
        Set<Replayed.Swap> found = new LinkedHashSet<>();
        char[] words = tokens.words(place.wording());
        int start = tokens.start(place.wording(), place.ordinal());
        int before = -1;
        for (int i = alignment.first(); i <= alignment.last(); i++) {
            int met = alignment.pairs()[i];
            if (met < 0 || aligner.likeness(i, words[start + met]) < Vocabulary.SAME_STEM) {
                continue;
            }
            if (before >= 0) {
                String misheard = String.join(" ", heard.words().subList(before + 1, i));
                List<String> said = new ArrayList<>();
                for (int word = alignment.pairs()[before] + 1; word < met; word++) {
                    said.add(tokens.vocabulary().word(words[start + word]));
                }
                add(misheard, i - before - 1, said, found);
            }
            before = i;
        }
        return found;
    }

    private void add(String misheard, int count, List<String> said, Set<Replayed.Swap> into) {
        String meant = String.join(" ", said);
        boolean sizes = count >= 1 && count <= LONGEST_GAP && !said.isEmpty() && said.size() <= LONGEST_GAP;
        if (sizes
                && misheard.length() >= LEAST_LETTERS
                && meant.length() >= LEAST_LETTERS
                && !misheard.equals(meant)
                && sounds.between(misheard, meant) <= SOUNDS_LIKE) {
            into.add(new Replayed.Swap(misheard, meant, false));
        }
    }

    /// What was heard for the chosen book's name before the number of the chosen chapter.
    ///
    /// @param words all that was heard
    Set<Replayed.Swap> names(Lesson lesson, List<String> words) {
        Set<Replayed.Swap> found = new LinkedHashSet<>();
        VerseRef verse = lesson.chosen().first();
        if (!lesson.how().chosen() || understood(lesson.heard(), verse.book())) {
            return found;
        }
        String name = name(verse.book());
        List<String> chapter = NumberWords.spell(String.valueOf(verse.chapter()));
        for (int at = 1; at + chapter.size() <= words.size(); at++) {
            if (words.subList(at, at + chapter.size()).equals(chapter)) {
                boolean named = words.get(at - 1).equals("chapter");
                int end = named ? at - 1 : at;
                String nearest = "";
                double least = named ? NAMED_SOUNDS_LIKE : NAME_SOUNDS_LIKE;
                for (int from = Math.max(0, end - LONGEST_NAME); from < end; from++) {
                    String heard = String.join(" ", words.subList(from, end));
                    double distance = sounds.between(heard, name);
                    if (distance < least && heard.length() > LEAST_LETTERS) {
                        least = distance;
                        nearest = heard;
                    }
                }
                if (!nearest.isEmpty() && !nearest.equals(name)) {
                    found.add(new Replayed.Swap(nearest, name, true));
                }
            }
        }
        return found;
    }

    private boolean understood(String heard, Book book) {
        return parser.parse(heard, Style.SPOKEN).stream()
                .anyMatch(each -> each instanceof ReferenceFinding.Found found
                        && found.passage().first().book() == book);
    }

    /// Its title without its number, which is heard as a word of its own.
    private static String name(Book book) {
        return book.title().replaceFirst("^\\d ", "").toLowerCase(Locale.ROOT);
    }
}
