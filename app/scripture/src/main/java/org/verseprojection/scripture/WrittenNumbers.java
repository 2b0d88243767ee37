package org.verseprojection.scripture;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Book;
import org.verseprojection.scripture.Term.Form;
import org.verseprojection.scripture.Term.Keyword;

/// Reads the chapters and verses of written references: `3:16`, `xiii. 4`, `v 5`, `316`.
///
/// It knows the last place, because a bare number in a list is a verse where that was one, and else a chapter.
final class WrittenNumbers {
    private static final String DASHES = TypedGrammar.DASHES;
    private static final String BEFORE_NUMBER = TypedGrammar.BEFORE_NUMBER;

    private final Terms terms;
    private final Places places;
    private int chapter;
    private int verse;
    private boolean roman;

    WrittenNumbers(Terms terms, Places places) {
        this.terms = terms;
        this.places = places;
    }

    int chapter() {
        return chapter;
    }

    int verse() {
        return verse;
    }

    /// From here on, that is the last place; 0 is none.
    void continueFrom(int lastChapter, int lastVerse) {
        chapter = lastChapter;
        verse = lastVerse;
    }

    /// A book begins.
    void restart() {
        chapter = 0;
        verse = 0;
        roman = false;
    }

    Optional<WrittenPlace> place(Book named, boolean first, boolean newList) {
        if (terms.skipKey(Keyword.TITLE)) {
            return chapter == 0 ? Optional.empty() : Optional.of(new WrittenPlace(chapter, 1, true));
        }
        boolean romanFive = first && terms.isKey(0, Keyword.VERSE) && romanFive(named);
        if (!romanFive && terms.skipKey(Keyword.VERSE)) {
            terms.skipMarks(".:", 1);
            OptionalInt number = number(false);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            OptionalInt spelledOut = verseBehind(named, number.getAsInt());
            return Optional.of(
                    spelledOut.isPresent()
                            ? WrittenPlace.ofVerse(number.getAsInt(), spelledOut.getAsInt(), true)
                            : WrittenPlace.ofVerse(Math.max(1, chapter), number.getAsInt(), true));
        }
        boolean chapterSaid = terms.skipKey(Keyword.CHAPTER, Keyword.CHAPTERS);
        if (chapterSaid) {
            terms.skipMarks(".", 1);
        }
        OptionalInt read = number(first || roman);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        int number = read.getAsInt();
        boolean verseMode = verse > 0 && !chapterSaid;
        OptionalInt behind = verseBehind(named, number);
        if (behind.isPresent()) {
            return Optional.of(WrittenPlace.ofVerse(number, behind.getAsInt(), true));
        }
        if (verseMode && !(newList && places.exists(named, number, 0))) {
            return Optional.of(WrittenPlace.ofVerse(chapter, number, false));
        }
        return Optional.of(chapterAlone(named, number, first, chapterSaid));
    }

    private WrittenPlace chapterAlone(Book named, int number, boolean first, boolean chapterSaid) {
        boolean exists = places.exists(named, number, 0);
        boolean goesOn = terms.isMark(0, DASHES) || terms.isKey(0, Keyword.THROUGH);
        if (places.oneChapter(named) && !chapterSaid && (number != 1 || goesOn)) {
            return WrittenPlace.ofVerse(1, number, true);
        }
        if (!exists && first && !roman && number >= 100) {
            OptionalInt split = places.split(named, number);
            if (split.isPresent()) {
                return new WrittenPlace(split.getAsInt() / 1000, split.getAsInt() % 1000, true);
            }
        }
        if (first && terms.isMark(0, DASHES) && terms.isDigits(1)) {
            int next = ((Term.Numeral) Objects.requireNonNull(terms.peek(1))).value();
            boolean chapters = next > number && places.exists(named, next, 0);
            if (!chapters && next > 0 && places.exists(named, number, next)) {
                terms.step();
                terms.step();
                return new WrittenPlace(number, next, true);
            }
        }
        return new WrittenPlace(number, 0, first || chapterSaid);
    }

    /// The verse behind a chapter's number, where one comes.
    OptionalInt verseBehind(Book named, int number) {
        int before = terms.at();
        boolean sure = true;
        if (terms.isMark(0, ":：")) {
            terms.skipMarks(":：,", 3);
            terms.skipKey(Keyword.VERSE);
        } else if (terms.isKey(0, Keyword.VERSE) && !romanDot()) {
            terms.step();
            terms.skipMarks(".", 1);
        } else if (terms.isMark(0, BEFORE_NUMBER) && terms.isKey(1, Keyword.VERSE)) {
            terms.step();
            terms.step();
            terms.skipMarks(".", 1);
        } else if (terms.isMark(0, ".'’\"*") && terms.glued(0)) {
            boolean spaced = !terms.glued(1);
            terms.step();
            sure = !spaced && !roman;
        } else if (terms.peek(0) instanceof Term.Numeral && !terms.glued(0)) {
            sure = false;
        } else {
            return OptionalInt.empty();
        }
        OptionalInt read = number(roman);
        boolean fits = read.isPresent()
                && (sure || (verse == 0 && read.getAsInt() > 0 && places.exists(named, number, read.getAsInt())));
        if (fits) {
            return read;
        }
        terms.moveTo(before);
        return OptionalInt.empty();
    }

    private boolean romanDot() {
        return roman && terms.isMark(-1, ".");
    }

    /// `John v. 16` means chapter 5, `Genesis v 2` could be either: the number behind it decides.
    private boolean romanFive(Book named) {
        boolean oneLetter = terms.peek(0) instanceof Term.Key key && key.end() - key.start() == 1;
        int number = terms.isMark(1, ".:") ? 2 : 1;
        return oneLetter
                && chapter == 0
                && !terms.glued(0)
                && terms.peek(number) instanceof Term.Numeral verseNumber
                && !terms.glued(number)
                && places.chapters(named) >= 5
                && places.exists(named, 5, verseNumber.value());
    }

    /// Reads a number; a Roman one if those before it were.
    OptionalInt numberLikeTheLast() {
        return number(roman);
    }

    private OptionalInt number(boolean romanAllowed) {
        Term term = terms.peek(0);
        if (term instanceof Term.Numeral number && number.form() == Form.DIGITS && !number.ordinal()) {
            boolean thousands = terms.isMark(1, ",") && terms.glued(1) && terms.glued(2) && isThousand(terms.peek(2));
            if (thousands) {
                return OptionalInt.empty();
            }
            terms.step();
            return OptionalInt.of(number.value());
        }
        int value = romanAllowed ? romanValue(term) : 0;
        if (value == 0) {
            return OptionalInt.empty();
        }
        terms.step();
        roman = true;
        return OptionalInt.of(value);
    }

    private static boolean isThousand(@Nullable Term term) {
        return term instanceof Term.Numeral number && number.value() == 0 && number.end() - number.start() == 3;
    }

    private int romanValue(@Nullable Term term) {
        return switch (term) {
            case Term.Key key when key.keyword() == Keyword.VERSE && key.end() - key.start() == 1 -> 5;
            case Term.Other other -> {
                boolean letter = other.lower().length() == 1;
                Term next = terms.peek(1);
                boolean closed = next == null || next instanceof Term.Mark || next instanceof Term.Numeral;
                yield letter && !closed ? 0 : Roman.value(other.lower());
            }
            case null, default -> 0;
        };
    }

    void skipLetters() {
        if (terms.glued(0)
                && terms.peek(0) instanceof Term.Other other
                && other.lower().length() <= 2
                && other.lower().chars().allMatch(letter -> letter >= 'a' && letter <= 'e')) {
            terms.step();
        }
    }

    /// `34began`: a footnote's number or a misprint rather than the next verse.
    boolean gluedToWord() {
        return terms.glued(0)
                && terms.peek(0) instanceof Term.Other other
                && (other.lower().length() > 2 || Roman.value(other.lower()) > 0);
    }
}
