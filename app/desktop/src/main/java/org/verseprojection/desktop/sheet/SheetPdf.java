package org.verseprojection.desktop.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/// Sets a sheet on pages of A4. One use each.
public final class SheetPdf implements AutoCloseable {
    private static final float EDGE = 56;
    private static final float BOTTOM = 62;
    private static final float SIZE = 10;
    private static final float LINE = 15;
    private static final float GAP = 10;
    private static final float BAR = 90;

    private final PDDocument document = new PDDocument();
    private final PdfFonts fonts;
    private @Nullable PDPageContentStream page;
    private float y;
    private int pages;

    private SheetPdf(List<List<Path>> files) {
        fonts = PdfFonts.of(document, files);
    }

    /// The PDF's bytes.
    ///
    /// @throws IOException where a font of the system cannot be read
    public static byte[] of(Sheet sheet) throws IOException {
        return of(sheet, PdfFonts.FILES);
    }

    /// @param files pairs of font files, plain and bold; the first that can be used is
    static byte[] of(Sheet sheet, List<List<Path>> files) throws IOException {
        try (SheetPdf pdf = new SheetPdf(files);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.set(sheet);
            pdf.document.getDocumentInformation().setTitle(sheet.title());
            pdf.document.save(out);
            return out.toByteArray();
        }
    }

    private void set(Sheet sheet) throws IOException {
        wrapped(sheet.title(), true, 16, width());
        for (String line : sheet.lines()) {
            wrapped(line, false, SIZE, width());
        }
        for (Sheet.Section section : sheet.sections()) {
            room(4 * LINE);
            y -= LINE;
            wrapped(section.title(), true, 12, width());
            if (section.rows().isEmpty()) {
                wrapped(section.none(), false, SIZE, width());
            } else {
                table(section.rows());
            }
        }
        PDPageContentStream last = page;
        if (last != null) {
            last.close();
            page = null;
        }
    }

    private static float width() {
        return PDRectangle.A4.getWidth() - 2 * EDGE;
    }

    private void wrapped(String text, boolean heavy, float size, float width) throws IOException {
        for (String line : lines(fonts.printable(text), heavy, size, width)) {
            room(size * 1.5f);
            y -= size * 1.5f;
            write(line, heavy, size, EDGE);
        }
    }

    private void table(List<Sheet.Row> rows) throws IOException {
        boolean bars = rows.stream().anyMatch(row -> row.bar().isPresent());
        float[] widths = widths(rows, width() - (bars ? BAR + GAP : 0));
        for (Sheet.Row row : rows) {
            List<List<String>> cells = new ArrayList<>();
            int tallest = 1;
            for (int i = 0; i < widths.length; i++) {
                List<String> lines = lines(fonts.printable(row.cells().get(i)), false, SIZE, widths[i] - GAP);
                tallest = Math.max(tallest, lines.size());
                cells.add(lines);
            }
            room(tallest * LINE);
            float top = y;
            for (int line = 0; line < tallest; line++) {
                y -= LINE;
                float x = EDGE;
                for (int i = 0; i < widths.length; i++) {
                    if (line < cells.get(i).size()) {
                        write(cells.get(i).get(line), false, SIZE, x);
                    }
                    x += widths[i];
                }
            }
            if (row.bar().isPresent()) {
                bar(row.bar().getAsDouble(), top - LINE);
            }
        }
    }

    /// Columns as wide as their widest cell; where that is too much, the widest give.
    private float[] widths(List<Sheet.Row> rows, float room) throws IOException {
        float[] widths = new float[rows.getFirst().cells().size()];
        float all = 0;
        for (int i = 0; i < widths.length; i++) {
            for (Sheet.Row row : rows) {
                float cell = fonts.width(fonts.printable(row.cells().get(i)), false, SIZE) + GAP;
                widths[i] = Math.max(widths[i], cell);
            }
            all += widths[i];
        }
        float most = room;
        while (all > room + 0.5f) {
            most *= 0.97f;
            all = 0;
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.min(widths[i], most);
                all += widths[i];
            }
        }
        return widths;
    }

    private List<String> lines(String text, boolean heavy, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String rest = word;
            String joined = line.isEmpty() ? rest : line + " " + rest;
            if (fonts.width(joined, heavy, size) <= width) {
                line.setLength(0);
                line.append(joined);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (fonts.width(rest, heavy, size) > width && rest.codePointCount(0, rest.length()) > 1) {
                int end = rest.length();
                while (end > rest.offsetByCodePoints(0, 1)
                        && fonts.width(rest.substring(0, end), heavy, size) > width) {
                    end = rest.offsetByCodePoints(end, -1);
                }
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private void room(float needed) throws IOException {
        PDPageContentStream before = page;
        if (before != null && y - needed > BOTTOM) {
            return;
        }
        if (before != null) {
            before.close();
        }
        PDPage fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        pages++;
        page = new PDPageContentStream(document, fresh);
        y = BOTTOM - 20;
        write(Integer.toString(pages), false, SIZE - 2, PDRectangle.A4.getWidth() / 2);
        y = PDRectangle.A4.getHeight() - EDGE;
    }

    private void write(String printable, boolean heavy, float size, float x) throws IOException {
        PDPageContentStream on = page;
        if (on != null && !printable.isEmpty()) {
            on.beginText();
            on.setFont(fonts.font(heavy), size);
            on.newLineAtOffset(x, y);
            on.showText(printable);
            on.endText();
        }
    }

    private void bar(double share, float baseline) throws IOException {
        PDPageContentStream on = page;
        if (on != null) {
            float left = EDGE + width() - BAR;
            on.setNonStrokingColor(0.88f, 0.88f, 0.88f);
            on.addRect(left, baseline, BAR, 7);
            on.fill();
            on.setNonStrokingColor(0.17f, 0.42f, 0.69f);
            on.addRect(left, baseline, (float) (BAR * Math.clamp(share, 0, 1)), 7);
            on.fill();
            on.setNonStrokingColor(0f, 0f, 0f);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
