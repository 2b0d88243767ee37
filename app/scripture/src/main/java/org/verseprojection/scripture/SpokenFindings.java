package org.verseprojection.scripture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.VerseRef;

/// What has been announced so far, and the place that it leaves for `verse twelve` and `the next verse` to count
/// from.
final class SpokenFindings {
    private final Terms terms;
    private final Places places;
    private final Findings findings;
    private final List<ContextChange> contexts;
    private Optional<Book> book = Optional.empty();
    private int chapter;
    private int verse;
    private int lastEnd;
    private int changes;
    private boolean announcedSince;

    SpokenFindings(Terms terms, Places places, List<ContextChange> contexts) {
        this.terms = terms;
        this.places = places;
        this.findings = new Findings(places);
        this.contexts = contexts;
    }

    /// The parser has come to that character: contexts that hold from there on replace what was announced before.
    void comeTo(int character) {
        while (changes < contexts.size() && contexts.get(changes).at() <= character) {
            Optional<ReferenceContext> context = contexts.get(changes).context();
            changes++;
            if (context.isEmpty() && announcedSince) {
                continue; // an older place has faded, and a newer one has been named
            }
            announcedSince = false;
            book = context.map(ReferenceContext::book);
            chapter = context.map(ReferenceContext::chapter)
                    .orElse(OptionalInt.empty())
                    .orElse(0);
            verse = context.map(ReferenceContext::verse)
                    .orElse(OptionalInt.empty())
                    .orElse(0);
        }
    }

    /// An announcement outdoes the contexts that would begin within its words.
    private void passChanges(int end) {
        while (changes < contexts.size() && contexts.get(changes).at() < end) {
            changes++;
        }
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

    /// Whether all of it exists.
    boolean exists(Announcement heard) {
        return places.exists(heard.book(), heard.chapter(), 0)
                && heard.verses().stream()
                        .allMatch(run -> places.exists(heard.book(), heard.chapter(), run.first())
                                && places.exists(heard.book(), run.lastChapter(), run.last()));
    }

    /// What is there of a run that goes past the end of its chapter.
    private Announcement.Verses clipped(Book named, int chapter, Announcement.Verses run) {
        boolean past = run.last() > run.first()
                && places.exists(named, chapter, run.first())
                && run.lastChapter() == chapter
                && !places.exists(named, chapter, run.last());
        return past ? new Announcement.Verses(run.first(), chapter, places.verses(named, chapter)) : run;
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
        passChanges(end);
        announcedSince = true;
        book = Optional.of(named);
        chapter = heard.lastChapter();
        verse = 0;
        if (heard.verses().isEmpty()) {
            places.passage(named, heard.chapter(), 0, named, heard.lastChapter(), 0)
                    .ifPresent(run -> findings.found(run, Precision.CHAPTER, start, end, false));
            return true;
        }
        boolean continues = false;
        for (Announcement.Verses said : heard.verses()) {
            Announcement.Verses run = clipped(named, heard.chapter(), said);
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
