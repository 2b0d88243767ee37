package org.verseprojection.scripture;

import java.util.List;
import java.util.OptionalInt;
import org.verseprojection.scripture.Term.Keyword;

/// Reads what follows a spoken chapter: verses over some filler, more verses, corrections (`sorry, three`) and
/// denials (`not verse five`).
final class SpokenTail {
    private static final String MARKS = SpokenGrammar.MARKS;
    private static final int MOST_FILLER_TO_VERSE = 12;
    private static final int MOST_FILLER_IN_CORRECTION = 4;

    private final Terms terms;
    private final Places places;
    private final SpokenVerses reader;
    private final SpokenRuns runs;

    SpokenTail(Terms terms, Places places, SpokenVerses reader) {
        this.terms = terms;
        this.places = places;
        this.reader = reader;
        this.runs = new SpokenRuns(terms, places, reader);
    }

    /// Reads what follows a chapter: verses over some filler, more verses, corrections and denials.
    void read(Announcement heard) {
        boolean more = true;
        while (more) {
            if (heard.verses().isEmpty()) {
                more = corrected(heard) || verseBehindFiller(heard) || moreChapters(heard);
            } else {
                runs.more(heard);
                more = corrected(heard) || deniedVerse();
            }
        }
    }

    private boolean verseBehindFiller(Announcement heard) {
        int before = terms.at();
        boolean begins = false;
        boolean between = false;
        for (int filler = 0; filler <= MOST_FILLER_TO_VERSE && !terms.over(); filler++) {
            if (terms.skipKey(Keyword.VERSE)) {
                terms.skipMarks(".,:", 1);
                OptionalInt said = reader.announcedVerse(heard);
                if (said.isEmpty()) {
                    break;
                }
                heard.addVerse(said.getAsInt());
                heard.makeClear();
                heard.numbersOnly(false);
                if (between) {
                    runs.upTo(heard);
                }
                return true;
            }
            if (runs.ordinalVerses(heard)) {
                heard.makeClear();
                return true;
            }
            between = terms.isWord(0, "between");
            begins |= terms.peek(0) instanceof Term.Other other
                    && (other.lower().startsWith("begin") || other.lower().startsWith("start"));
            boolean from = terms.isKey(0, Keyword.FROM, Keyword.IN) || terms.isWord(0, "with");
            boolean number = terms.peek(1) instanceof Term.Numeral next && !next.ordinal();
            boolean due = begins || (filler == 0 && terms.isKey(0, Keyword.FROM));
            if (number && from && due) {
                terms.step();
                OptionalInt said = reader.announced();
                if (said.isPresent() && places.exists(heard.book(), heard.chapter(), said.getAsInt())) {
                    heard.addVerse(said.getAsInt());
                    heard.makeClear();
                    return true;
                }
                break;
            }
            boolean denial = terms.isKey(0, Keyword.NOT) && terms.isKey(1, Keyword.VERSE, Keyword.CHAPTER);
            boolean unfit = terms.peek(0) instanceof Term.Name
                    || terms.peek(0) instanceof Term.Numeral
                    || terms.isKey(0, Keyword.CHAPTER, Keyword.CHAPTERS, Keyword.NEXT, Keyword.PREVIOUS);
            if (unfit && !denial) {
                break;
            }
            terms.step();
            if (denial) {
                terms.step();
                reader.announced();
            }
        }
        terms.moveTo(before);
        return false;
    }

    /// `chapters one and two`, `chapters one through three`.
    private boolean moreChapters(Announcement heard) {
        int before = terms.at();
        boolean joined = terms.skipMarks(",–—-", 1) > 0;
        joined |= terms.skipKey(Keyword.AND, Keyword.THROUGH);
        terms.skipKey(Keyword.CHAPTER, Keyword.CHAPTERS);
        OptionalInt next = joined ? reader.announcedWhole() : OptionalInt.empty();
        boolean fits = next.isPresent()
                && next.getAsInt() > heard.lastChapter()
                && places.exists(heard.book(), next.getAsInt(), 0);
        if (fits) {
            heard.throughChapter(next.getAsInt());
        } else {
            terms.moveTo(before);
        }
        return fits;
    }

    /// `sorry, three`, `I mean verse six`, `no, chapter four`: the newest part was wrong.
    private boolean corrected(Announcement heard) {
        int before = terms.at();
        boolean corrected = false;
        for (int filler = 0; filler <= MOST_FILLER_IN_CORRECTION && !terms.over(); filler++) {
            if (terms.isKey(0, Keyword.CORRECTION) || (terms.isWord(0, "make") && terms.isWord(1, "that"))) {
                corrected = true;
                filler = 0;
            } else if (corrected && terms.isKey(0, Keyword.CHAPTER)) {
                terms.step();
                return recall(heard, before, true, true);
            } else if (corrected && terms.isKey(0, Keyword.VERSE)) {
                terms.step();
                return recall(heard, before, false, true);
            } else if (terms.peek(0) instanceof Term.Numeral) {
                return (corrected && recall(heard, before, heard.verses().isEmpty(), false)) || back(before);
            } else if (terms.peek(0) instanceof Term.Name
                    || terms.isKey(0, Keyword.CHAPTER, Keyword.VERSE, Keyword.NOT)) {
                break;
            }
            terms.step();
        }
        return back(before);
    }

    private boolean recall(Announcement heard, int before, boolean wasChapter, boolean said) {
        int oldChapter = heard.chapter();
        List<Announcement.Verses> oldVerses = List.copyOf(heard.verses());
        heard.verses().clear();
        boolean colon = terms.isDigits(0) && terms.isMark(1, ":");
        if (wasChapter || colon) {
            if (reader.chapterAndVerse(heard, said) || (said && missingChapter(heard))) {
                return true;
            }
        } else {
            if (!said && pair(heard)) {
                return true;
            }
            OptionalInt number = reader.announced();
            if (number.isPresent()) {
                heard.addVerse(number.getAsInt());
                return true;
            }
        }
        heard.chapter(oldChapter);
        heard.verses().addAll(oldVerses);
        return back(before);
    }

    /// `three sixteen` behind a verse that was wrong.
    private boolean pair(Announcement heard) {
        int before = terms.at();
        int chapter = heard.chapter();
        if (reader.chapterAndVerse(heard, false) && !heard.verses().isEmpty()) {
            return true;
        }
        heard.chapter(chapter);
        return back(before);
    }

    private boolean deniedVerse() {
        int before = terms.at();
        terms.skipMarks(MARKS, 1);
        terms.skipKey(Keyword.AND);
        return (terms.isKey(0, Keyword.NOT) && denied()) || back(before);
    }

    /// `not verse five`, `not chapter two`.
    boolean denied() {
        int before = terms.at();
        terms.step();
        boolean place = terms.skipKey(Keyword.VERSE, Keyword.CHAPTER);
        return (place && reader.announced().isPresent()) || back(before);
    }

    boolean missingChapter(Announcement heard) {
        OptionalInt said = reader.announced();
        heard.chapter(said.orElse(0));
        return said.isPresent();
    }

    private boolean back(int before) {
        terms.moveTo(before);
        return false;
    }
}
