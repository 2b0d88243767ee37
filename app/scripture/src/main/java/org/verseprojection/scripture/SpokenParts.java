package org.verseprojection.scripture;

import java.util.OptionalInt;
import org.verseprojection.domain.Book;
import org.verseprojection.scripture.Term.Keyword;

/// Reads chapters and verses that are said before their book, or without one: `the second chapter of Ruth`, `verse
/// sixteen of John chapter three`, `verse twelve`, `the next chapter`.
final class SpokenParts {
    private final Terms terms;
    private final Places places;
    private final SpokenVerses reader;
    private final SpokenTail tail;
    private final SpokenLinks links;
    private final SpokenFindings findings;
    private final SpokenRuns runs;

    SpokenParts(Terms terms, Places places, SpokenVerses reader, SpokenTail tail, SpokenFindings findings) {
        this.terms = terms;
        this.places = places;
        this.reader = reader;
        this.tail = tail;
        this.links = new SpokenLinks(terms, reader);
        this.findings = findings;
        this.runs = new SpokenRuns(terms, places, reader);
    }

    /// What was said before the name.
    private static final class Said {
        private final Announcement verses = new Announcement(Book.GENESIS); // any book: only its verses are used
        private int chapter;
        private int lastChapter;

        boolean verse() {
            return !verses.verses().isEmpty();
        }
    }

    /// `the second chapter of Ruth`, `verse sixteen of John chapter three`; without a name the context gives the
    /// book.
    boolean read(int start) {
        var said = new Said();
        int end = terms.at();
        while (part(said)) {
            skipDenial();
            end = terms.at();
            if (!links.connected()) {
                break;
            }
        }
        terms.moveTo(end);
        SpokenLinks.Tie tie = links.tie();
        OptionalInt psalm = reader.ordinal();
        if (terms.peek(0) instanceof Term.Name name && belongs(name, tie, said, psalm)) {
            terms.step();
            if (withName(name, start, psalm.orElse(said.chapter), said)) {
                return true;
            }
        }
        terms.moveTo(end);
        return fromContext(start, said);
    }

    /// Steps over `, not verse five,`.
    private void skipDenial() {
        int before = terms.at();
        terms.skipMarks(",", 1);
        if (terms.isKey(0, Keyword.NOT) && tail.denied()) {
            terms.skipMarks(",", 1);
        } else {
            terms.moveTo(before);
        }
    }

    private boolean part(Said said) {
        int before = terms.at();
        if (chapterPart(said) || versePart(said)) {
            return true;
        }
        terms.moveTo(before);
        return false;
    }

    private boolean chapterPart(Said said) {
        OptionalInt ordinal = reader.ordinalOf(Keyword.CHAPTER);
        if (ordinal.isPresent()) {
            said.chapter = ordinal.getAsInt();
            said.lastChapter = said.chapter;
            return true;
        }
        boolean several = terms.isKey(0, Keyword.CHAPTERS);
        if (said.chapter > 0 || !terms.skipKey(Keyword.CHAPTER, Keyword.CHAPTERS)) {
            return false;
        }
        said.chapter = reader.announcedWhole().orElse(0);
        said.lastChapter = said.chapter;
        int before = terms.at();
        boolean joined = several && terms.skipKey(Keyword.AND, Keyword.THROUGH);
        OptionalInt last = joined ? reader.announced() : OptionalInt.empty();
        if (last.isPresent() && last.getAsInt() > said.chapter) {
            said.lastChapter = last.getAsInt();
        } else {
            terms.moveTo(before);
        }
        return said.chapter > 0;
    }

    private boolean versePart(Said said) {
        if (runs.ordinalVerses(said.verses)) {
            return true;
        }
        return !said.verse() && terms.skipKey(Keyword.VERSE) && links.versesAlone(said.verses);
    }

    /// Whether the name behind the parts is theirs.
    private boolean belongs(Term.Name name, SpokenLinks.Tie tie, Said said, OptionalInt psalm) {
        if (psalm.isPresent()) {
            return name.name().book() == Book.PSALMS;
        }
        boolean something = said.chapter > 0 || said.verse();
        boolean placeBehind = terms.peek(1) instanceof Term.Numeral || terms.isKey(1, Keyword.CHAPTER);
        return something
                && switch (tie) {
                    case TIED -> true;
                    // "chapter 3, verse 16, of John", but "verse 7, in Romans 5 verse 8"
                    case TIED_BEHIND_COMMA -> said.chapter == 0 || !placeBehind;
                    case COMMA -> said.chapter == 0 && placeBehind && !hasVerse(name);
                    case NONE -> false;
                };
    }

    /// Whether a verse of its own stands behind the name and its chapter.
    private boolean hasVerse(Term.Name name) {
        int before = terms.at();
        terms.step();
        terms.skipKey(Keyword.CHAPTER);
        var heard = new Announcement(name.name().book());
        boolean chapter = reader.chapterAndVerse(heard, false);
        tail.read(heard);
        terms.moveTo(before);
        return !chapter || !heard.verses().isEmpty();
    }

    private boolean withName(Term.Name name, int start, int chapterSaid, Said said) {
        Announcement verses = said.verses;
        var heard = new Announcement(name.name().book());
        heard.makeClear();
        if (chapterSaid > 0) {
            heard.chapter(chapterSaid);
            if (!said.verse() && places.exists(heard.book(), said.lastChapter, 0)) {
                heard.throughChapter(said.lastChapter);
            }
        } else {
            OptionalInt behind = chapterBehindName(heard, verses);
            if (behind.isEmpty()) {
                return false;
            }
            heard.chapter(behind.getAsInt());
        }
        for (Announcement.Verses run : verses.verses()) {
            heard.addVerse(run.first());
            heard.endVerses(heard.chapter(), run.last());
        }
        tail.read(heard);
        return findings.add(heard, start);
    }

    /// Reads `chapter three` or `the third chapter` behind a name whose verse was said in front of it.
    private OptionalInt chapterBehindName(Announcement heard, Announcement verses) {
        int before = terms.at();
        terms.skipMarks(",", 1);
        terms.skipKey(Keyword.THE);
        boolean said = terms.skipKey(Keyword.CHAPTER);
        boolean one = places.oneChapter(heard.book());
        OptionalInt number = said || !one ? reader.chapterWith(verses, heard.book()) : OptionalInt.empty();
        OptionalInt behind = number.isPresent() ? number : reader.ordinalOf(Keyword.CHAPTER);
        if (behind.isEmpty() && one) {
            terms.moveTo(before);
            return OptionalInt.of(1);
        }
        return behind;
    }

    private boolean fromContext(int start, Said said) {
        int known = said.chapter > 0 ? said.chapter : findings.chapter();
        boolean nothing = said.chapter == 0 && !said.verse();
        if (findings.book().isEmpty() || nothing || known == 0 || links.ofSomethingElse(0) || links.sung()) {
            return false;
        }
        var heard = new Announcement(findings.book().get());
        heard.chapter(known);
        if (!said.verse() && places.exists(heard.book(), said.lastChapter, 0)) {
            heard.throughChapter(said.lastChapter);
        }
        for (Announcement.Verses run : said.verses.verses()) {
            heard.addVerse(run.first());
            heard.endVerses(known, run.last());
        }
        tail.read(heard);
        return findings.add(heard, start);
    }

    /// `sorry, three, verse eight` at the start of what was heard: the announcement before it was wrong.
    boolean correction(int start) {
        boolean mine = findings.isEmpty() && findings.book().isPresent() && findings.chapter() > 0;
        while (mine && !terms.over() && !(terms.peek(0) instanceof Term.Numeral)) {
            boolean filler = terms.isKey(0, Keyword.CORRECTION) || terms.peek(0) instanceof Term.Mark;
            if (!filler) {
                return false;
            }
            terms.step();
        }
        if (!mine || terms.over()) {
            return false;
        }
        var heard = new Announcement(findings.book().get());
        boolean read = reader.chapterAndVerse(heard, false);
        if (read) {
            tail.read(heard);
        }
        return read && !heard.verses().isEmpty() && findings.exists(heard) && findings.add(heard, start);
    }

    /// `the next verse`, `the following chapter`.
    boolean neighbour(int start) {
        int step = terms.isKey(0, Keyword.NEXT) ? 1 : -1;
        terms.step();
        boolean verseSaid = terms.isKey(0, Keyword.VERSE);
        boolean chapterSaid = terms.isKey(0, Keyword.CHAPTER);
        int chapter = findings.chapter();
        int verse = findings.verse();
        boolean known = chapterSaid || (verseSaid && verse > 0);
        if (findings.book().isEmpty() || chapter == 0 || !known || links.ofSomethingElse(1)) {
            return false;
        }
        terms.step();
        Book book = findings.book().get();
        var heard = new Announcement(book);
        if (chapterSaid) {
            heard.chapter(chapter + step);
        } else {
            boolean turns = step > 0 && !places.exists(book, chapter, verse + step);
            heard.chapter(turns ? chapter + 1 : chapter);
            heard.addVerse(turns ? 1 : verse + step);
        }
        boolean before = verseSaid && heard.lastVerse() == 0;
        return !before && places.exists(book, heard.chapter(), heard.lastVerse()) && findings.add(heard, start);
    }
}
