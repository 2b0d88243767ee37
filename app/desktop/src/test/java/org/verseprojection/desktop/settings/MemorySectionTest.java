package org.verseprojection.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;

/// What is remembered and learned, in the settings.
final class MemorySectionTest {
    @Test
    @SuppressWarnings("unchecked")
    void theMemoryIsItsOwnersToTakeAndToDelete() {
        Booth.at(Section.MEMORY, booth -> {
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
            assertTrue(booth.said("memory-delete").contains("done: forgetEverything"));
        });
    }

    @Test
    void whatIsWrongWithTheMemoryIsSaid() {
        Booth.at(Section.MEMORY, booth -> {
            assertTrue(booth.said("memory").contains("All is kept."));
            booth.model.memory.words.set("The disk is full.");
            assertTrue(booth.said("memory").contains("The disk is full."));
            booth.model.memory.backup.set(Optional.of(java.time.Instant.parse("2026-11-21T10:00:00Z")));
            assertTrue(booth.said("memory-backup").contains("A backup from Nov 21, 2026"));
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatWasLearnedCanBeTakenBack() {
        Booth.at(Section.MEMORY, booth -> {
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
}
