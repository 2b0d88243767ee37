package org.verseprojection.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import org.junit.jupiter.api.Test;

/// The monitors in the settings.
final class ProjectorSectionTest {
    @Test
    void projectorIsChosenNeverTheOperatorsOwn() {
        Booth.at(Section.PROJECTOR, booth -> {
            booth.radio("projector", "2: Epson").fire();
            assertEquals(
                    Optional.of(FakeDevices.EPSON.identity()),
                    booth.model.preferences().projector());
            assertTrue(booth.radio("projector", "1: Laptop").isDisable());
            booth.radio("stage", "2: Epson").fire();
            Label clash = (Label) booth.row("stage").lookup(".setting-problem");
            assertTrue(clash.isVisible());
            booth.radio("stage", "3: Dell").fire();
            assertFalse(clash.isVisible());

            booth.model.monitors.remove(FakeDevices.EPSON);
            RadioButton away = booth.radio("projector", "EPS-A094-00012345 (not connected)");
            assertTrue(away.isSelected());
            assertEquals(
                    Optional.of(FakeDevices.EPSON.identity()),
                    booth.model.preferences().projector());
            booth.in("identify", Button.class).fire();
            assertEquals(1, booth.model.identified);
        });
    }

    @Test
    void withOneScreenEachSettingSaysWhatItWaitsFor() {
        Booth.at(Section.PROJECTOR, booth -> {
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
