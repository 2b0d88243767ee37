package org.verseprojection.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.fx.Scenes;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Theme.Background;
import org.verseprojection.desktop.theme.ThemeFault;

/// Changes of the look go to the preview; the projector sees them by the button alone.
final class LookTest {
    @BeforeAll
    static void start() {
        Fx.start();
    }

    @Test
    void nothingButTheButtonApplies() {
        look(booth -> {
            for (Slider slider : sliders(booth)) {
                slider.setValue(slider.getMin() + (slider.getMax() - slider.getMin()) / 3);
            }
            booth.screen.lookupAll(".setting .check-box").forEach(box -> ((CheckBox) box).fire());
            booth.in("text-colour", ColorPicker.class).setValue(Color.web("#12345680"));
            themes(booth).setValue(FakeSettings.PAPER);
            assertEquals(List.of(), booth.model.applied);
            assertEquals(FakeSettings.PAPER, booth.model.previews.getLast());
            assertTrue(mark(booth).startsWith("Not applied yet"), mark(booth));

            booth.press("apply");
            assertEquals(List.of(FakeSettings.PAPER), booth.model.applied);
            assertEquals("The projector looks like this.", mark(booth));
            assertTrue(booth.named("apply", Button.class).isDisabled());
        });
    }

    @Test
    void changeOfAThemeOfTheProgramGetsItsOwnName() {
        look(booth -> {
            booth.in("shadow", Slider.class).setValue(9);
            booth.in("text-colour", ColorPicker.class).setValue(Color.web("#12345680"));
            Theme draft = booth.model.previews.getLast();
            assertEquals("Clear night (mine)", draft.name());
            assertEquals(9, draft.shadow());
            assertEquals("#12345680", draft.text());
            booth.press("apply");
            assertEquals(List.of(draft), booth.model.own);
            booth.in("shadow", Slider.class).setValue(2);
            assertEquals("Clear night (mine)", booth.model.previews.getLast().name());
            booth.press("revert");
            assertEquals(draft, booth.model.previews.getLast());
            assertEquals(9, booth.in("shadow", Slider.class).getValue());
        });
    }

    @Test
    void sizesKeepTheirOrder() {
        look(booth -> {
            booth.in("largest", Slider.class).setValue(20);
            assertEquals(20, booth.model.previews.getLast().smallest());
            booth.in("smallest", Slider.class).setValue(40);
            assertEquals(40, booth.model.previews.getLast().largest());
            assertEquals(40, booth.in("largest", Slider.class).getValue());
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void backgroundHasTheFieldsOfItsKind() {
        look(booth -> {
            assertTrue(booth.row("background.bottom").isVisible());
            ComboBox<Object> kind = booth.in("background", ComboBox.class);
            kind.setValue(kind.getItems().getFirst());
            assertEquals(
                    new Background.Plain("#0b1d3a"),
                    booth.model.previews.getLast().background());
            assertFalse(booth.row("background.bottom").isVisible());

            Object plain = kind.getValue();
            Object picture = kind.getItems().get(2);
            kind.setValue(picture);
            assertEquals(
                    new Background.Plain("#0b1d3a"),
                    booth.model.previews.getLast().background());
            assertEquals(plain, kind.getValue());

            booth.files.answer = Optional.of(Path.of("/pictures/cross.jpg"));
            kind.setValue(picture);
            booth.in("background.darken", Slider.class).setValue(0.75);
            assertEquals(
                    new Background.Picture("/pictures/cross.jpg", 0.75),
                    booth.model.previews.getLast().background());
        });
    }

    @Test
    void themesAreSavedUnderNamesOfTheirOwnAndFailuresSaid() {
        look(booth -> {
            TextField name = booth.named("theme-name", TextField.class);
            booth.press("save-theme");
            assertTrue(problem(booth).contains("comes with the program"), problem(booth));
            name.setText("Easter");
            booth.model.diskFull = true;
            booth.press("save-theme");
            assertTrue(problem(booth).contains("could not be saved"), problem(booth));
            assertEquals(List.of(), booth.model.own);
            booth.model.diskFull = false;
            name.setText("Easter");
            booth.press("save-theme");
            assertEquals("Easter", booth.model.own.getFirst().name());
            assertEquals("Easter", themes(booth).getValue().name());
            assertEquals(List.of(), booth.model.applied);
        });
    }

    @Test
    void whatCannotBeKeptIsNotApplied() {
        look(booth -> {
            booth.in("shadow", Slider.class).setValue(9);
            booth.model.diskFull = true;
            booth.press("apply");
            assertTrue(mark(booth).startsWith("Not applied yet"));
            assertTrue(problem(booth).contains("could not be kept"), problem(booth));
        });
    }

    @Test
    void whatLiesOutsideTheLimitsIsSaidAndNotTaken() {
        look(booth -> {
            booth.named("theme-name", TextField.class).setText("x".repeat(61));
            booth.press("save-theme");
            assertEquals("The name must have 1 to 60 characters that can be printed.", problem(booth));
            assertEquals(List.of(), booth.model.own);
            Background before = booth.model.previews.getLast().background();
            ComboBox<?> kind = booth.in("background", ComboBox.class);
            Object shown = kind.getValue();
            booth.files.answer = Optional.of(Path.of("/" + "x".repeat(1_000)));
            kind.getSelectionModel().select(2);
            assertEquals(before, booth.model.previews.getLast().background());
            assertEquals(shown, kind.getValue(), "the control shows what is");
            assertEquals("The picture’s file must have 1 to 1000 characters that can be printed.", problem(booth));
        });
    }

    @Test
    void damagedFilesAreNamed() {
        look(booth -> {
            Label damaged = booth.named("damaged-themes", Label.class);
            assertFalse(damaged.isVisible());
            ThemeFault cut = new ThemeFault("file.large", List.of("cut.versetheme"));
            booth.model.damaged = List.of(cut, cut, cut);
            themes(booth).setValue(FakeSettings.PAPER);
            assertTrue(damaged.isVisible());
            assertEquals(
                    "The theme cut.versetheme is left out: it is larger than 100 kB. There are 2 more such files.",
                    damaged.getText());
        });
    }

    @Test
    void sharedThemesComeAndGoAsFiles() {
        look(booth -> {
            booth.files.answer = Optional.of(Path.of("/media/stick/song.txt"));
            button(booth, "Import…").fire();
            assertEquals("The theme song.txt is not there.", problem(booth));
            booth.files.answer = Optional.of(Path.of("/media/stick/next.versetheme"));
            button(booth, "Import…").fire();
            assertEquals("From next door", booth.model.previews.getLast().name());
            booth.files.answer = Optional.of(Path.of("/media/stick"));
            button(booth, "Export…").fire();
            assertEquals(List.of(Path.of("/media/stick/From next door.versetheme")), booth.model.exported);
            assertEquals(List.of(), booth.model.applied);
        });
    }

    private static void look(Consumer<Booth> test) {
        Fx.run(() -> {
            Booth booth = Booth.english();
            booth.screen.open(Section.LOOK);
            Scenes.layout(booth.screen);
            test.accept(booth);
        });
    }

    private static List<Slider> sliders(Booth booth) {
        return booth.screen.lookupAll(".slider").stream()
                .filter(Slider.class::isInstance)
                .map(Slider.class::cast)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Theme> themes(Booth booth) {
        return booth.named("themes", ComboBox.class);
    }

    private static String mark(Booth booth) {
        return booth.named("look-mark", Label.class).getText();
    }

    private static String problem(Booth booth) {
        return ((Label) booth.screen.lookup(".look-panel > .setting-problem")).getText();
    }

    private static Button button(Booth booth, String words) {
        return booth.screen.lookupAll(".look-panel .button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
