package org.verseprojection.live.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.matching.VerseIndex;
import org.verseprojection.scripture.Precision;
import org.verseprojection.scripture.ReferenceFinding;
import org.verseprojection.scripture.ReferenceFinding.Found;
import org.verseprojection.scripture.ReferenceFinding.NoSuchPlace;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;

/// Answers what is typed, letter by letter: `cor` offers both letters to the Corinthians, `jn 3 16` John 3:16, `love
/// never fails` the verses that have these words. Any thread; one at a time.
public final class VerseSearch {
    private static final int MOST = 12;
    private static final int LONGEST = 200;

    private final Scripture scripture;
    private final TypedPlaces places;
    private volatile @Nullable WordSearch words;

    public VerseSearch(Scripture scripture) {
        this.scripture = scripture;
        this.places =
                new TypedPlaces(scripture.books(), new ReferenceParser(scripture.versification(), scripture.books()));
    }

    /// From now on words are searched, too; before, references only. Takes a fraction of a second: not for the thread
    /// that draws.
    public void use(VerseIndex index) {
        words = new WordSearch(scripture, index);
    }

    /// At most 12, the best first; places before words. Empty for nothing typed. Of what is typed the first 200
    /// characters count. A chapter is offered whole, then its first verse.
    public List<SearchHit> search(String typed, Translation translation) {
        String text = cut(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        Map<Passage, SearchHit> hits = new LinkedHashMap<>();
        List<ReferenceFinding> asTyped = places.asTyped(text);
        Stream.concat(asTyped.stream(), places.completed(text).stream())
                .flatMap(finding -> finding instanceof Found found ? hits(found, translation).stream() : Stream.empty())
                .forEach(hit -> hits.putIfAbsent(hit.passage(), hit));
        List<SearchHit> all = new ArrayList<>(hits.values());
        places.books(text).forEach(book -> all.add(book(book, translation)));
        if (asTyped.stream().noneMatch(finding -> isAll(finding, text)) && all.size() < MOST) {
            addWords(text, translation, all);
        }
        return all.stream().limit(MOST).toList();
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(LONGEST, typed.length())).strip();
    }

    /// Whether the finding leaves nothing of the text but marks.
    private static boolean isAll(ReferenceFinding finding, String text) {
        String rest = text.substring(0, finding.where().start())
                + text.substring(finding.where().end());
        boolean book = finding instanceof Found found && found.precision() == Precision.BOOK;
        return !book && rest.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private List<SearchHit> hits(Found found, Translation translation) {
        Passage passage = found.passage();
        return switch (found.precision()) {
            case BOOK -> List.of();
            case VERSE -> List.of(reference(passage, passage.reference(), passage.reference(), translation));
            case CHAPTER -> {
                Passage first = Passage.of(passage.first());
                String label = chapters(passage);
                yield List.of(
                        reference(passage, label, label, translation),
                        reference(first, first.reference(), first.reference(), translation));
            }
        };
    }

    /// `Psalm 23`, `Genesis 1–3`; for a book of one chapter its verses.
    private String chapters(Passage passage) {
        VerseRef first = passage.first();
        VerseRef last = passage.last();
        if (first.book() != last.book() || scripture.versification().chapters(first.book()) == 1) {
            return passage.reference();
        }
        String chapter = first.book().citation() + " " + first.chapter();
        return first.chapter() == last.chapter() ? chapter : chapter + "–" + last.chapter();
    }

    /// In the other translation where this one lacks its first verse.
    private SearchHit reference(Passage passage, String label, String completion, Translation translation) {
        Translation has = Stream.concat(Stream.of(translation), Stream.of(Translation.values()))
                .filter(each -> scripture.text(each).text(passage.first()).isPresent())
                .findFirst()
                .orElse(translation);
        String text = scripture.text(has).text(passage.first()).orElse("");
        return new SearchHit(SearchHit.Kind.REFERENCE, passage, completion, label, text, has, List.of());
    }

    private SearchHit book(Book book, Translation translation) {
        Passage first = Passage.of(new VerseRef(book, 1, 1));
        return new SearchHit(SearchHit.Kind.BOOK, first, book.title() + " ", book.title(), "", translation, List.of());
    }

    private void addWords(String text, Translation translation, List<SearchHit> all) {
        WordSearch search = words;
        if (search == null) {
            return;
        }
        for (int ordinal : search.search(text, translation, MOST - all.size())) {
            Passage passage = Passage.of(scripture.versification().at(ordinal));
            SearchHit place = reference(passage, passage.reference(), passage.reference(), translation);
            all.add(new SearchHit(
                    SearchHit.Kind.WORDS,
                    passage,
                    place.completion(),
                    place.label(),
                    place.text(),
                    place.translation(),
                    Marks.of(text, place.text())));
        }
    }

    /// Why there is no answer, where something was typed that looks like a place (`John 3:99`); else empty.
    public String problem(String typed) {
        String text = cut(typed);
        List<ReferenceFinding> findings = Stream.concat(places.asTyped(text).stream(), places.completed(text).stream())
                .toList();
        Optional<String> problem = findings.stream()
                .filter(NoSuchPlace.class::isInstance)
                .map(finding -> ((NoSuchPlace) finding).message())
                .findFirst();
        boolean answered = findings.stream().anyMatch(Found.class::isInstance);
        return answered ? "" : problem.orElse("");
    }
}
