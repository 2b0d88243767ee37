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

    SpokenParts(Terms terms, Places places, SpokenVerses reader, SpokenTail tail, SpokenFindings findings) {
        this.terms = terms;
        this.places = places;
        this.reader = reader;
        this.tail = tail;
        this.links = new SpokenLinks(terms, reader);
        this.findings = findings;
    }

    /// `the second chapter of Ruth`, `verse sixteen of John chapter three`; without a name the context gives the
    /// findings.book().
    boolean read(int start) {
        int chapterSaid = 0;
        var verses = new Announcement(findings.book().orElse(Book.GENESIS));
        int end = terms.at();
        boolean more = true;
        while (more) {
            OptionalInt ordinalChapter = reader.ordinalOf(Keyword.CHAPTER);
            OptionalInt ordinalVerse =
                    ordinalChapter.isPresent() ? OptionalInt.empty() : reader.ordinalOf(Keyword.VERSE);
            if (ordinalChapter.isPresent()) {
                chapterSaid = ordinalChapter.getAsInt();
            } else if (ordinalVerse.isPresent()) {
                verses.addVerse(ordinalVerse.getAsInt());
            } else if (terms.isKey(0, Keyword.CHAPTER) && chapterSaid == 0) {
                terms.step();
                chapterSaid = reader.announced().orElse(0);
                if (chapterSaid == 0) {
                    return false;
                }
            } else if (terms.isKey(0, Keyword.VERSE) && verses.verses().isEmpty()) {
                terms.step();
                if (!links.versesAlone(verses)) {
                    return false;
                }
            } else {
                break;
            }
            end = terms.at();
            more = links.connected(true);
        }
        terms.moveTo(end);
        boolean connected = links.connected(false);
        OptionalInt psalm = reader.ordinal();
        if (terms.peek(0) instanceof Term.Name name) {
            boolean ofPsalms = psalm.isPresent() && name.name().book() == Book.PSALMS;
            boolean fits = psalm.isPresent() ? ofPsalms : connected && end > 0;
            if (fits && (chapterSaid > 0 || !verses.verses().isEmpty() || ofPsalms)) {
                terms.step();
                return withName(name, start, ofPsalms ? psalm.getAsInt() : chapterSaid, verses);
            }
        }
        terms.moveTo(end);
        return fromContext(start, chapterSaid, verses);
    }

    private boolean withName(Term.Name name, int start, int chapterSaid, Announcement verses) {
        var heard = new Announcement(name.name().book());
        heard.makeClear();
        if (chapterSaid > 0) {
            heard.chapter(chapterSaid);
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

    private boolean fromContext(int start, int chapterSaid, Announcement verses) {
        boolean nothing = chapterSaid == 0 && verses.verses().isEmpty();
        int known = chapterSaid > 0 ? chapterSaid : findings.chapter();
        if (findings.book().isEmpty() || nothing || known == 0) {
            return false;
        }
        var heard = new Announcement(findings.book().get());
        heard.chapter(known);
        for (Announcement.Verses run : verses.verses()) {
            heard.addVerse(run.first());
            heard.endVerses(known, run.last());
        }
        tail.read(heard);
        return findings.add(heard, start);
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
        if (findings.book().isEmpty() || chapter == 0 || !known) {
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
