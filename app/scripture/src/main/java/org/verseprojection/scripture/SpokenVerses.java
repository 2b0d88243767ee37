package org.verseprojection.scripture;

import java.util.Optional;
import java.util.OptionalInt;
import org.verseprojection.domain.Book;
import org.verseprojection.scripture.SpokenNumbers.Reading;
import org.verseprojection.scripture.Term.Keyword;

/// Reads chapters and verses behind the name of a book, as far as they are numbers: `three sixteen to eighteen`.
final class SpokenVerses {
    private static final int MOST_FILLER_TO_END = 6;
    private static final String DASHES = "-–—‒―‐‑";
    private static final String BETWEEN = ".,:;/…" + DASHES;

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
        for (Reading chapter : numbers.readings(0)) {
            boolean counts = numbers.counts(chapter.next()) || (!chapterSaid && numbers.countsPeople(chapter.next()));
            if (!chapter.ordinal() && !counts && take(heard, chapter, chapterSaid)) {
                return true;
            }
        }
        return false;
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
        OptionalInt split = terms.isDigits(0) && !terms.isKey(1, Keyword.VERSE)
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

    /// Steps over `number` and `a` in front of one: `Psalm number 23`, `a hundred`.
    void skipArticle() {
        boolean article = terms.isWord(0, "number") || terms.isWord(0, "a");
        if (article && terms.peek(1) instanceof Term.Numeral) {
            terms.step();
        }
    }

    /// Reads one number that a word such as `verse` announced, whether or not the place exists.
    OptionalInt announced() {
        skipArticle();
        var readings = numbers.readings(0);
        if (readings.isEmpty()
                || numbers.counts(readings.getFirst().next())
                || readings.getFirst().ordinal()) {
            return OptionalInt.empty();
        }
        terms.moveTo(terms.at() + readings.getFirst().next());
        return OptionalInt.of(readings.getFirst().value());
    }

    /// Whether an ordinal stands here: `third`, `twenty-third`, `23rd`.
    boolean ordinalStands() {
        return numbers.readings(0).stream().anyMatch(Reading::ordinal);
    }

    /// Reads the number of a chapter that has those verses, or the likeliest number where none has.
    OptionalInt chapterWith(Announcement verses, Book book) {
        skipArticle();
        var readings = numbers.readings(0);
        Optional<Reading> fitting = readings.stream()
                .filter(reading -> places.exists(book, reading.value(), verses.lastVerse()))
                .findFirst();
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

    /// Reads what goes on behind a verse: `to eighteen`, `and seventeen`, `through chapter four verse two`.
    void more(Announcement heard) {
        boolean more = true;
        while (more) {
            more = range(heard) || list(heard);
        }
    }

    private boolean range(Announcement heard) {
        int before = terms.at();
        terms.skipMarks(",", 1);
        terms.skipKey(Keyword.AND);
        boolean through = terms.skipMarks(DASHES, 1) > 0;
        int filler = 0;
        while (filler < MOST_FILLER_TO_END && (terms.peek(0) instanceof Term.Other || terms.isKey(0, Keyword.THE))) {
            terms.step();
            filler++;
        }
        through |= terms.skipKey(Keyword.THROUGH);
        if (filler > 1 && !terms.isKey(0, Keyword.VERSE)) {
            terms.moveTo(before);
            return false;
        }
        if (through && terms.isKey(0, Keyword.THE) && terms.isWord(1, "end")) {
            terms.step();
            terms.step();
            heard.endVerses(heard.chapter(), places.verses(heard.book(), heard.chapter()));
            return true;
        }
        if (through && rangeEnd(heard)) {
            return true;
        }
        terms.moveTo(before);
        return false;
    }

    private boolean rangeEnd(Announcement heard) {
        int chapter = heard.chapter();
        if (terms.skipKey(Keyword.CHAPTER)) {
            OptionalInt said = announced();
            if (said.isEmpty() || !places.exists(heard.book(), said.getAsInt(), 0)) {
                return false;
            }
            chapter = said.getAsInt();
            terms.skipMarks(BETWEEN, 1);
        }
        terms.skipKey(Keyword.THE);
        boolean said = terms.skipKey(Keyword.VERSE);
        var readings = numbers.readings(0);
        if (readings.size() == 1 && terms.isMark(readings.getFirst().next(), ":")) {
            var verses = numbers.readings(readings.getFirst().next() + 1);
            int nextChapter = readings.getFirst().value();
            if (verses.isEmpty()
                    || !places.exists(
                            heard.book(), nextChapter, verses.getFirst().value())) {
                return false;
            }
            terms.moveTo(terms.at() + verses.getFirst().next());
            heard.endVerses(nextChapter, verses.getFirst().value());
            return nextChapter >= heard.chapter();
        }
        for (Reading end : readings) {
            boolean behind = chapter > heard.chapter() || end.value() > heard.lastVerse();
            boolean counted = !said && numbers.counts(end.next());
            if (behind && !counted && end.value() > 0 && places.exists(heard.book(), chapter, end.value())) {
                terms.moveTo(terms.at() + end.next());
                heard.endVerses(chapter, end.value());
                return true;
            }
        }
        return false;
    }

    private boolean list(Announcement heard) {
        int before = terms.at();
        boolean comma = terms.skipMarks(",;&", 1) > 0;
        boolean and = terms.skipKey(Keyword.AND);
        boolean said = (and || comma) && terms.skipKey(Keyword.VERSE);
        for (Reading next : numbers.readings(0)) {
            int ahead = next.value() - heard.lastVerse();
            boolean inDigits = comma && ahead > 0 && terms.isDigits(0);
            boolean allowed = (said || and) ? ahead > 0 : (ahead == 1 || inDigits);
            boolean another = terms.isMark(next.next(), ":")
                    && !numbers.readings(next.next() + 1).isEmpty();
            boolean exists = places.exists(heard.book(), heard.lastChapter(), next.value());
            if (allowed && !another && exists && !next.ordinal() && !numbers.counts(next.next())) {
                terms.moveTo(terms.at() + next.next());
                heard.addVerse(next.value());
                return true;
            }
        }
        terms.moveTo(before);
        return false;
    }
}
