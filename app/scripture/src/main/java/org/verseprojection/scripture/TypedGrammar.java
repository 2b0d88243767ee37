package org.verseprojection.scripture;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.Passage;
import org.verseprojection.scripture.BookName.Everyday;
import org.verseprojection.scripture.BookName.Origin;
import org.verseprojection.scripture.Term.Keyword;

/// References as people write them, by recursive descent:
///
/// ```
/// reference = [ordinal] name [items] | ordinal chapter of name [items] | items of the book last named
/// items     = item { ("," | ";" | "and" | …) item }
/// item      = place [("-" | "to") (place | name place)] ["f" | "ff"]
/// place     = ["ch"] number [(":" | "." | "v" | …) number] | "v" number
/// ```
///
/// A bare number in a list is a verse where the last place was one, else a chapter. `5-7` behind a name is a run of
/// chapters where there is one, else chapter and verse.
final class TypedGrammar {
    static final String DASHES = "-–—‒―−‐‑";
    static final String BEFORE_NUMBER = ".,:;_~*()[]\"'“”/" + DASHES;
    private static final String BETWEEN_ITEMS = ",;&./()[]+·•|" + DASHES;

    private final Terms terms;
    private final Places places;
    private final WrittenNumbers numbers;
    private final Findings findings;
    private Optional<Book> book = Optional.empty();

    TypedGrammar(List<Term> terms, Places places, Optional<ReferenceContext> context) {
        this.terms = new Terms(terms);
        this.places = places;
        this.numbers = new WrittenNumbers(this.terms, places);
        this.findings = new Findings(places);
        context.ifPresent(last -> {
            book = Optional.of(last.book());
            numbers.continueFrom(last.chapter().orElse(0), last.verse().orElse(0));
        });
    }

    List<ReferenceFinding> parse() {
        while (!terms.over()) {
            int before = terms.at();
            if (!reference()) {
                terms.moveTo(before + 1);
            }
        }
        return findings.list();
    }

    private boolean reference() {
        int start = terms.start();
        if (terms.peek(0) instanceof Term.Name name) {
            terms.step();
            enter(name.name().book());
            return items(name.name().book(), start, false) || bookRange(name) || bareBook(name);
        }
        boolean ordinal = terms.isOrdinal(0) && terms.isDigitForm(0);
        if (ordinal || terms.isKey(0, Keyword.CHAPTER)) {
            int before = terms.at();
            if (chapterBeforeName(start)) {
                return true;
            }
            terms.moveTo(before);
        }
        boolean goesOn = terms.isKey(0, Keyword.VERSE, Keyword.CHAPTER, Keyword.CHAPTERS);
        return goesOn && book.isPresent() && items(book.get(), start, true);
    }

    private void enter(Book entered) {
        book = Optional.of(entered);
        numbers.restart();
    }

    /// `23rd Psalm`, `4th chapter of Galatians`, `chapter 1 of Genesis`.
    private boolean chapterBeforeName(int start) {
        boolean ordinal = !terms.skipKey(Keyword.CHAPTER);
        terms.skipMarks(".", 1);
        if (!(terms.peek(0) instanceof Term.Numeral number)) {
            return false;
        }
        terms.step();
        boolean chapterSaid = !ordinal || terms.skipKey(Keyword.CHAPTER);
        terms.skipMarks(".", 1);
        if (chapterSaid) {
            while (terms.isKey(0, Keyword.OF, Keyword.THE, Keyword.FROM) || terms.isWord(0, "book")) {
                terms.step();
            }
        }
        if (!(terms.peek(0) instanceof Term.Name name)) {
            return false;
        }
        Book named = name.name().book();
        boolean meant = chapterSaid || named == Book.PSALMS;
        if (!meant || !places.exists(named, number.value(), 0)) {
            return false;
        }
        terms.step();
        enter(named);
        numbers.continueFrom(number.value(), 0);
        if (!items(named, start, true)) {
            WrittenPlace whole = WrittenPlace.ofChapter(number.value());
            found(named, whole, named, whole, start, false);
        }
        return true;
    }

    /// `Genesis–Deuteronomy`, `Genesis to Exodus 4`.
    private boolean bookRange(Term.Name name) {
        int before = terms.at();
        boolean through = terms.skipMarks(DASHES, 1) > 0 || terms.skipKey(Keyword.THROUGH);
        Book first = name.name().book();
        boolean range = through
                && terms.peek(0) instanceof Term.Name last
                && last.name().book().compareTo(first) > 0
                && (before == 1 || (isPlain(name) && isPlain(last)))
                && rangeIntoBook(first, WrittenPlace.ofChapter(1), name.start(), false);
        if (range) {
            list(book.orElse(first), name.start(), true, true);
        } else {
            terms.moveTo(before);
        }
        return range;
    }

    private static boolean isPlain(Term.Name name) {
        return name.name().origin() == Origin.FULL && name.name().everyday() == Everyday.NOTHING && name.capital();
    }

    private boolean bareBook(Term.Name name) {
        boolean alone = terms.onlyMarksBeside(name);
        boolean plain = isPlain(name);
        boolean numbered = terms.peek(0) instanceof Term.Numeral || terms.peek(-2) instanceof Term.Numeral;
        if (alone || (plain && !numbered)) {
            findings.found(places.book(name.name().book()), Precision.BOOK, name.start(), name.end(), false);
        }
        return alone || (plain && !numbered);
    }

    /// @param verseDue whether the chapter is known, and only a verse or a chapter that says so may come
    private boolean items(Book named, int start, boolean verseDue) {
        return list(named, start, verseDue, false);
    }

    /// @param begun whether a place was read already, behind which more may come
    private boolean list(Book named, int start, boolean verseDue, boolean begun) {
        boolean any = begun;
        int from = start;
        Book current = named;
        while (!terms.over()) {
            int before = terms.at();
            boolean separated = separator(any);
            if (any && !terms.over()) {
                from = terms.start();
            }
            boolean keyed = terms.isKey(0, Keyword.VERSE, Keyword.CHAPTER, Keyword.CHAPTERS, Keyword.TITLE);
            boolean allowed = keyed || (any ? separated : !verseDue);
            if (!allowed || !item(current, from, any)) {
                terms.moveTo(before);
                return any;
            }
            any = true;
            current = book.orElse(named); // a range may have ended in another
        }
        return any;
    }

    private boolean separator(boolean any) {
        if (!any) {
            return terms.skipMarks(BEFORE_NUMBER, 3) > 0;
        }
        int before = terms.at();
        terms.skipMarks(BETWEEN_ITEMS, 2);
        while (terms.skipKey(Keyword.AND)) {
            terms.skipMarks(BETWEEN_ITEMS, 1);
        }
        return terms.at() > before;
    }

    private boolean item(Book named, int start, boolean continues) {
        boolean newList = terms.isMark(-1, ";");
        Optional<WrittenPlace> read = numbers.place(named, !continues, newList);
        if (read.isEmpty() || (continues && numbers.gluedToWord())) {
            return false;
        }
        WrittenPlace first = read.get();
        if (!places.exists(named, first.chapter(), first.verse())) {
            if (continues && !first.explicit()) {
                return false;
            }
            findings.noSuchPlace(places.problem(named, first.chapter()), start, terms.endBefore());
            return true;
        }
        numbers.skipLetters();
        range(named, first, start, continues);
        return true;
    }

    private void range(Book named, WrittenPlace first, int start, boolean continues) {
        if (terms.skipKey(Keyword.AND_NEXT)) {
            int next = Math.min(first.verse() + 1, places.verses(named, first.chapter()));
            found(
                    named,
                    first,
                    named,
                    new WrittenPlace(first.chapter(), first.verse() == 0 ? 0 : next, true),
                    start,
                    continues);
            return;
        }
        if (terms.skipKey(Keyword.AND_FOLLOWING)) {
            int last = first.verse() == 0 ? places.chapters(named) : first.chapter();
            found(named, first, named, new WrittenPlace(last, 0, true), start, continues);
            return;
        }
        int before = terms.at();
        boolean dashed = terms.skipMarks(DASHES, 2) > 0;
        boolean said = terms.skipKey(Keyword.THROUGH);
        terms.skipMarks(DASHES, 1);
        if (dashed || said) {
            if (terms.peek(0) instanceof Term.Name && rangeIntoBook(named, first, start, continues)) {
                return;
            }
            Optional<WrittenPlace> last = end(named, first);
            if (last.isPresent()) {
                numbers.skipLetters();
                found(named, first, named, clipped(named, last.get()), start, continues);
                return;
            }
        }
        terms.moveTo(before);
        found(named, first, named, first, start, continues);
    }

    /// What is there of a range that runs past the end of its chapter or book: its start was meant in any case.
    private WrittenPlace clipped(Book named, WrittenPlace end) {
        int chapter = Math.min(end.chapter(), places.chapters(named));
        boolean exists = places.exists(named, chapter, end.verse()) && chapter == end.chapter();
        return exists ? end : new WrittenPlace(chapter, places.verses(named, chapter), true);
    }

    /// `Malachi 4:6–Matthew 1:1`, where the second book stands behind the first.
    private boolean rangeIntoBook(Book named, WrittenPlace first, int start, boolean continues) {
        int before = terms.at();
        Book other = ((Term.Name) Objects.requireNonNull(terms.peek(0))).name().book();
        int chapterBefore = numbers.chapter();
        int verseBefore = numbers.verse();
        terms.step();
        terms.skipMarks(".:", 1);
        numbers.continueFrom(0, 0);
        Optional<WrittenPlace> last = other.compareTo(named) > 0 ? numbers.place(other, true, false) : Optional.empty();
        if (last.isEmpty() && other.compareTo(named) > 0 && !(terms.peek(0) instanceof Term.Numeral)) {
            last = Optional.of(WrittenPlace.ofChapter(places.chapters(other)));
        }
        if (last.isPresent()
                && places.exists(other, last.get().chapter(), last.get().verse())) {
            numbers.skipLetters();
            book = Optional.of(other);
            found(named, first, other, last.get(), start, continues);
            return true;
        }
        numbers.continueFrom(chapterBefore, verseBefore);
        terms.moveTo(before);
        return false;
    }

    private Optional<WrittenPlace> end(Book named, WrittenPlace first) {
        int before = terms.at();
        boolean chapterSaid = terms.skipKey(Keyword.CHAPTER, Keyword.CHAPTERS);
        boolean verseSaid = terms.skipKey(Keyword.VERSE);
        terms.skipMarks(".", 1);
        OptionalInt read = numbers.numberLikeTheLast();
        if (read.isEmpty()) {
            terms.moveTo(before);
            return Optional.empty();
        }
        int number = read.getAsInt();
        boolean roman = !(terms.peek(-1) instanceof Term.Numeral);
        boolean dot = terms.isMark(0, ".") && terms.glued(0) && (terms.glued(1) || roman);
        boolean colon = terms.isMark(0, ":") || dot;
        OptionalInt behind = colon ? numbers.verseBehind(named, number) : OptionalInt.empty();
        WrittenPlace last = behind.isPresent()
                ? WrittenPlace.ofVerse(number, behind.getAsInt(), true)
                : (first.verse() > 0 && !chapterSaid) || verseSaid
                        ? WrittenPlace.ofVerse(first.chapter(), number, true)
                        : new WrittenPlace(number, 0, true);
        boolean backwards = last.chapter() < first.chapter()
                || (last.chapter() == first.chapter() && last.verse() > 0 && last.verse() < first.verse());
        if (backwards) {
            terms.moveTo(before);
            return Optional.empty();
        }
        return Optional.of(last);
    }

    private void found(
            Book firstBook, WrittenPlace first, Book lastBook, WrittenPlace last, int start, boolean continues) {
        Optional<Passage> passage =
                places.passage(firstBook, first.chapter(), first.verse(), lastBook, last.chapter(), last.verse());
        Precision precision = first.verse() == 0 && last.verse() == 0 ? Precision.CHAPTER : Precision.VERSE;
        passage.ifPresent(run -> findings.found(run, precision, start, terms.endBefore(), continues));
        boolean toTheEnd = last.verse() == 0 && first.verse() > 0;
        numbers.continueFrom(last.chapter(), toTheEnd ? places.verses(lastBook, last.chapter()) : last.verse());
    }
}
