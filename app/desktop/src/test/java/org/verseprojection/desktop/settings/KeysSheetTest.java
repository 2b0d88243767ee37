package org.verseprojection.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.fx.Scenes;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.KeyMap;
import org.verseprojection.desktop.keys.KeyNames;
import org.verseprojection.desktop.sheet.SheetPdf;
import org.verseprojection.desktop.text.Messages;

/// All keys on paper.
final class KeysSheetTest {
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.GERMAN);

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private static List<String> standard(Action action) {
        return KeyMap.standard().keys(action).stream().map(Object::toString).toList();
    }

    private static String page(Map<Action, String> own, Locale locale) throws IOException {
        Messages messages = Messages.of(SettingsScreen.class, locale);
        Bindings bindings = new Bindings(own, KeysSheetTest::standard);
        byte[] pdf = SheetPdf.of(KeysSheet.of(messages, new KeyNames(locale), bindings));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void itIsOnePageWithEveryKey() throws IOException {
        for (Locale locale : LOCALES) {
            String text = page(Map.of(), locale);
            KeyNames names = new KeyNames(locale);
            for (Action action : Action.values()) {
                if (!standard(action).isEmpty()) {
                    String row = names.all(KeyMap.standard(), action) + " " + names.action(action);
                    assertTrue(text.contains(row), () -> row + " in " + text);
                }
            }
            names.fixed().forEach(each -> assertTrue(text.contains(each.does()), text));
        }
    }

    @Test
    void ownKeysStandOnIt() throws IOException {
        assertTrue(page(Map.of(), Locale.ENGLISH).contains("In doubt: F5 makes"));
        String text = page(Map.of(Action.BLACK, "F12"), Locale.ENGLISH);
        assertTrue(text.contains("In doubt: F12 makes"), text);
        assertTrue(text.contains("F12 Black"), text);
    }

    @Test
    void itIsSavedOrSaysWhyNot(@TempDir Path folder) throws Exception {
        assertEquals("Saved as keys.pdf.", saved(folder));
        assertTrue(Files.size(folder.resolve("keys.pdf")) > 1000);
        String refused = saved(folder.resolve("nowhere"));
        assertTrue(refused.startsWith("That could not be saved"), refused);
    }

    /// What is said when it was written into that folder.
    private static String saved(Path folder) throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        Fx.run(() -> {
            Booth booth = Booth.english();
            booth.screen.open(Section.KEYS);
            Scenes.layout(booth.screen);
            booth.files.answer = Optional.of(folder);
            SettingRow row = booth.row("keys-sheet");
            row.lookupAll(".label").stream()
                    .map(Label.class::cast)
                    .forEach(label -> label.textProperty().addListener((_, _, text) -> told.complete(text)));
            booth.press("keys-sheet-save");
        });
        return told.get(30, TimeUnit.SECONDS);
    }
}
