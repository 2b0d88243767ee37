package org.verseprojection.desktop.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// What a PDF is set in: a font of the system with many scripts, of which only the used letters are embedded; where
/// there is none, the Helvetica that every reader has. A letter that the font lacks is replaced by a sign.
final class PdfFonts {
    /// Where such fonts lie, plain and bold, the best first.
    static final List<List<Path>> FILES = List.of(
            List.of(
                    Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
                    Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf")),
            List.of(
                    Path.of("/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf"),
                    Path.of("/usr/share/fonts/dejavu-sans-fonts/DejaVuSans-Bold.ttf")),
            List.of(
                    Path.of("/usr/share/fonts/TTF/DejaVuSans.ttf"),
                    Path.of("/usr/share/fonts/TTF/DejaVuSans-Bold.ttf")),
            List.of(Path.of("C:\\Windows\\Fonts\\arial.ttf"), Path.of("C:\\Windows\\Fonts\\arialbd.ttf")),
            List.of(
                    Path.of("/System/Library/Fonts/Supplemental/Arial.ttf"),
                    Path.of("/System/Library/Fonts/Supplemental/Arial Bold.ttf")));

    private static final Logger LOG = Logger.getLogger(PdfFonts.class.getName());
    private static final List<String> SIGNS = List.of("\u25a1", "?");

    private final PDFont plain;
    private final PDFont bold;
    private final Map<Integer, String> known = new HashMap<>();

    private PdfFonts(PDFont plain, PDFont bold) {
        this.plain = plain;
        this.bold = bold;
    }

    /// @param files pairs of font files, plain and bold; the first that can be used is
    static PdfFonts of(PDDocument document, List<List<Path>> files) {
        for (List<Path> pair : files) {
            if (pair.stream().allMatch(Files::isReadable)) {
                try {
                    return new PdfFonts(load(document, pair.getFirst()), load(document, pair.getLast()));
                } catch (IOException unusable) {
                    LOG.log(Level.INFO, "a font that may not be embedded, or is damaged", unusable);
                }
            }
        }
        return new PdfFonts(
                new PDType1Font(Standard14Fonts.FontName.HELVETICA),
                new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD));
    }

    private static PDFont load(PDDocument document, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return PDType0Font.load(document, in, true);
        }
    }

    PDFont font(boolean heavy) {
        return heavy ? bold : plain;
    }

    /// The text with a sign for each letter that the fonts lack.
    String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(point -> printable.append(known.computeIfAbsent(point, this::sign)));
        return printable.toString();
    }

    private String sign(int point) {
        String letter = Character.toString(point);
        if (Character.isWhitespace(point) || point == 0xa0) {
            return " ";
        }
        if (!Character.isISOControl(point) && has(letter)) {
            return letter;
        }
        return SIGNS.stream().filter(this::has).findFirst().orElse("");
    }

    private boolean has(String letter) {
        try {
            return plain.encode(letter).length > 0 && bold.encode(letter).length > 0;
        } catch (IllegalArgumentException | IOException lacking) {
            return false;
        }
    }

    /// How wide a printable text is, in points.
    float width(String printable, boolean heavy, float size) throws IOException {
        return font(heavy).getStringWidth(printable) / 1000 * size;
    }
}
