package org.verseprojection.scripture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.verseprojection.domain.Book;
import org.verseprojection.scripture.BookName.Everyday;
import org.verseprojection.scripture.BookName.Origin;
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

    SpokenGrammar(List<Term> terms, Places places, Optional<ReferenceContext> context) {
        this.terms = new Terms(terms);
        this.places = places;
        this.reader = new SpokenVerses(this.terms, places);
        this.tail = new SpokenTail(this.terms, places, reader);
        this.links = new SpokenLinks(this.terms, reader);
        this.findings = new SpokenFindings(this.terms, places, context);
        this.parts = new SpokenParts(this.terms, places, reader, tail, findings);
    }

    List<ReferenceFinding> parse() {
        while (!terms.over()) {
            int before = terms.at();
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
        boolean corrects = correctsLast();
        terms.step();
        var heard = new Announcement(name.name().book());
        if (!chapter(heard, name)) {
            return false;
        }
        tail.read(heard);
        if (heard.verses().isEmpty() && heard.numbersOnly() && places.oneChapter(heard.book())) {
            heard.addVerse(1);
        }
        if (!evident(heard, name)) {
            return false;
        }
        if (corrects) {
            findings.forgetLast();
        }
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
        reader.skipArticle();
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
        if (verb && !links.introduces()) {
            return false;
        }
        for (int filler = 0; filler <= MOST_FILLER_TO_CHAPTER && !terms.over(); filler++) {
            if (terms.isKey(0, Keyword.CHAPTER, Keyword.CHAPTERS)) {
                boolean several = terms.isKey(0, Keyword.CHAPTERS);
                terms.step();
                terms.skipMarks(".,:", 1);
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
            boolean unfit = terms.peek(0) instanceof Term.Name
                    || terms.peek(0) instanceof Term.Numeral
                    || (filler == 0 && !name.capital() && name.name().everyday() != Everyday.NOTHING);
            if (unfit) {
                return false;
            }
            terms.step();
        }
        return false;
    }

    /// Whether it is more than ordinary speech that happens to sound like a reference.
    private boolean evident(Announcement heard, Term.Name name) {
        BookName meant = name.name();
        if (heard.clear()) {
            boolean lowerNumbers = meant.book() == Book.NUMBERS && !name.capital() && heard.numbersOnly();
            return !lowerNumbers;
        }
        if (meant.origin() == Origin.MISHEARD) {
            return name.capital() && places.oneChapter(meant.book());
        }
        if (meant.everyday() == Everyday.NOTHING || name.numbered()) {
            return true;
        }
        boolean talkGoesOn = terms.peek(0) instanceof Term.Other || terms.peek(0) instanceof Term.Key;
        boolean word = meant.everyday() == Everyday.WORD && name.opens() && talkGoesOn;
        return name.capital() && !word && !heard.paused();
    }
}
