package org.verseprojection.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verseprojection.desktop.theme.Theme.Background;

final class ThemesTest {
    private static final Theme FIRST = Themes.builtIn().getFirst();

    @TempDir
    Path folder;

    @Test
    void sixThemesComeWithTheProgram() {
        Set<String> names = new HashSet<>();
        Themes.builtIn().forEach(theme -> names.add(theme.name()));
        assertEquals(6, names.size());
        assertTrue(Themes.builtIn().stream().anyMatch(Theme::lowerThird));
    }

    @Test
    void theirTextStandsOutFromWhatIsBehindIt() {
        for (Theme theme : Themes.builtIn()) {
            for (String behind : behind(theme.background())) {
                assertTrue(contrast(theme.text(), behind) >= 7, theme.name() + " on " + behind);
                assertTrue(contrast(theme.accent(), behind) >= 4.5, theme.name() + ", accent on " + behind);
            }
        }
    }

    @Test
    void savedThemesAreReadAsTheyWere() throws IOException {
        Themes themes = new Themes(folder.resolve("new"));
        Theme picture = with(new Background.Picture("/home/church/Bilder/Grün.jpg", 0.45))
                .named("Große Schrift");
        themes.save(picture);
        for (Theme theme : Themes.builtIn()) {
            Path file = folder.resolve("shared.versetheme");
            Themes.write(theme, file);
            assertEquals(theme, Themes.read(file));
        }
        assertEquals(picture, themes.all().getLast());
        assertEquals(7, themes.all().size());
        assertEquals(List.of(), themes.problems());
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            assertEquals(1, files.count(), "nothing half written is left");
        }
    }

    @Test
    void aSavedThemeTakesThePlaceOfOneOfItsName() throws IOException {
        Themes themes = new Themes(folder);
        Path first = themes.save(with(new Background.Plain("#123456")));
        Path again = themes.save(with(new Background.Plain("#654321")));
        assertEquals(first, again);
        assertEquals(new Background.Plain("#654321"), themes.all().getFirst().background());
        assertEquals(6, themes.all().size());
    }

    @Test
    void namesThatMakeTheSameFileDoNotOverwriteEachOther() throws IOException {
        Themes themes = new Themes(folder);
        for (String name : List.of("Ad vent", "Ad-vent", "../../Advent", "con", "新")) {
            Path file = themes.save(FIRST.named(name));
            assertEquals(folder, file.getParent());
        }
        assertEquals(11, themes.all().size());
    }

    @Test
    void damagedFilesAreLeftOutAndNamed() throws IOException {
        String good = new String(ThemeJson.write(FIRST), StandardCharsets.UTF_8);
        write("cut", good.substring(0, good.length() / 2));
        write("foreign", "{\"name\": \"x\"}");
        write("huge", good + " ".repeat(100_000));
        write("newer", good.replace("\"version\" : 1", "\"version\" : 2"));
        write("size", good.replace("\"largest\" : 48.0", "\"largest\" : 480"));
        write("colour", good.replace("#ffffff", "white"));
        write("missing", good.replace("\"accent\"", "\"akzent\""));
        write("kind", good.replace("\"gradient\"", "\"video\""));
        write("text", good.replace("\"bold\" : false", "\"bold\" : \"no\""));
        Themes themes = new Themes(folder);
        assertEquals(Themes.builtIn(), themes.all());
        List<String> problems = said(themes, Locale.ENGLISH);
        assertEquals(9, problems.size());
        assertTrue(problems.contains(
                "The theme size.versetheme is left out: The largest size must be between 12 and 120, not 480."));
        assertTrue(problems.contains("The theme huge.versetheme is left out: it is larger than 100 kB."));
        assertTrue(problems.contains("The theme missing.versetheme is left out: “accent” is missing."));
        assertTrue(problems.contains("The theme cut.versetheme is left out: It is damaged or no theme at all."));
        assertTrue(said(themes, Locale.GERMAN)
                .contains("Die Vorlage size.versetheme bleibt weg: Die größte Größe muss zwischen 12 und 120 liegen,"
                        + " nicht bei 480."));
    }

    @Test
    void aFolderThatIsNotThereIsNoProblem() {
        Themes themes = new Themes(folder.resolve("nowhere"));
        assertEquals(Themes.builtIn(), themes.all());
        assertEquals(List.of(), themes.problems());
    }

    @Test
    void fieldsOutsideTheirLimitsAreRefused() {
        assertRefused("The smallest size, 26, is above the largest, 20.", 20, 26, "#000000", "Sans");
        assertRefused("The largest size must be between 12 and 120, not NaN.", Double.NaN, 26, "#000000", "Sans");
        assertRefused("The text needs a colour such as #ffcc00 or #ffcc0080, not “red”.", 48, 26, "red", "Sans");
        assertRefused(
                "The font must have 1 to 100 characters that can be printed.", 48, 26, "#000000", "x".repeat(101));
        assertRefused("The font must have 1 to 100 characters that can be printed.", 48, 26, "#000000", "a\u0007");
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        ThemeFault fault = ThemeFault.of("limit.within", ThemeFault.of("field.margin"), 0.0, 0.2, 12_345.5);
        assertEquals("The margin must be between 0 and 0.2, not 12345.5.", fault.say(Locale.ENGLISH));
        assertEquals("Der Rand muss zwischen 0 und 0,2 liegen, nicht bei 12345,5.", fault.say(Locale.GERMAN));
    }

    @ParameterizedTest
    @CsvSource({"//server/share/a.jpg", "\\\\server\\share\\a.jpg", "http://example.org/a.jpg"})
    void picturesFromTheNetworkAreRefused(String file) {
        assertThrows(IllegalArgumentException.class, () -> new Background.Picture(file, 0.5));
    }

    private static List<String> said(Themes themes, Locale locale) {
        return themes.problems().stream().map(fault -> fault.say(locale)).toList();
    }

    private void write(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name + ".versetheme"), json);
    }

    private static void assertRefused(String message, double largest, double smallest, String text, String font) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> theme(FIRST.background(), largest, smallest, text, font));
        assertEquals(message, refused.getMessage());
    }

    private static Theme with(Background background) {
        return theme(background, FIRST.largest(), FIRST.smallest(), FIRST.text(), FIRST.font());
    }

    private static Theme theme(Background background, double largest, double smallest, String text, String font) {
        return new Theme(
                FIRST.name(),
                font,
                false,
                largest,
                smallest,
                text,
                FIRST.accent(),
                background,
                0,
                0,
                "#000000",
                Theme.Alignment.CENTRE,
                Theme.Placement.MIDDLE,
                0.07,
                false,
                true,
                true,
                250);
    }

    private static List<String> behind(Background background) {
        return switch (background) {
            case Background.Plain(String colour) -> List.of(colour);
            case Background.Gradient(String top, String bottom) -> List.of(top, bottom);
            case Background.Picture _ -> List.of();
            case Background.Transparent() -> List.of("#464646"); // white video behind the band
        };
    }

    /// The contrast of WCAG 2, 1 to 21.
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1, 7), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
