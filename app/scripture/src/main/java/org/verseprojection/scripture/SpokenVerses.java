package org.verseprojection.scripture;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import org.verseprojection.domain.Book;
import org.verseprojection.scripture.SpokenNumbers.Reading;
import org.verseprojection.scripture.Term.Keyword;

/// Reads chapters and verses behind the name of a book, as far as they are numbers: `three sixteen to eighteen`.
final class SpokenVerses {
    static final String DASHES = "-–—‒―‐‑";
    static final String BETWEEN = ".,:;/…" + DASHES;

    private final Terms terms;
    private final Places places;
    private final SpokenNumbers numbers;

    SpokenVerses(Terms terms, Places places) {
        this.terms = terms;
        this.places = places;
        this.numbers = new SpokenNumbers(terms);
    }

    /// Reads `three sixteen`, `3:16`, `838` or a chapter alone; the announcement's book must be known.
    ///
    /// @param chapterSaid whether the word `chapter` stands in front
    /// @return whether a number was taken
    boolean chapterAndVerse(Announcement heard, boolean chapterSaid) {
        if (hundredApart(heard)) {
            return true;
        }
        for (Reading chapter : numbers.readings(0)) {
            boolean counts = numbers.counts(chapter.next()) || (!chapterSaid && numbers.countsPeople(chapter.next()));
            if (!chapter.ordinal() && !counts && take(heard, chapter, chapterSaid)) {
                return true;
            }
        }
        return false;
    }

    /// `Psalm 1:19`, `Psalm 1 19`: `one nineteen`, since the first Psalm has no such verse.
    private boolean hundredApart(Announcement heard) {
        int second = terms.isMark(1, ":.," + DASHES) ? 2 : 1;
        boolean pair = heard.book() == Book.PSALMS
                && terms.isDigits(0)
                && terms.isDigits(second)
                && numbers.readings(0).getFirst().value() == 1;
        if (!pair) {
            return false;
        }
        Reading rest = numbers.readings(second).getFirst();
        int before = terms.at();
        int chapter = 100 + rest.value();
        boolean meant = rest.value() >= 10
                && !places.exists(heard.book(), 1, rest.value())
                && places.exists(heard.book(), chapter, 0)
                && !numbers.counts(rest.next());
        if (!meant) {
            return false;
        }
        heard.chapter(chapter);
        heard.makeClear();
        terms.moveTo(before + rest.next());
        int behind = terms.at();
        terms.skipMarks(BETWEEN, 1);
        if (!verse(heard, terms.skipKey(Keyword.AND), false)) {
            terms.moveTo(behind);
        }
        return true;
    }

    private boolean take(Announcement heard, Reading chapter, boolean chapterSaid) {
        int number = chapter.value();
        boolean one = places.oneChapter(heard.book()) && !chapterSaid;
        if (!places.exists(heard.book(), number, 0)) {
            return one ? onlyVerse(heard, chapter) : !chapterSaid && split(heard, chapter);
        }
        int before = terms.at();
        terms.moveTo(before + chapter.next());
        boolean marked = terms.skipMarks(BETWEEN, 2) > 0;
        boolean joined = terms.skipKey(Keyword.AND);
        heard.chapter(number);
        if (verse(heard, joined, chapterSaid)) {
            heard.makeClear();
            return true;
        }
        terms.moveTo(before + chapter.next());
        if (one) {
            boolean goesOn = terms.isKey(0, Keyword.THROUGH, Keyword.AND) || terms.isMark(0, DASHES);
            if (goesOn && !numbers.readings(1).isEmpty()) {
                heard.addVerse(number);
            }
            return true; // Jude one: whether chapter or verse shows in what follows
        }
        boolean colon = terms.isMark(0, ":") && !numbers.readings(1).isEmpty();
        if (colon) {
            heard.makeClear();
            heard.addVerse(numbers.readings(1).getFirst().value());
            terms.moveTo(terms.at() + numbers.readings(1).getFirst().next());
            return true;
        }
        boolean decimal = terms.isMark(0, ".") && terms.glued(1);
        boolean stray = (!marked || decimal) && !joined && numberFollows(marked) && !terms.isOrdinal(0);
        if (stray) {
            heard.chapter(0);
            terms.moveTo(before);
        }
        return !stray;
    }

    private boolean verse(Announcement heard, boolean joined, boolean chapterSaid) {
        for (Reading verse : numbers.readings(0)) {
            boolean nextChapter = joined && !chapterSaid && verse.value() == heard.chapter() + 1;
            boolean exists = verse.value() > 0 && places.exists(heard.book(), heard.chapter(), verse.value());
            boolean another = terms.isMark(verse.next(), ":")
                    && !numbers.readings(verse.next() + 1).isEmpty();
            if (exists && !nextChapter && !another && !verse.ordinal() && !numbers.counts(verse.next())) {
                terms.moveTo(terms.at() + verse.next());
                heard.addVerse(verse.value());
                return true;
            }
        }
        return false;
    }

    private boolean onlyVerse(Announcement heard, Reading verse) {
        if (!places.exists(heard.book(), 1, verse.value()) || verse.value() == 0) {
            return false;
        }
        terms.moveTo(terms.at() + verse.next());
        heard.chapter(1);
        heard.addVerse(verse.value());
        return true;
    }

    /// `838`, which is how `eight thirty eight` is often written down.
    private boolean split(Announcement heard, Reading glued) {
        boolean age = heard.paused() && glued.value() < 100; // "Daniel, 16, plays the guitar"
        OptionalInt split = !age && terms.isDigits(0) && !terms.isKey(1, Keyword.VERSE)
                ? places.splitHeard(heard.book(), glued.value())
                : OptionalInt.empty();
        if (split.isEmpty()) {
            return false;
        }
        terms.moveTo(terms.at() + glued.next());
        heard.chapter(split.getAsInt() / 1000);
        heard.addVerse(split.getAsInt() % 1000);
        heard.makeClear();
        return true;
    }

    /// Reads `151 verse 1` or `23:4` where the book has no such chapter.
    boolean missingChapter(Announcement heard) {
        boolean verse = terms.isKey(1, Keyword.VERSE) || terms.isMark(1, ":");
        if (!terms.isDigits(0) || !verse || numbers.readings(2).isEmpty()) {
            return false;
        }
        int number = numbers.readings(0).getFirst().value();
        if (places.exists(heard.book(), number, 0)) {
            return false;
        }
        heard.chapter(number);
        heard.makeClear();
        terms.moveTo(terms.at() + 3);
        return true;
    }

    private boolean numberFollows(boolean marked) {
        return !numbers.readings(marked ? 1 : 0).isEmpty();
    }

    /// Steps over `number` in front of one: `Psalm number 23`.
    void skipNumberWord() {
        if (terms.isWord(0, "number") && terms.peek(1) instanceof Term.Numeral) {
            terms.step();
        }
    }

    /// Reads one number that a word such as `verse` announced, whether or not the place exists.
    OptionalInt announced() {
        skipNumberWord();
        var readings = numbers.readings(0);
        if (readings.isEmpty()
                || numbers.counts(readings.getFirst().next())
                || readings.getFirst().ordinal()) {
            return OptionalInt.empty();
        }
        terms.moveTo(terms.at() + readings.getFirst().next());
        return OptionalInt.of(readings.getFirst().value());
    }

    /// Reads the verse that `verse` announced, all of the number that belongs to one which exists.
    OptionalInt announcedVerse(Announcement heard) {
        int before = terms.at();
        OptionalInt longest = announcedWhole();
        if (longest.isPresent() && places.exists(heard.book(), heard.chapter(), longest.getAsInt())) {
            return longest;
        }
        terms.moveTo(before);
        return announced();
    }

    /// Reads all of the number that a word such as `chapter` announced.
    OptionalInt announcedWhole() {
        skipNumberWord();
        Optional<Reading> longest = numbers.readings(0).stream().max(Comparator.comparingInt(Reading::next));
        if (longest.isEmpty()
                || longest.get().ordinal()
                || numbers.counts(longest.get().next())) {
            return OptionalInt.empty();
        }
        terms.moveTo(terms.at() + longest.get().next());
        return OptionalInt.of(longest.get().value());
    }

    /// Whether an ordinal stands here: `third`, `twenty-third`, `23rd`.
    boolean ordinalStands() {
        return numbers.readings(0).stream().anyMatch(Reading::ordinal);
    }

    /// Reads the number of a chapter that has those verses, or the likeliest number where none has.
    OptionalInt chapterWith(Announcement verses, Book book) {
        skipNumberWord();
        var readings = numbers.readings(0);
        Optional<Reading> fitting = readings.stream()
                .filter(reading -> places.exists(book, reading.value(), verses.lastVerse()))
                .max(Comparator.comparingInt(Reading::next));
        Optional<Reading> chapter = fitting.or(() -> readings.stream().findFirst())
                .filter(reading -> !reading.ordinal() && !numbers.counts(reading.next()));
        chapter.ifPresent(reading -> terms.moveTo(terms.at() + reading.next()));
        return chapter.isPresent() ? OptionalInt.of(chapter.get().value()) : OptionalInt.empty();
    }

    /// Whether an ordinal with that word behind it stands here.
    boolean ordinalStands(Keyword keyword) {
        return numbers.readings(0).stream()
                .anyMatch(reading -> reading.ordinal() && terms.isKey(reading.next(), keyword));
    }

    /// Reads an ordinal with that word behind it: `third chapter`.
    OptionalInt ordinalOf(Keyword keyword) {
        for (Reading reading : numbers.readings(0)) {
            if (reading.ordinal() && terms.isKey(reading.next(), keyword)) {
                terms.moveTo(terms.at() + reading.next() + 1);
                return OptionalInt.of(reading.value());
            }
        }
        return OptionalInt.empty();
    }

    /// Reads an ordinal alone.
    OptionalInt ordinal() {
        for (Reading reading : numbers.readings(0)) {
            if (reading.ordinal()) {
                terms.moveTo(terms.at() + reading.next());
                return OptionalInt.of(reading.value());
            }
        }
        return OptionalInt.empty();
    }
}
