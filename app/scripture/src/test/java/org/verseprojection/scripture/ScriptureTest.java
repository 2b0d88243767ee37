package org.verseprojection.scripture;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;

class ScriptureTest {
    private final Scripture scripture = Scripture.load();
    private final BibleText kjv = scripture.text(Translation.KJV);
    private final BibleText web = scripture.text(Translation.WEB);

    @Test
    void bothTextsAreWhole() {
        assertEquals(31_102, scripture.versification().size());
        assertEquals(31_102, verses(kjv));
        assertEquals(31_098, verses(web));
        assertEquals(Optional.of("Jesus wept."), kjv.text(VerseRef.ofOsis("John.11.35")));
        assertTrue(web.text(VerseRef.ofOsis("Gen.1.1")).orElseThrow().startsWith("In the beginning"));
        assertEquals("The grace of our Lord Jesus Christ be with you all. Amen.", kjv.text(31_101));
    }

    @Test
    void wellKnownVersesLieInThreeTiers() {
        Map<Integer, Integer> known = scripture.wellKnown();
        Map<Integer, Long> tiers =
                known.values().stream().collect(Collectors.groupingBy(tier -> tier, Collectors.counting()));
        assertEquals(Map.of(1, 148L, 2, 505L, 3, 1_193L), tiers);
        assertEquals(1, known.get(ordinal("John.3.16")));
        assertEquals(2, known.get(ordinal("1John.3.16")));
        assertFalse(known.containsKey(ordinal("1Chr.1.1")));
    }

    private int ordinal(String osis) {
        return scripture.versification().ordinal(VerseRef.ofOsis(osis));
    }

    private int verses(BibleText text) {
        int verses = 0;
        for (int ordinal = 0; ordinal < scripture.versification().size(); ordinal++) {
            verses += text.text(ordinal).isBlank() ? 0 : 1;
        }
        return verses;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Luke.17.36", "Acts.8.37", "Acts.15.34", "Acts.24.7"})
    void aVerseThatTheWebLacksIsExplainedAndNeverBlank(String osis) {
        VerseRef verse = VerseRef.ofOsis(osis);
        assertEquals(Optional.empty(), web.text(verse));
        assertEquals("", web.text(scripture.versification().ordinal(verse)));
        assertEquals(Optional.of(verse.reference() + " is not in the WEB"), web.absence(verse));
        assertEquals(Optional.empty(), kjv.absence(verse));
        assertFalse(kjv.text(verse).orElseThrow().isBlank());
    }

    @Test
    void theWebsDoxologyOfRomansSaysWhereItIsPrinted() {
        assertEquals(Optional.of("printed as Romans 14:24 in the WEB"), web.note(VerseRef.ofOsis("Rom.16.25")));
        assertEquals(Optional.of("printed as Romans 14:26 in the WEB"), web.note(VerseRef.ofOsis("Rom.16.27")));
        assertEquals(Optional.empty(), web.note(VerseRef.ofOsis("Rom.16.24")));
        assertEquals(Optional.empty(), kjv.note(VerseRef.ofOsis("Rom.16.25")));
    }

    @Test
    void noShownVerseCarriesMoreThanItself() {
        for (BibleText text : scripture.texts()) {
            for (int ordinal = 0; ordinal < scripture.versification().size(); ordinal++) {
                assertTrue(text.text(ordinal).length() < 540, text.translation() + " " + ordinal);
            }
        }
        assertTrue(web.text(VerseRef.ofOsis("Rev.22.21")).orElseThrow().endsWith("Amen."));
        assertTrue(web.text(VerseRef.ofOsis("Rom.14.23")).orElseThrow().endsWith("is sin."));
    }

    @Test
    void aPlaceThatDoesNotExistHasNeitherTextNorExcuse() {
        VerseRef nowhere = VerseRef.ofOsis("John.3.99");
        assertEquals(Optional.empty(), kjv.text(nowhere));
        assertEquals(Optional.empty(), kjv.absence(nowhere));
    }

    @Test
    void everyFileIsTheOneThatTheManifestLists() throws IOException {
        BibleFiles files = BibleFiles.open();
        assertEquals(17, files.entries().size());
        for (BibleFiles.Entry entry : files.entries().values()) {
            byte[] content = BibleFiles.resource(entry.file());
            assertEquals(entry.bytes(), content.length, entry.file());
            assertEquals(entry.sha256(), BibleFiles.sha256(content), entry.file());
            assertEquals(entry.rows(), VerseRows.ofGzip(entry.file(), content).rows(), entry.file());
        }
    }

    @Test
    void verifyingTheShippedFilesPasses() {
        assertDoesNotThrow(Scripture::verify);
    }

    @Test
    void aDamagedFileIsRefusedWithItsName() throws IOException {
        byte[] damaged = BibleFiles.resource("wordings/Twenty.tsv.gz");
        damaged[damaged.length / 2] ^= 1;
        var failed = assertThrows(IOException.class, () -> VerseRows.ofGzip("Twenty.tsv.gz", damaged));
        assertTrue(failed.toString().contains("Twenty.tsv.gz"), failed.toString());
    }

    @Test
    void theDigestIsAHashAndTheSameEachTime() {
        assertTrue(scripture.digest().matches("[0-9a-f]{64}"));
        assertEquals(scripture.digest(), Scripture.load().digest());
    }

    @Test
    void aDamagedRowIsNamedByItsFileAndNumber() {
        byte[] damaged = "1\t1\t1\tIn the beginning\n1\t1\tAnd the earth\n".getBytes(StandardCharsets.UTF_8);
        var failed = assertThrows(IOException.class, () -> VerseRows.of("KJV.tsv.gz", damaged));
        assertEquals("KJV.tsv.gz, row 2: not book, chapter, verse and text", failed.getMessage());
    }

    @Test
    void anUnknownTextIsRefused() {
        var failed = assertThrows(IOException.class, () -> BibleFiles.open().rows("NIV"));
        assertTrue(failed.toString().contains("the manifest lists no text NIV"), failed.toString());
    }

    @Test
    void fifteenWordingsStayInsideTheVersification() {
        List<String> names = scripture.wordings().names();
        assertEquals(15, names.size());
        assertFalse(names.contains("KJV"));
        for (String name : names) {
            int[] verses = {0};
            scripture.wordings().forEach(name, (ordinal, text) -> {
                assertTrue(ordinal >= 0 && ordinal < scripture.versification().size(), name);
                assertFalse(text.isBlank(), name);
                verses[0]++;
            });
            assertTrue(verses[0] > 7_900, name + " has only " + verses[0]);
        }
    }

    @Test
    void theDouayRheimsComesWithoutItsPsalms() {
        boolean[] psalms = {false};
        Versification versification = scripture.versification();
        scripture
                .wordings()
                .forEach(
                        "DRC",
                        (ordinal, text) ->
                                psalms[0] |= versification.at(ordinal).osis().startsWith("Ps."));
        assertFalse(psalms[0]);
    }

    @Test
    void anUnknownWordingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> scripture.wordings().forEach("KJV", (ordinal, text) -> {}));
    }
}
