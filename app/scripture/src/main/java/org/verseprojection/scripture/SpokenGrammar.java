package org.verseprojection.scripture;

import java.util.List;
import java.util.OptionalInt;
import org.verseprojection.domain.Book;
import org.verseprojection.scripture.BookName.Everyday;
import org.verseprojection.scripture.Term.Keyword;

/// References as people say them and a recogniser writes them down, by recursive descent:
///
/// ```
/// reference = name [filler] chapter [filler] [verses] | parts "of" name [chapter] | verses | "next" ("verse" |
/// "chapter")
/// parts     = part { ["and"] ["of"] part }
/// part      = ordinal ("chapter" | "verse") | "chapter" number | "verse" numbers
/// chapter   = ["chapter"] number | ordinal "chapter"
/// verses    = ["verse"] number { ("to" | "and" | …) ["verse"] number } | ordinal "verse"
/// ```
///
/// Filler is a few words without a name or a number. Corrections (`sorry, three`) and denials (`not verse five`) may
/// follow any part. What could as well be ordinary speech (`James and Mark will visit`, `he acts fifteen years old`)
/// needs more evidence the more ordinary its name is.
final class SpokenGrammar {
    static final String MARKS = ".,:;!?…\"'()/-–—‒―‐‑";
    private static final int MOST_FILLER_TO_CHAPTER = 7;
    private static final int MOST_BETWEEN_CORRECTED = 6;

    private final Terms terms;
    private final Places places;
    private final SpokenVerses reader;
    private final SpokenTail tail;
    private final SpokenLinks links;
    private final SpokenFindings findings;
    private final SpokenParts parts;
    private final SpokenEvidence evidence;

    SpokenGrammar(List<Term> terms, Places places, List<ContextChange> contexts) {
        this.terms = new Terms(terms);
        this.places = places;
        this.reader = new SpokenVerses(this.terms, places);
        this.tail = new SpokenTail(this.terms, places, reader);
        this.links = new SpokenLinks(this.terms, reader);
        this.findings = new SpokenFindings(this.terms, places, contexts);
        this.parts = new SpokenParts(this.terms, places, reader, tail, findings);
        this.evidence = new SpokenEvidence(this.terms, links);
    }

    List<ReferenceFinding> parse() {
        while (!terms.over()) {
            int before = terms.at();
            findings.comeTo(terms.start());
            if (!reference() || terms.at() <= before) {
                terms.moveTo(before + 1);
            }
        }
        return findings.list();
    }

    private boolean reference() {
        int before = terms.at();
        int start = terms.start();
        boolean done = switch (terms.peek(0)) {
            case Term.Name name -> behindName(name, start);
            case Term.Numeral _ -> reader.ordinalStands() && parts.read(start);
            case Term.Key key ->
                switch (key.keyword()) {
                    case CHAPTER, CHAPTERS, VERSE -> parts.read(start);
                    case NEXT, PREVIOUS -> parts.neighbour(start);
                    case NOT -> tail.denied();
                    case CORRECTION -> parts.correction(start);
                    default -> false;
                };
            case null, default -> false;
        };
        if (!done) {
            terms.moveTo(before);
        }
        return done;
    }

    private boolean behindName(Term.Name name, int start) {
        if (!name.lacksNumber()) {
            return behindName(name, name.name().book(), start, false);
        }
        int before = terms.at();
        List<Book> family = NumberedFamily.of(name, findings.book());
        for (Book book : family) {
            if (behindName(name, book, start, !book.equals(family.getLast()))) {
                return true;
            }
            terms.moveTo(before);
        }
        return false;
    }

    private boolean behindName(Term.Name name, Book book, int start, boolean mustExist) {
        int at = terms.at();
        boolean corrects = correctsLast();
        terms.step();
        var heard = new Announcement(book);
        if (!chapter(heard, name)) {
            return false;
        }
        tail.read(heard);
        if (heard.verses().isEmpty() && heard.numbersOnly() && places.oneChapter(book)) {
            heard.addVerse(1);
        }
        boolean person = name.lacksNumber() && name.name().everyday() != Everyday.NOTHING;
        boolean meant = evidence.evident(heard, name, at, places.oneChapter(book)) && (!person || heard.clear());
        if (!meant || (mustExist && !findings.exists(heard))) {
            return false;
        }
        if (corrects) {
            findings.forgetLast();
        }
        findings.add(heard, start);
        while (!heard.verses().isEmpty() && anotherPlace(book)) {}
        return true;
    }

    /// `and six twenty-three` behind `Romans three twenty-three`.
    private boolean anotherPlace(Book book) {
        int before = terms.at();
        terms.skipMarks(",;", 1);
        boolean and = terms.skipKey(Keyword.AND);
        int start = terms.over() ? 0 : terms.start();
        boolean colon = terms.isDigits(0) && terms.isMark(1, ":");
        var heard = new Announcement(book);
        boolean another = (colon || (and && terms.peek(0) instanceof Term.Numeral))
                && terms.at() > before
                && reader.chapterAndVerse(heard, false)
                && !heard.verses().isEmpty()
                && findings.exists(heard);
        if (!another) {
            terms.moveTo(before);
            return false;
        }
        tail.read(heard);
        return findings.add(heard, start);
    }

    /// `Romans 5, I'm sorry, Romans 6`: the name stands right behind words of regret and these behind a reference.
    private boolean correctsLast() {
        int back = -1;
        while (terms.peek(back) instanceof Term.Mark || terms.isWord(back, "me")) {
            back--;
        }
        boolean near = findings.termsSinceLast() <= MOST_BETWEEN_CORRECTED;
        return near && !findings.isEmpty() && terms.isKey(back, Keyword.CORRECTION);
    }

    /// Reads the chapter behind the name, over some filler where the word `chapter` stands in front of it.
    private boolean chapter(Announcement heard, Term.Name name) {
        int behind = terms.at();
        heard.paused(terms.skipMarks(MARKS, 2) > 0);
        if (links.introduces() && terms.peek(1) instanceof Term.Numeral) {
            terms.step(); // John's Gospel three sixteen
        }
        reader.skipNumberWord();
        if (terms.peek(0) instanceof Term.Numeral && reader.chapterAndVerse(heard, false)) {
            heard.numbersOnly(true);
            return true;
        }
        if (reader.missingChapter(heard)) {
            return true;
        }
        int known = findings.chapterOf(heard.book());
        boolean verseAlone = places.oneChapter(heard.book()) || known > 0;
        terms.moveTo(behind);
        boolean verb =
                name.name().everyday() == Everyday.WORD && !name.numbered() && terms.peek(0) instanceof Term.Other;
        if (verb && !links.introduces() && !links.polite()) {
            return false;
        }
        for (int filler = 0; filler <= MOST_FILLER_TO_CHAPTER && !terms.over(); filler++) {
            if (terms.isKey(0, Keyword.CHAPTER, Keyword.CHAPTERS)) {
                boolean several = terms.isKey(0, Keyword.CHAPTERS);
                terms.step();
                terms.skipMarks(".,:", 1);
                reader.skipNumberWord();
                if (terms.peek(0) instanceof Term.Numeral number && !number.ordinal()) {
                    heard.makeClear();
                    return (!several && reader.chapterAndVerse(heard, true)) || tail.missingChapter(heard);
                }
                return false;
            }
            OptionalInt ordinal = reader.ordinalOf(Keyword.CHAPTER);
            if (ordinal.isPresent()) {
                heard.chapter(ordinal.getAsInt());
                heard.makeClear();
                return true;
            }
            if (verseAlone && (terms.isKey(0, Keyword.VERSE) || reader.ordinalStands(Keyword.VERSE))) {
                heard.chapter(Math.max(1, known));
                return true;
            }
            boolean pause = filler == 0 && terms.isMark(0, ",") && terms.isKey(1, Keyword.CHAPTER, Keyword.THE);
            boolean unfit = terms.peek(0) instanceof Term.Name
                    || terms.peek(0) instanceof Term.Numeral
                    || (filler == 0 && !name.capital() && name.name().everyday() != Everyday.NOTHING && !pause);
            if (unfit) {
                return false;
            }
            terms.step();
        }
        return false;
    }
}
