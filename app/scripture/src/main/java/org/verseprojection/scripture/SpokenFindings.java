package org.verseprojection.scripture;

import java.util.List;
import java.util.Optional;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.VerseRef;

/// What has been announced so far, and the place that it leaves for `verse twelve` and `the next verse` to count
/// from.
final class SpokenFindings {
    private final Terms terms;
    private final Places places;
    private final Findings findings;
    private Optional<Book> book = Optional.empty();
    private int chapter;
    private int verse;
    private int lastEnd;

    SpokenFindings(Terms terms, Places places, Optional<ReferenceContext> context) {
        this.terms = terms;
        this.places = places;
        this.findings = new Findings(places);
        context.ifPresent(last -> {
            book = Optional.of(last.book());
            chapter = last.chapter().orElse(0);
            verse = last.verse().orElse(0);
        });
    }

    List<ReferenceFinding> list() {
        return findings.list();
    }

    /// The book last named.
    Optional<Book> book() {
        return book;
    }

    /// The chapter last named, 0 where none was.
    int chapter() {
        return chapter;
    }

    /// The chapter last named where it was one of that book, else 0.
    int chapterOf(Book named) {
        return book.isPresent() && book.get() == named ? chapter : 0;
    }

    /// The verse last named, 0 where none was.
    int verse() {
        return verse;
    }

    /// How many terms lie between the last announcement and this place; many where there was none.
    int termsSinceLast() {
        return lastEnd == 0 ? Integer.MAX_VALUE : terms.at() - lastEnd;
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    void forgetLast() {
        findings.forgetLast();
    }

    /// Takes what was heard for a finding, an existing place or none.
    ///
    /// @return true
    boolean add(Announcement heard, int start) {
        Book named = heard.book();
        int end = terms.endBefore();
        lastEnd = terms.at();
        if (!places.exists(named, heard.chapter(), 0)) {
            findings.noSuchPlace(places.problem(named, heard.chapter()), start, end);
            return true;
        }
        book = Optional.of(named);
        chapter = heard.lastChapter();
        verse = 0;
        if (heard.verses().isEmpty()) {
            places.passage(named, heard.chapter(), 0, named, heard.lastChapter(), 0)
                    .ifPresent(run -> findings.found(run, Precision.CHAPTER, start, end, false));
            return true;
        }
        boolean continues = false;
        for (Announcement.Verses run : heard.verses()) {
            boolean first = run.first() > 0 && places.exists(named, heard.chapter(), run.first());
            boolean last = places.exists(named, run.lastChapter(), run.last());
            if (!first || !last) {
                findings.noSuchPlace(places.problem(named, first ? run.lastChapter() : heard.chapter()), start, end);
                continue;
            }
            var from = new VerseRef(named, heard.chapter(), run.first());
            var to = new VerseRef(named, run.lastChapter(), run.last());
            if (from.compareTo(to) <= 0) {
                findings.found(new Passage(from, to), Precision.VERSE, start, end, continues);
                continues = true;
                verse = run.last();
                chapter = run.lastChapter();
            }
        }
        return true;
    }
}
