package org.verseprojection.desktop.sheet;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

final class SheetPdfTest {
    @Test
    void itOpensAgainAndHasTheTextInAnyFont() throws IOException {
        Sheet sheet = new Sheet(
                "Bericht: Erster Advent",
                List.of("Gefunden, bevor Sie fragten"),
                List.of(new Sheet.Section("Gezeigt", "", List.of(Sheet.Row.of("10:12", "1 Thess 5:16–18")))));
        for (List<List<Path>> fonts : List.of(PdfFonts.FILES, List.<List<Path>>of())) {
            String text = text(SheetPdf.of(sheet, fonts));
            assertTrue(text.contains("Bericht: Erster Advent"), text);
            assertTrue(text.contains("Gefunden, bevor Sie fragten"), text);
            assertTrue(text.contains("10:12 1 Thess 5:16–18"), text);
        }
    }

    @Test
    void lettersThatAFontLacksBecomeASign() throws IOException {
        String name = "Ruth \u05d3\u05d5\u05d3 \u738b \ud83d\ude00 \u0007 Владимир\nMüller";
        Sheet sheet = new Sheet(name, List.of(name), List.of());
        String plain = text(SheetPdf.of(sheet, List.of()));
        assertTrue(plain.contains("Ruth ??? ? ? ? ????????") && plain.contains("Müller"), plain);
        String rich = text(SheetPdf.of(sheet, PdfFonts.FILES));
        assertTrue(rich.contains("Ruth") && rich.contains("Müller"), rich);
    }

    @Test
    void aLongServiceGoesOnToMorePages() throws IOException {
        List<Sheet.Row> rows = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> new Sheet.Row(
                        List.of("Row" + i, "word ".repeat(i % 60), "x".repeat(i)), OptionalDouble.of(i / 120.0)))
                .toList();
        byte[] pdf = SheetPdf.of(new Sheet("Long", List.of(), List.of(new Sheet.Section("All", "", rows))));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 2);
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Row1") && text.contains("Row120"));
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
