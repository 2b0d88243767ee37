package org.verseprojection.scripture;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.verseprojection.scripture.SpokenNumbers.Reading;
import org.verseprojection.scripture.Term.Keyword;

/// Reads how verses go on: `to eighteen`, `and seventeen`, `through chapter four verse two`, `and ending at verse
/// nine`, `the fourth through the seventh verse`.
final class SpokenRuns {
    private static final int MOST_FILLER_TO_END = 6;
    private static final Set<String> ENDING = Set.of(
            "end", "ends", "ending", "stop", "stopping", "finish", "finishing", "conclude", "concluding", "closing");

    private final Terms terms;
    private final Places places;
    private final SpokenVerses reader;
    private final SpokenNumbers numbers;

    SpokenRuns(Terms terms, Places places, SpokenVerses reader) {
        this.terms = terms;
        this.places = places;
        this.reader = reader;
        this.numbers = new SpokenNumbers(terms);
    }

    /// Reads all that goes on behind a verse.
    void more(Announcement heard) {
        boolean more = true;
        while (more) {
            more = range(heard) || list(heard);
        }
    }

    /// Reads `and nine` behind `between verses four`.
    void upTo(Announcement heard) {
        int before = terms.at();
        if (!terms.skipKey(Keyword.AND) || !rangeEnd(heard)) {
            terms.moveTo(before);
        }
    }

    /// Reads `fifth verse`, `fifth and sixth verses`, `fourth through the seventh verse`.
    boolean ordinalVerses(Announcement heard) {
        int before = terms.at();
        OptionalInt first = reader.ordinal();
        if (first.isEmpty()) {
            return false;
        }
        if (first.getAsInt() == 1 && firstFew(heard)) {
            return true;
        }
        boolean closed = terms.skipKey(Keyword.VERSE);
        int behindFirst = terms.at();
        boolean and = terms.skipKey(Keyword.AND);
        boolean through = !and && terms.skipKey(Keyword.THROUGH);
        terms.skipKey(Keyword.THE);
        OptionalInt last = and || through ? reader.ordinalOf(Keyword.VERSE) : OptionalInt.empty();
        if (last.isPresent() && last.getAsInt() > first.getAsInt()) {
            heard.addVerse(first.getAsInt());
            if (through) {
                heard.endVerses(heard.chapter(), last.getAsInt());
            } else {
                heard.addVerse(last.getAsInt());
            }
            return true;
        }
        terms.moveTo(closed ? behindFirst : before);
        if (closed) {
            heard.addVerse(first.getAsInt());
        }
        return closed;
    }

    /// Reads `two verses` behind `the first`.
    private boolean firstFew(Announcement heard) {
        for (Reading count : numbers.readings(0)) {
            if (!count.ordinal() && count.value() > 1 && terms.isKey(count.next(), Keyword.VERSE)) {
                terms.moveTo(terms.at() + count.next() + 1);
                heard.addVerse(1);
                heard.endVerses(heard.chapter(), count.value());
                return true;
            }
        }
        return false;
    }

    private boolean range(Announcement heard) {
        int before = terms.at();
        terms.skipMarks(",", 1);
        terms.skipKey(Keyword.AND);
        boolean through = terms.skipMarks(SpokenVerses.DASHES, 1) > 0;
        int filler = 0;
        while (filler < MOST_FILLER_TO_END && (terms.peek(0) instanceof Term.Other || terms.isKey(0, Keyword.THE))) {
            through |= terms.peek(0) instanceof Term.Other other && ENDING.contains(other.lower());
            terms.step();
            filler++;
        }
        boolean ending = through && filler > 0 && (terms.skipKey(Keyword.FROM, Keyword.IN) || terms.isWord(-1, "with"));
        through |= terms.skipKey(Keyword.THROUGH);
        if (filler > 1 && !ending && !terms.isKey(0, Keyword.VERSE)) {
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
            OptionalInt said = reader.announcedWhole();
            if (said.isEmpty() || !places.exists(heard.book(), said.getAsInt(), 0)) {
                return false;
            }
            chapter = said.getAsInt();
            terms.skipMarks(SpokenVerses.BETWEEN, 1);
        }
        terms.skipKey(Keyword.THE);
        boolean said = terms.skipKey(Keyword.VERSE);
        if (!said && chapter == heard.chapter() && laterChapter(heard)) {
            return true;
        }
        for (Reading end : longestFirst(numbers.readings(0))) {
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

    /// `4:2`, or `four two` where that is a verse of a later chapter.
    private boolean laterChapter(Announcement heard) {
        List<Reading> chapters = numbers.readings(0);
        if (chapters.isEmpty()) {
            return false;
        }
        Reading chapter = chapters.getFirst();
        boolean colon = terms.isMark(chapter.next(), ":");
        boolean later = chapter.value() > heard.chapter() || (colon && chapter.value() == heard.chapter());
        for (Reading verse : numbers.readings(chapter.next() + (colon ? 1 : 0))) {
            boolean exists = verse.value() > 0 && places.exists(heard.book(), chapter.value(), verse.value());
            if (later && exists && !verse.ordinal() && !numbers.counts(verse.next())) {
                terms.moveTo(terms.at() + verse.next());
                heard.endVerses(chapter.value(), verse.value());
                return true;
            }
        }
        return false;
    }

    private static List<Reading> longestFirst(List<Reading> readings) {
        return readings.stream()
                .sorted(Comparator.comparingInt(Reading::next).reversed())
                .toList();
    }

    private boolean list(Announcement heard) {
        int before = terms.at();
        boolean comma = terms.skipMarks(",;&", 1) > 0;
        boolean and = terms.skipKey(Keyword.AND);
        boolean said = (and || comma) && terms.skipKey(Keyword.VERSE);
        for (Reading next : longestFirst(numbers.readings(0))) {
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
