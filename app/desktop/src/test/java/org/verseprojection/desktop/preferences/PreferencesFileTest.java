package org.verseprojection.desktop.preferences;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.preferences.Preferences.WebOutput;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.automation.Mode;

final class PreferencesFileTest {
    private static final Preferences CHOSEN = new Preferences(
            Translation.WEB,
            Optional.of(Translation.KJV),
            true,
            true,
            "Grüne Aue",
            Mode.ASSIST,
            5,
            60,
            0.75,
            "USB Audio [plughw:1,0]",
            2,
            "Kopfhörer",
            Optional.of(new MonitorIdentity("EPS-A094-00012345", "HDMI-1", "1024x768+1280+0")),
            Optional.of(new MonitorIdentity("", "VGA-1", "800x600+0+0")),
            "/home/booth/logo \"new\".png",
            true,
            1.25,
            "de",
            Map.of(Action.BLACK, "Ctrl+F5", Action.UNDO, "Alt+Z"),
            true,
            new WebOutput(
                    true,
                    0,
                    true,
                    "aB-3_",
                    List.of(
                            new OutputPage("Stream-1", OutputPage.Content.LOWER_THIRD, "Grüne Aue", true),
                            new OutputPage("x", OutputPage.Content.NOTHING, "", false))),
            365,
            false,
            true);

    @TempDir
    private Path folder;

    @Test
    void comesBackAsWritten() {
        PreferencesFile file = new PreferencesFile(folder.resolve("a/b/preferences.json"));
        assertEquals(Preferences.standard(), file.read());
        file.write(CHOSEN);
        assertEquals(CHOSEN, file.read());
        assertEquals(Optional.empty(), file.problem());
        file.write(Preferences.standard());
        assertEquals(Preferences.standard(), file.read());
    }

    @Test
    void liesAloneAndForItsOwnerOnly() throws IOException {
        Path path = folder.resolve("preferences.json");
        new PreferencesFile(path).write(CHOSEN);
        assertEquals(List.of("preferences.json"), names());
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        }
    }

    @Test
    void badFieldsAreStandardAndGoodOnesCount() throws IOException {
        PreferencesFile file = with("""
                {"translation":"NIV","second":7,"sideBySide":"yes","theme":{"a":1},"mode":"auto",
                 "countdownSeconds":99,"suspensionSeconds":1e9,"microphone":["a"],"input":-3,"headphones":null,
                 "projector":"HDMI","stage":{"edid":5},"logo":"a\\u0000b","light":true,"textScale":1e999,
                 "language":"xx","keys":{"BLACK":"F9","UNDO":5,"NO_SUCH":"F1","CLEAR":""},"globalKeys":"on",
                 "web":{"on":true,"port":123456,"lan":1,"token":"../.."},"retentionDays":-1,
                 "learning":"no","unknown":[1,2,{"deep":true}]}
                """);
        Preferences standard = Preferences.standard();
        assertEquals(
                standard.withLight(true)
                        .withKeys(Map.of(Action.BLACK, "F9"))
                        .withWeb(new WebOutput(true, standard.web().port(), false, "")),
                file.read());
        assertEquals(Optional.empty(), file.problem());
    }

    @Test
    void filesOfBeforeForgetAfterNinetyDaysAndLearn() throws IOException {
        Preferences read = with("{\"light\":true}").read();
        assertEquals(90, read.retentionDays());
        assertTrue(read.learning());
        assertEquals(0, with("{\"retentionDays\":0}").read().retentionDays());
        assertEquals(90, with("{\"retentionDays\":3651}").read().retentionDays());
    }

    @Test
    void fieldsComeOneByOne() {
        Preferences standard = Preferences.standard();
        Preferences changed = standard.withTranslation(Translation.WEB).withRetentionDays(30);
        Map<String, String> fields = PreferenceFields.changed(standard, changed);
        assertEquals(Map.of("translation", "\"WEB\"", "retentionDays", "30"), fields);
        assertEquals(
                Map.of("second", "null"),
                PreferenceFields.changed(standard.withSecond(Optional.of(Translation.WEB)), standard));
        assertEquals(
                Optional.of(standard.withTranslation(Translation.WEB)),
                PreferenceFields.with(standard, "translation", "\"WEB\""));
        assertEquals(
                Optional.of(standard),
                PreferenceFields.with(standard.withSecond(Optional.of(Translation.WEB)), "second", "null"));
        for (String bad : List.of("\"NIV\"", "7", "{", "", "null")) {
            assertEquals(Optional.empty(), PreferenceFields.with(standard, "translation", bad), bad);
        }
        assertEquals(Optional.empty(), PreferenceFields.with(standard, "unheardOf", "1"));
    }

    @Test
    void filesOfBeforeHaveThePagesOfBefore() throws IOException {
        PreferencesFile file = with("{\"web\":{\"on\":true,\"port\":9000,\"lan\":false,\"token\":\"\"}}");
        assertEquals(new WebOutput(true, 9000, false, ""), file.read().web());
        assertEquals(
                List.of("full", "lower-third", "reference"),
                file.read().web().pages().stream().map(OutputPage::name).toList());
    }

    @Test
    void badPagesAreLeftOutAndBadFieldsAreStandard() throws IOException {
        PreferencesFile file = with("""
                {"web":{"pages":[5,{"name":"a/b"},{"content":"FULL"},
                 {"name":"ok","content":"VIDEO","theme":7,"background":"yes"},{"name":"OK"},
                 {"name":"low","content":"LOWER_THIRD","theme":"Dusk","background":true}]}}
                """);
        assertEquals(
                List.of(
                        new OutputPage("ok", OutputPage.Content.FULL, "", false),
                        new OutputPage("low", OutputPage.Content.LOWER_THIRD, "Dusk", true)),
                file.read().web().pages());
        for (String none : List.of("[]", "{}", "\"x\"", "[{\"name\":\"a b\"}]")) {
            assertEquals(
                    OutputPage.standard(),
                    with("{\"web\":{\"pages\":" + none + "}}").read().web().pages());
        }
        String many = Stream.iterate(0, i -> i + 1)
                .limit(20)
                .map("{\"name\":\"p%d\"}"::formatted)
                .collect(java.util.stream.Collectors.joining(","));
        assertEquals(
                OutputPage.MOST,
                with("{\"web\":{\"pages\":[" + many + "]}}")
                        .read()
                        .web()
                        .pages()
                        .size());
    }

    static Stream<byte[]> damaged() {
        return Stream.of(
                new byte[0],
                new byte[] {0, 0, 0, 0},
                bytes("{\"light\":true"),
                bytes("{\"light\":true} {\"light\":false}"),
                bytes("[1,2,3]"),
                bytes("null"),
                bytes("\"light\""),
                bytes("[".repeat(100_000)),
                bytes("{\"a\":".repeat(50_000)),
                new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'},
                bytes("{\"theme\":\"" + "x".repeat(PreferencesFile.LARGEST) + "\"}"),
                bytes("{\"textScale\":" + "9".repeat(20_000) + "}"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void damagedFilesAreSetAsideAndToldOf(byte[] bytes) throws IOException {
        Path path = folder.resolve("preferences.json");
        Files.write(path, bytes);
        PreferencesFile file = new PreferencesFile(path);
        assertEquals(Preferences.standard(), file.read());
        String name = names().getFirst();
        assertTrue(name.startsWith("preferences.json.damaged-"), name);
        assertTrue(file.problem().orElseThrow().contains(name));
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve(name)));

        file.write(CHOSEN);
        assertEquals(CHOSEN, file.read());
        assertEquals(Optional.empty(), file.problem());
    }

    @Test
    void theLanguageIsKnownBeforeAnythingElseIsRead() throws IOException {
        assertEquals("", new PreferencesFile(folder.resolve("none.json")).language());
        Path path = folder.resolve("preferences.json");
        Files.writeString(path, "{\"language\": \"de\"}");
        assertEquals("de", new PreferencesFile(path).language());
        Files.writeString(path, "{\"language\": ");
        assertEquals("", new PreferencesFile(path).language());
        assertTrue(Files.exists(path), "reading it sets it aside and tells");
    }

    @Test
    void everyDamagedFileIsKept() throws IOException {
        Path path = folder.resolve("preferences.json");
        for (int i = 0; i < 3; i++) {
            Files.writeString(path, "damage " + i);
            new PreferencesFile(path).read();
        }
        assertEquals(3, names().size());
    }

    @Test
    void largeButAllowedFileIsRead() throws IOException {
        PreferencesFile file =
                with("{\"light\":true," + " ".repeat(PreferencesFile.LARGEST - 100) + "\"language\":\"de\"}");
        assertEquals(Preferences.standard().withLight(true).withLanguage("de"), file.read());
    }

    @Test
    void whatCannotBeWrittenIsSaidAndLeavesNothing() throws IOException {
        Path taken = folder.resolve("taken");
        Files.writeString(taken, "a file where a folder should be");
        PreferencesFile file = new PreferencesFile(taken.resolve("preferences.json"));
        assertThrows(UncheckedIOException.class, () -> file.write(CHOSEN));
        assertEquals(List.of("taken"), names());
        assertFalse(Files.isDirectory(taken));
    }

    private PreferencesFile with(String text) throws IOException {
        Path path = folder.resolve("preferences.json");
        Files.writeString(path, text);
        return new PreferencesFile(path);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
