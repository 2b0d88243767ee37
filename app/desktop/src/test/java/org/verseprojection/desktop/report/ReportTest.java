package org.verseprojection.desktop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.sheet.Sheet;
import org.verseprojection.desktop.sheet.SheetPdf;
import org.verseprojection.domain.Passage;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.How;
import org.verseprojection.scripture.Scripture;

/// A report's figures, from made-up services, and what they look like on paper.
final class ReportTest {
    static final Spoken SPOKEN = new Spoken(Scripture.load());

    private final MadeUp church = MadeUp.church();

    private ServiceReport sunday() {
        return church.report(church.newest());
    }

    private static Sheet sheet(ServiceReport report, Locale locale) {
        return new ReportWords(locale, ZoneOffset.UTC).of(report);
    }

    @Test
    void foundIsWhatStoodThereBeforeItWasAskedFor() {
        ServiceReport report = sunday();
        assertEquals(
                List.of("Rom.8.28", "1Thess.5.16-1Thess.5.18", "John.3.16"),
                report.found().stream().map(verse -> verse.passage().osis()).toList(),
                "picked, announced, and searched though it was there; not what was taken back at once");
        assertEquals(Optional.of(Duration.ofMillis(3100)), report.ahead());
    }

    @Test
    void missedIsWhatWasSearchedAfterItHadBeenSpoken() {
        ServiceReport report = sunday();
        assertEquals(
                List.of("Phil.4.6"),
                report.missed().stream().map(row -> row.passage().osis()).toList(),
                "Matthew 2:1 was searched before anybody spoke of it");
        assertEquals(Optional.of(0.75), report.share().share());
        assertEquals(1, report.count(How.DISMISSED));
        assertEquals(1, report.count(How.WRONG));
        assertEquals(1, report.count(How.UNDONE));
        assertEquals(9, report.shown().size());
    }

    @Test
    void theTrendIsOfTheServicesUntilThisOne() {
        assertEquals(
                List.of(5, 6, 7, 8, 3),
                sunday().trend().stream().map(ServiceReport.Share::found).toList());
        Gathering second = church.memory.gatherings(10).get(3);
        assertEquals(
                List.of(5, 6),
                church.report(second).trend().stream()
                        .map(ServiceReport.Share::found)
                        .toList());
    }

    @Test
    void aServiceWithoutVersesHasAReport() {
        MadeUp empty = new MadeUp();
        empty.sound = Optional.empty();
        Gathering quiet = empty.begin("", "", MadeUp.SUNDAY, true);
        ServiceReport report = empty.report(quiet);
        assertEquals(Optional.empty(), report.share().share());
        Sheet sheet = sheet(report, Locale.ENGLISH);
        assertEquals("Service report: Nov 22, 2026, 10:00", sheet.title().replace('\u202f', ' '));
        assertTrue(sheet.sections().get(1).rows().isEmpty());
        assertTrue(ReportPage.of(sheet, Locale.ENGLISH).contains("No verse was shown."));
    }

    @Test
    void spokenMeansNamedOrFourWordsInARow() {
        assertTrue(SPOKEN.test(Passage.ofOsis("John.3.16"), "turn to john chapter three verse sixteen with me"));
        assertTrue(SPOKEN.test(Passage.ofOsis("John.3.16-John.3.17"), "whoever, he says, God so loved the earth"));
        assertFalse(SPOKEN.test(Passage.ofOsis("John.3.16"), "god loved everything in the world so"));
        assertFalse(SPOKEN.test(Passage.ofOsis("John.3.16"), "turn to john chapter four verse sixteen"));
        assertFalse(SPOKEN.test(Passage.ofOsis("John.3.16"), ""));
    }

    @Test
    void theWordsSayIt() {
        Sheet sheet = sheet(sunday(), Locale.ENGLISH);
        assertEquals("Service report: First Advent", sheet.title());
        assertTrue(sheet.lines().contains("Preacher: Ruth Baker"));
        List<List<String>> summary = sheet.sections().getFirst().rows().stream()
                .map(Sheet.Row::cells)
                .toList();
        assertTrue(summary.contains(List.of("Verses shown", "9")), summary::toString);
        assertTrue(summary.contains(List.of("Found before you asked", "3 of 4 (75 %)")), summary::toString);
        assertTrue(summary.contains(List.of("Ahead of you (half of them at least)", "3.1 s")), summary::toString);
        assertTrue(
                summary.contains(List.of("Behind the speaker", "0.7 s (19 of 20 times at most 1.4 s)")),
                summary::toString);
        assertTrue(
                summary.contains(List.of("Microphone", "unplugged once; 3.0 s of sound missing; too loud 2 times")),
                summary::toString);
        assertEquals(
                List.of("10:12:00", "Romans 8:28", "KJV", "picked", "4.2 s ahead"),
                sheet.sections().get(1).rows().get(1).cells());
        assertTrue(sheet(sunday(), Locale.GERMAN)
                .sections()
                .get(1)
                .rows()
                .get(1)
                .cells()
                .contains("4,2 s voraus"));
    }

    @Test
    void nothingTypedBecomesMarkupOnThePage() {
        Gathering evil = church.begin(
                "<script>alert('x')</script> & \"so\"", "\u0007{title}", MadeUp.SUNDAY.plusSeconds(1), true);
        String page = ReportPage.of(sheet(church.report(evil), Locale.GERMAN), Locale.GERMAN);
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;so&quot;"), page);
        assertTrue(page.contains("Predigt: \ufffd{title}"), page);
        assertTrue(page.contains("<html lang=\"de\">"));
        assertFalse(page.contains("//"), "nothing comes from elsewhere");
    }

    @Test
    void thePdfOpensAgainAndHasTheText() throws IOException {
        Sheet sheet = sheet(sunday(), Locale.GERMAN);
        String text = text(SheetPdf.of(sheet));
        assertTrue(text.contains("Bericht: First Advent"), text);
        assertTrue(text.contains("Gefunden, bevor Sie fragten"), text);
        assertTrue(text.contains("10:12:00 Romans 8:28 KJV gewählt 4,2 s voraus"), text);
        assertTrue(text.contains("5:16–18"), text);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
