package org.verseprojection.desktop.memory;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.verseprojection.live.memory.Memory;

/// What an owner can do with what is remembered. JavaFX thread; whoever asks is told there later, in words for people,
/// how it went.
public interface MemoryControl {
    /// Whether anything is remembered in this program.
    boolean remembers();

    /// What is wrong with it; empty while all is well.
    ObservableValue<String> words();

    /// From when a backup is that waits to be brought back, since the file was lost; empty otherwise.
    ObservableValue<Optional<Instant>> backup();

    /// Writes all of it, readable, into a folder.
    void export(Path folder, Memory.Format format, Consumer<String> told);

    /// Brings back the last backup.
    void restore(Consumer<String> told);

    void renewKeys(Consumer<String> told);

    void forgetEverything(Consumer<String> told);

    /// Whether anything learns in this program.
    ObservableValue<Boolean> learns();

    /// What was learned until when, the newest first.
    void versions(Consumer<List<LearningControl.Version>> told);

    void backTo(LearningControl.Version version, Consumer<String> told);

    void forgetLearned(Consumer<String> told);

    void exportLearned(Path file, Consumer<String> told);

    void importLearned(Path file, Consumer<String> told);
}
