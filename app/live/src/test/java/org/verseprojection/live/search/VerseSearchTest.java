package org.verseprojection.live.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Span;
import org.verseprojection.domain.Translation;
import org.verseprojection.matching.VerseIndex;
import org.verseprojection.scripture.Scripture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerseSearchTest {
    private final Scripture scripture = Scripture.load();
    private final VerseSearch search = new VerseSearch(scripture);
    private final VerseSearch withoutWords = new VerseSearch(scripture);
    private VerseIndex index;

    @BeforeAll
    void open(@TempDir Path cache) {
        index = VerseIndex.open(cache, scripture, List.of(), done -> {});
        search.use(index);
    }

    @AfterAll
    void close() {
        index.close();
    }

    private List<SearchHit> web(String typed) {
        return search.search(typed, Translation.WEB);
    }

    private List<String> labels(String typed) {
        return web(typed).stream().map(SearchHit::label).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "jn 3 16, John.3.16",
        "JOHN 3:16-18, John.3.16-John.3.18",
        "gen 1 1-3, Gen.1.1-Gen.1.3",
        "ps 23, Ps.23.1-Ps.23.6",
        "1jn 4, 1John.4.1-1John.4.21",
        "1 cor 13 4, 1Cor.13.4",
        "i cor. xiii. 4, 1Cor.13.4",
        "john three sixteen, John.3.16",
        "cor 13 4, 1Cor.13.4",
        "jude 3, Jude.1.3",
        "phil 4 6, Phil.4.6",
        "rom 8 28; jn 1 1, Rom.8.28"
    })
    void aPlaceComesFirst(String typed, String osis) {
        SearchHit first = web(typed).getFirst();
        assertEquals(Passage.ofOsis(osis), first.passage());
        assertEquals(SearchHit.Kind.REFERENCE, first.kind());
        assertEquals(
                scripture.text(Translation.WEB).text(first.passage().first()).orElseThrow(), first.text());
    }

    @ParameterizedTest
    @CsvSource({
        "cor, 1 Corinthians|2 Corinthians",
        "co, 1 Corinthians|2 Corinthians|Colossians",
        "2 co, 2 Corinthians",
        "first tim, 1 Timothy",
        "john, John|1 John|2 John|3 John",
        "jn, John|1 John|2 John|3 John",
        "phil, Philippians|Philemon",
        "song of s, Song of Solomon",
        "hab, Habakkuk",
        "s, 1 Samuel|2 Samuel|Song of Solomon",
        "saint ma, Matthew|Mark",
        "canticle, Song of Solomon",
        "1, 1 Samuel|1 Kings|1 Chronicles|1 Corinthians|1 Thessalonians|1 Timothy|1 Peter|1 John"
    })
    void theBeginningOfANameOffersItsBooks(String typed, String titles) {
        List<String> books = withoutWords.search(typed, Translation.WEB).stream()
                .filter(hit -> hit.kind() == SearchHit.Kind.BOOK)
                .map(SearchHit::label)
                .toList();
        assertEquals(List.of(titles.split("\\|")), books);
    }

    @Test
    void aBookShowsItsFirstVerseAndCompletesToItsName() {
        SearchHit hit = web("gala").getFirst();
        assertEquals(
                new SearchHit(
                        SearchHit.Kind.BOOK,
                        Passage.ofOsis("Gal.1.1"),
                        "Galatians ",
                        "Galatians",
                        "",
                        Translation.WEB,
                        List.of()),
                hit);
    }

    @Test
    void aChapterIsOfferedWholeAndFromItsFirstVerse() {
        assertEquals(List.of("Psalm 23", "Psalm 23:1"), labels("ps 23"));
        assertEquals("Genesis 1–3", labels("gen 1-3").getFirst());
        assertEquals(
                List.of("1 Corinthians 13", "1 Corinthians 13:1", "2 Corinthians 13", "2 Corinthians 13:1"),
                labels("cor 13").subList(0, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "'Joh 3,16', John 3:16",
        "'John 3,16-18', John 3:16–18",
        "'1. Joh 4,9', 1 John 4:9",
        "'cor 13,4', 1 Corinthians 13:4",
        "'ps 119,105.', Psalm 119:105",
        "'rom 8,28; joh 3,16', Romans 8:28|John 3:16",
        "'gen 1,2', Genesis 1:2|Genesis 1–2|Genesis 1:1",
    })
    void aCommaMayStandBetweenChapterAndVerse(String typed, String labels) {
        assertEquals(labels, first(typed, labels));
    }

    @ParameterizedTest
    @CsvSource({
        "'rom 8:1,3', Romans 8:1|Romans 8:3",
        "'gen 1, 2', Genesis 1–2|Genesis 1:1",
        "'ps 1,2,3', Psalm 1–3|Psalm 1:1",
        "'ps 23,24', Psalm 23–24|Psalm 23:1",
        "'gen 1,2:3', Genesis 1|Genesis 1:1|Genesis 2:3",
    })
    void aCommaInAListStaysOne(String typed, String labels) {
        assertEquals(labels, first(typed, labels));
    }

    /// As many of the answers.
    private String first(String typed, String labels) {
        return labels(typed).stream().limit(labels.split("\\|").length).collect(Collectors.joining("|"));
    }

    @Test
    void whatIsCompletedIsFoundAgain() {
        for (String typed :
                List.of("jn 3 16", "ps 23", "gen 1-3", "jude", "1jn 4", "love never fails", "jude 3", "2 jn")) {
            for (SearchHit hit : web(typed)) {
                SearchHit again = web(hit.completion()).getFirst();
                assertEquals(hit.passage(), again.passage(), typed + " → " + hit.completion());
            }
        }
    }

    @Test
    void everyLetterOfAReferenceIsAnswered() {
        String typed = "1 corinthians 13:4";
        for (int end = 1; end <= typed.length(); end++) {
            String sofar = typed.substring(0, end);
            if (!sofar.endsWith(":")) {
                assertTrue(web(sofar).stream().anyMatch(hit -> hit.label().startsWith("1 Corinthians")), sofar);
            }
        }
    }

    @Test
    void aPhraseIsFoundAndMarked() {
        SearchHit hit = web("Love never fails").getFirst();
        assertEquals("1 Corinthians 13:8", hit.label());
        assertEquals(SearchHit.Kind.WORDS, hit.kind());
        Span marked = hit.matched().getFirst();
        assertEquals("Love never fails", hit.text().substring(marked.start(), marked.end()));
        assertEquals("John 11:35", labels("jesus wept").getFirst());
    }

    @Test
    void theLastWordMayBeItsBeginning() {
        SearchHit hit = web("only born s").stream()
                .filter(each -> each.label().equals("John 3:16"))
                .findFirst()
                .orElse(web("only born so").getFirst());
        assertTrue(hit.matched().stream()
                .anyMatch(span -> hit.text().substring(span.start(), span.end()).startsWith("only born")));
    }

    @Test
    void theOtherTranslationsWordsAreUnderstoodToo() {
        SearchHit hit = web("whosoever believeth in him should not perish").getFirst();
        assertTrue(List.of("John 3:15", "John 3:16").contains(hit.label()), hit.label());
        assertEquals(Translation.WEB, hit.translation());
        assertTrue(hit.text().contains("whoever believes"), hit.text());
        assertFalse(hit.matched().isEmpty());
    }

    @Test
    void wordsInAnyOrderAreFoundBehindPhrases() {
        assertTrue(
                labels("want shepherd yahweh").contains("Psalm 23:1"),
                labels("want shepherd yahweh").toString());
    }

    @Test
    void whatATranslationLacksIsShownFromTheOther() {
        SearchHit hit = web("acts 8 37").getFirst();
        assertEquals(Translation.KJV, hit.translation());
        assertTrue(hit.text().contains("Philip"), hit.text());
    }

    @Test
    void wordsNeedAnIndexAndThreeLetters() {
        assertEquals(List.of(), withoutWords.search("love never fails", Translation.WEB));
        assertEquals(List.of(), web("zz"));
        assertEquals(List.of(), web("   "));
        assertEquals(List.of(), web("?!"));
    }

    @Test
    void aCompleteReferenceIsNotSearchedAsWords() {
        assertTrue(web("john 3 16").stream().allMatch(hit -> hit.kind() == SearchHit.Kind.REFERENCE));
    }

    @Test
    void thereAreAtMostTwelve() {
        for (String typed : List.of("the", "and the", "j", "1", "john", "in the beginning", "x".repeat(100_000))) {
            assertTrue(web(typed).size() <= 12, typed);
        }
        assertEquals(12, web("the").size());
    }

    @ParameterizedTest
    @CsvSource({
        "John 3:99, John 3 has 36 verses",
        "jn 30 1, John has 21 chapters",
        "cor 99, 1 Corinthians has 16 chapters",
        "John 3:16, ''",
        "love never fails, ''",
        "'', ''"
    })
    void whatIsWrongIsSaidInPlainWords(String typed, String problem) {
        assertEquals(problem, search.problem(typed));
    }
}
