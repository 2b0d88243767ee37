package org.verseprojection.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.GlobalChords;
import org.verseprojection.desktop.keys.KeyMap;
import org.verseprojection.desktop.preferences.OutputPage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.Conflict;
import org.verseprojection.nativelibs.HotKeys;
import org.verseprojection.speech.audio.Level;

final class SettingsScreenTest {
    @BeforeAll
    static void start() {
        Fx.start();
    }

    @Test
    @SuppressWarnings("unchecked")
    void textsReachThePreferences() {
        in(Section.TEXTS, booth -> {
            assertFalse(booth.row("side-by-side").isVisible());
            booth.in("second", ComboBox.class).setValue(Optional.of(Translation.WEB));
            booth.in("side-by-side", CheckBox.class).fire();
            booth.in("divine-name", CheckBox.class).fire();
            assertEquals(Optional.of(Translation.WEB), booth.model.preferences().second());
            assertTrue(booth.model.preferences().sideBySide());
            assertTrue(booth.model.preferences().divineName());
            booth.in("translation", ComboBox.class).setValue(Translation.WEB);
            assertEquals(Translation.WEB, booth.model.preferences().translation());
            assertEquals(Optional.empty(), booth.model.preferences().second());
            assertFalse(booth.row("side-by-side").isVisible());
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherMicrophoneBeginsWithTheAutomaticChannel() {
        in(Section.SOUND, booth -> {
            booth.in("input", ComboBox.class).setValue(2);
            assertEquals(2, booth.model.preferences().input());
            ComboBox<String> microphone = booth.in("microphone", ComboBox.class);
            microphone.setValue(microphone.getItems().getLast());
            assertEquals(
                    "Behringer X-USB 32 channel interface [plughw:1,0]",
                    booth.model.preferences().microphone());
            assertEquals(0, booth.model.preferences().input());
            assertEquals(33, booth.in("input", ComboBox.class).getItems().size());
        });
    }

    @Test
    void levelIsAskedForWhileItIsSeenAndSaidInWords() {
        in(Section.SOUND, booth -> {
            assertEquals(1, booth.model.lookers);
            booth.model.level.set(new Level(-3, 0, true, false));
            assertTrue(levelWords(booth).contains("Too loud"), levelWords(booth));
            booth.model.level.set(new Level(-60, -50, false, false));
            assertTrue(levelWords(booth).contains("Very quiet"), levelWords(booth));
            booth.screen.open(Section.TEXTS);
            assertEquals(0, booth.model.lookers);
        });
    }

    private static String levelWords(Booth booth) {
        return ((Label) booth.row("level").lookup(".level-words")).getText();
    }

    @Test
    void projectorIsChosenNeverTheOperatorsOwn() {
        in(Section.PROJECTOR, booth -> {
            radio(booth, "projector", "2: Epson").fire();
            assertEquals(
                    Optional.of(FakeDevices.EPSON.identity()),
                    booth.model.preferences().projector());
            assertTrue(radio(booth, "projector", "1: Laptop").isDisable());
            radio(booth, "stage", "2: Epson").fire();
            Label clash = (Label) booth.row("stage").lookup(".setting-problem");
            assertTrue(clash.isVisible());
            radio(booth, "stage", "3: Dell").fire();
            assertFalse(clash.isVisible());

            booth.model.monitors.remove(FakeDevices.EPSON);
            RadioButton away = radio(booth, "projector", "EPS-A094-00012345 (not connected)");
            assertTrue(away.isSelected());
            assertEquals(
                    Optional.of(FakeDevices.EPSON.identity()),
                    booth.model.preferences().projector());
            booth.in("identify", Button.class).fire();
            assertEquals(1, booth.model.identified);
        });
    }

    @Test
    void automationReachesThePreferences() {
        in(Section.AUTOMATION, booth -> {
            radio(booth, "mode", "Assist").fire();
            booth.in("countdown", Slider.class).setValue(7.2);
            booth.in("suspension", Slider.class).setValue(61);
            assertEquals(Mode.ASSIST, booth.model.preferences().mode());
            assertEquals(7, booth.model.preferences().countdownSeconds());
            assertEquals(60, booth.model.preferences().suspensionSeconds());
        });
    }

    @Test
    void draggedSliderCountsWhenItIsLetGo() {
        in(Section.APPEARANCE, booth -> {
            Slider slider = booth.in("text-scale", Slider.class);
            slider.setValueChanging(true);
            slider.setValue(1.33);
            assertEquals(1.0, booth.model.preferences().textScale());
            slider.setValueChanging(false);
            assertEquals(1.3, booth.model.preferences().textScale());
        });
    }

    @Test
    void webPageIsServedAndItsAddressCopied() {
        in(Section.OUTPUTS, booth -> {
            assertFalse(booth.row("web.outputs").isVisible());
            booth.in("web.on", CheckBox.class).fire();
            assertTrue(booth.row("web.outputs").isVisible());
            booth.in("web.lan", CheckBox.class).fire();
            TextField port = booth.in("web.port", TextField.class);
            port.setText("70000");
            port.fireEvent(new javafx.event.ActionEvent());
            assertEquals("8750", port.getText());
            port.setText("9000");
            port.fireEvent(new javafx.event.ActionEvent());
            assertEquals(9000, booth.model.preferences().web().port());
            assertTrue(booth.model.preferences().web().on()
                    && booth.model.preferences().web().lan());
            booth.model.address.set("http://10.0.0.5:9000/?token=x");
            output(booth, "Copy the address of the page reference", Button.class)
                    .fire();
            assertEquals(List.of("http://10.0.0.5:9000/reference?token=x"), booth.model.copied);
        });
    }

    @Test
    void eachWebPageHasItsOwnContentAndLook() {
        in(Section.OUTPUTS, booth -> {
            booth.in("web.on", CheckBox.class).fire();
            booth.press("add-output");
            assertEquals("page-4", pages(booth).getLast().name());
            rename(booth, "page-4", "Stream");
            choose(booth, "What the page Stream shows", OutputPage.Content.LOWER_THIRD);
            choose(booth, "Look of the page Stream", FakeSettings.PAPER.name());
            output(booth, "Background of the page Stream", CheckBox.class).fire();
            assertEquals(
                    new OutputPage("Stream", OutputPage.Content.LOWER_THIRD, "Paper", true),
                    pages(booth).getLast());
            assertEquals(OutputPage.standard(), pages(booth).subList(0, 3));
            output(booth, "Remove the page full", Button.class).fire();
            assertEquals(
                    List.of("lower-third", "reference", "Stream"),
                    pages(booth).stream().map(OutputPage::name).toList());
            booth.model.address.set("http://127.0.0.1:8750/");
            assertEquals(
                    "http://127.0.0.1:8750/Stream",
                    output(booth, "Address of the page Stream", TextField.class).getText());
        });
    }

    @Test
    void webPagesWithoutAGoodNameOfTheirOwnAreRefusedInWords() {
        in(Section.OUTPUTS, booth -> {
            booth.in("web.on", CheckBox.class).fire();
            rename(booth, "full", "a b");
            assertTrue(said(booth).startsWith("A name has 1 to 30 letters"), said(booth));
            rename(booth, "full", "Reference");
            assertEquals("Another page is called “Reference”.", said(booth));
            assertEquals(OutputPage.standard(), pages(booth));
            rename(booth, "full", "whole");
            assertEquals("", said(booth));
            assertEquals("whole", pages(booth).getFirst().name());
        });
    }

    @Test
    void thereAreOneToEightWebPages() {
        in(Section.OUTPUTS, booth -> {
            booth.in("web.on", CheckBox.class).fire();
            for (int i = 3; i < OutputPage.MOST; i++) {
                booth.press("add-output");
            }
            assertTrue(booth.named("add-output", Button.class).isDisabled());
            while (pages(booth).size() > 1) {
                output(booth, "Remove the page " + pages(booth).getFirst().name(), Button.class)
                        .fire();
            }
            assertTrue(
                    output(booth, "Remove the page " + pages(booth).getFirst().name(), Button.class)
                            .isDisabled());
        });
    }

    private static List<OutputPage> pages(Booth booth) {
        return booth.model.preferences().web().pages();
    }

    private static void rename(Booth booth, String from, String to) {
        TextField field = output(booth, "Name of the page " + from, TextField.class);
        field.setText(to);
        field.fireEvent(new javafx.event.ActionEvent());
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(Booth booth, String name, T value) {
        ((ComboBox<T>) output(booth, name, ComboBox.class)).setValue(value);
    }

    /// What is wrong with the first page.
    private static String said(Booth booth) {
        return ((Label) booth.row("web.outputs").lookup(".setting-problem")).getText();
    }

    /// The control that a screen reader calls so.
    private static <T extends Node> T output(Booth booth, String name, Class<T> type) {
        return booth.row("web.outputs").lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    @Test
    void keysAreBoundByPressingThem() {
        in(Section.KEYS, booth -> {
            press(booth, "action.BLACK", KeyCode.F9, true);
            assertEquals(
                    Map.of(Action.BLACK, "Ctrl+F9"), booth.model.preferences().keys());
            assertEquals("Ctrl+F9", key(booth, "action.BLACK").getText());
            press(booth, "action.LOGO", KeyCode.F5, false);
            assertEquals("F5", booth.model.preferences().keys().get(Action.LOGO));
        });
    }

    @Test
    void keyThatIsTakenOrFixedIsRefusedInWords() {
        in(Section.KEYS, booth -> {
            press(booth, "action.LOGO", KeyCode.F5, false);
            assertEquals("That key is for “Black”.", problem(booth, "action.LOGO"));
            press(booth, "action.LOGO", KeyCode.L, false);
            assertTrue(problem(booth, "action.LOGO").startsWith("That key has a fixed meaning."));
            press(booth, "action.LOGO", KeyCode.ESCAPE, false);
            assertEquals("", problem(booth, "action.LOGO"));
            assertEquals(Map.of(), booth.model.preferences().keys());
        });
    }

    @Test
    void keysForOtherProgramsAreSwitchedOnAndTellWhatTheSystemRefused() {
        in(Section.KEYS, booth -> {
            assertFalse(booth.model.preferences().globalKeys());
            booth.in("keys.global", CheckBox.class).fire();
            assertTrue(booth.model.preferences().globalKeys());
            assertEquals(
                    List.of(
                            "Ctrl+Shift with Enter, PgDn, PgUp, F5, F6, F7, F8, F9, F4: the same as each does here.",
                            "Not from other programs: Undo on the projector. That needs a function key of its own."),
                    global(booth));
            GlobalChords chords =
                    GlobalChords.of(KeyMap.read(Map.of(Action.UNDO, "F11")).map());
            booth.model.chords.set(chords.answered(Set.of(Action.BLACK), Optional.empty()));
            assertEquals(
                    List.of(
                            "Ctrl+Shift with Enter, PgDn, PgUp, F6, F7, F8, F9, F11, F4: the same as each does here.",
                            "Not working: Ctrl+Shift+F5. Another program has it, or the keyboard lacks it."),
                    global(booth));
            booth.model.chords.set(chords.answered(Set.of(), Optional.of(HotKeys.Obstacle.WAYLAND)));
            assertEquals(1, global(booth).size());
            assertTrue(global(booth).getFirst().startsWith("Not possible under Wayland"), global(booth)::toString);
            assertEquals(List.of("keys.global"), found(booth, "song program keyboard"));
        });
    }

    private static List<String> global(Booth booth) {
        VBox words = (VBox) booth.row("keys.global.chords").lookup(".global-keys-words");
        return words.getChildren().stream()
                .map(Label.class::cast)
                .filter(Label::isVisible)
                .map(Label::getText)
                .toList();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theMemoryIsItsOwnersToTakeAndToDelete() {
        in(Section.MEMORY, booth -> {
            booth.in("retention", ComboBox.class).setValue(30);
            assertEquals(30, booth.model.preferences().retentionDays());
            booth.files.answer = Optional.of(java.nio.file.Path.of("/stick"));
            booth.press("memory-export-CSV");
            booth.press("memory-renew");
            booth.press("memory-forget");
            assertEquals(List.of("export CSV /stick", "renewKeys"), booth.model.memory.calls, "it asks first");
            booth.press("memory-forget-no");
            booth.press("memory-restore");
            booth.press("memory-restore-yes");
            booth.press("memory-forget");
            booth.press("memory-forget-yes");
            assertEquals(
                    List.of("restore", "forgetEverything"),
                    booth.model.memory.calls.subList(2, booth.model.memory.calls.size()));
            assertTrue(said(booth, "memory-delete").contains("done: forgetEverything"));
        });
    }

    @Test
    void whatIsWrongWithTheMemoryIsSaid() {
        in(Section.MEMORY, booth -> {
            assertTrue(said(booth, "memory").contains("All is kept."));
            booth.model.memory.words.set("The disk is full.");
            assertTrue(said(booth, "memory").contains("The disk is full."));
            booth.model.memory.backup.set(Optional.of(java.time.Instant.parse("2026-11-21T10:00:00Z")));
            assertTrue(said(booth, "memory-backup").contains("A backup from Nov 21, 2026"));
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatWasLearnedCanBeTakenBack() {
        in(Section.MEMORY, booth -> {
            booth.in("learning", CheckBox.class).fire();
            assertFalse(booth.model.preferences().learning());
            ComboBox<Object> versions = booth.named("learned-versions", ComboBox.class);
            assertEquals(3, versions.getItems().size());
            versions.getSelectionModel().select(1);
            booth.press("learned-back");
            booth.press("learned-back-yes");
            booth.press("learned-forget");
            booth.press("learned-forget-yes");
            booth.files.answer = Optional.of(java.nio.file.Path.of("/stick"));
            booth.press("learned-export");
            booth.press("learned-import");
            assertEquals(
                    List.of(
                            "backTo 11",
                            "forgetLearned",
                            "exportLearned /stick/learned.verselearned",
                            "importLearned /stick"),
                    booth.model.memory.calls);
            booth.model.memory.learns.set(false);
            assertFalse(booth.row("learned").isVisible(), "nothing learns");
        });
    }

    @Test
    void theCloudIsOffUntilSomebodySignsIn() {
        in(Section.CLOUD, booth -> {
            assertTrue(said(booth, "cloud").contains("Not signed in: nothing leaves this laptop."));
            assertTrue(booth.named("cloud-in", Button.class).isDisabled());
            booth.in("cloud-server", TextField.class).setText("verse.example.org");
            booth.in("cloud-email", TextField.class).setText("booth@example.org");
            booth.named("cloud-secret", TextField.class).setText("secret");
            booth.press("cloud-in");
            assertEquals(List.of("signIn verse.example.org booth@example.org secret"), booth.model.cloud.calls);
            assertEquals("", booth.named("cloud-secret", TextField.class).getText(), "it is kept nowhere");
            assertFalse(booth.row("cloud-password").isVisible());
            assertTrue(said(booth, "cloud").contains("Signed in as booth@example.org. All has been sent."));
            booth.press("cloud-now");
            booth.press("cloud-out");
            assertTrue(booth.row("cloud-password").isVisible());
        });
    }

    @Test
    void whoeverSignedOutNeedNotTypeTheServerAgain() {
        in(Section.CLOUD, booth -> {
            TextField server = booth.in("cloud-server", TextField.class);
            assertEquals("", server.getText());
            booth.model.cloud.lastServer = "https://verse.example.org";
            booth.model.cloud.status.set(status(CloudStatus.Phase.DONE));
            booth.model.cloud.status.set(status(CloudStatus.Phase.SIGNED_OUT));
            assertEquals("https://verse.example.org", server.getText());
            server.setText("other.example.org");
            booth.model.cloud.status.set(status(CloudStatus.Phase.ASKS));
            assertEquals("other.example.org", server.getText(), "what somebody types stays");
        });
    }

    @Test
    void conflictsAreShownFieldByField() {
        in(Section.CLOUD, booth -> {
            assertFalse(booth.row("cloud-conflicts").isVisible(), "nobody is signed in");
            booth.model.cloud.status.set(status(CloudStatus.Phase.DONE));
            assertTrue(said(booth, "cloud-conflicts").endsWith("Nothing."));
            Instant at = Instant.parse("2026-11-22T10:00:00Z");
            booth.model.cloud.conflicts.addAll(List.of(
                    new Conflict("bible_version", "\"KJV\"", "\"WEB\"", false, at),
                    new Conflict("font_size", "30", "40", true, at),
                    new Conflict("confidence_threshold", "0.7", "0.85", true, at),
                    new Conflict("bg_color", "\"#000000\"", "\"#101010\"", false, at)));
            booth.model.cloud.status.set(status(CloudStatus.Phase.WORKING));
            String said = said(booth, "cloud-conflicts");
            for (String line : List.of(
                    "Translation: here KJV, there WEB. The other device’s holds, WEB, chosen on Nov 22, 2026",
                    "Smallest size of the text: here 30 pt, there 40 pt. This laptop’s holds, 30 pt, chosen on",
                    "How sure it must be: here 70 %, there 85 %. This laptop’s holds, 70 %, chosen on",
                    "Background: here #000000, there #101010. The other device’s holds, #101010, chosen on")) {
                assertTrue(said.contains(line), said);
            }
        });
    }

    private static CloudStatus status(CloudStatus.Phase phase) {
        return new CloudStatus(phase, Optional.of("booth@example.org"), 0, Optional.empty(), "");
    }

    private static String said(Booth booth, String row) {
        return booth.row(row).lookupAll(".label").stream()
                .filter(label -> label.isVisible())
                .map(label -> ((Label) label).getText())
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    @Test
    void searchFindsByWordsOfLabelAndHelpInAnySection() {
        in(Section.TEXTS, booth -> {
            assertEquals(List.of("headphones"), found(booth, "hall REPLAYS"));
            assertEquals(List.of("shadow"), found(booth, "shadów"));
            assertEquals(List.of(), found(booth, "xylophone"));
            assertTrue(found(booth, "projector").size() > 4);
            found(booth, "");
            assertEquals(List.of("translation", "second", "divine-name"), rows(booth));
        });
    }

    @Test
    void searchIsInTheCurrentLanguage() {
        Fx.run(() -> {
            Booth booth = new Booth(new FakeSettings(), Locale.GERMAN, 1280, 720, false);
            assertEquals(List.of("largest"), found(booth, "grosster text"));
            assertEquals(List.of("headphones"), found(booth, "Kopfhörer"));
        });
    }

    private static void in(Section section, Consumer<Booth> test) {
        Fx.run(() -> {
            Booth booth = Booth.english();
            booth.screen.open(section);
            Fx.layout(booth.screen);
            test.accept(booth);
        });
    }

    private static RadioButton radio(Booth booth, String row, String words) {
        return booth.row(row).lookupAll(".radio-button").stream()
                .map(RadioButton.class::cast)
                .filter(button -> button.getText().startsWith(words))
                .findFirst()
                .orElseThrow();
    }

    private static Button key(Booth booth, String row) {
        return (Button) booth.row(row).lookup(".key");
    }

    private static String problem(Booth booth, String row) {
        return ((Label) booth.row(row).lookup(".setting-problem")).getText();
    }

    private static void press(Booth booth, String row, KeyCode code, boolean control) {
        Button button = key(booth, row);
        button.fire();
        Event.fireEvent(button, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }

    private static List<String> found(Booth booth, String words) {
        booth.named("search", TextField.class).setText(words);
        Fx.layout(booth.screen);
        return rows(booth);
    }

    private static List<String> rows(Booth booth) {
        return booth.screen.lookupAll(".setting").stream()
                .filter(SettingRow.class::isInstance)
                .filter(row -> row.isVisible())
                .map(row -> row.getId())
                .toList();
    }

    @Test
    void withOneScreenEachSettingSaysWhatItWaitsFor() {
        in(Section.PROJECTOR, booth -> {
            booth.model.monitors.setAll(FakeDevices.LAPTOP);
            assertTrue(lastWords(booth, "projector").contains("Plug the projector in"));
            assertEquals(
                    "Only your own screen is connected. Connect one for the stage, and it appears here.",
                    lastWords(booth, "stage"));
        });
    }

    private static String lastWords(Booth booth, String row) {
        MonitorPicker picker = (MonitorPicker) booth.row(row).lookup(".radios");
        return ((Label) picker.getChildren().getLast()).getText();
    }
}
