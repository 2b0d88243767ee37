package org.verseprojection.desktop.memory;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import org.verseprojection.live.memory.Memory;

/// Notes what is asked for, and says that it is done.
public final class FakeMemory implements MemoryControl {
    public final List<String> calls = new ArrayList<>();
    public final SimpleStringProperty words = new SimpleStringProperty("");
    public final SimpleObjectProperty<Optional<Instant>> backup = new SimpleObjectProperty<>(Optional.empty());
    public final SimpleObjectProperty<Boolean> learns = new SimpleObjectProperty<>(true);
    public final List<LearningControl.Version> versions = new ArrayList<>(List.of(
            new LearningControl.Version(12, Instant.parse("2026-11-15T11:40:00Z"), true, true),
            new LearningControl.Version(11, Instant.parse("2026-11-08T11:42:00Z"), true, false),
            new LearningControl.Version(10, Instant.parse("2026-11-01T11:38:00Z"), false, false)));
    public boolean remembers = true;

    private void done(String what, Consumer<String> told) {
        calls.add(what);
        told.accept("done: " + what);
    }

    @Override
    public boolean remembers() {
        return remembers;
    }

    @Override
    public ObservableValue<String> words() {
        return words;
    }

    @Override
    public ObservableValue<Optional<Instant>> backup() {
        return backup;
    }

    @Override
    public void export(Path folder, Memory.Format format, Consumer<String> told) {
        done("export " + format + " " + folder, told);
    }

    @Override
    public void restore(Consumer<String> told) {
        done("restore", told);
    }

    @Override
    public void renewKeys(Consumer<String> told) {
        done("renewKeys", told);
    }

    @Override
    public void forgetEverything(Consumer<String> told) {
        done("forgetEverything", told);
    }

    @Override
    public ObservableValue<Boolean> learns() {
        return learns;
    }

    @Override
    public void versions(Consumer<List<LearningControl.Version>> told) {
        told.accept(List.copyOf(versions));
    }

    @Override
    public void backTo(LearningControl.Version version, Consumer<String> told) {
        done("backTo " + version.number(), told);
    }

    @Override
    public void forgetLearned(Consumer<String> told) {
        done("forgetLearned", told);
    }

    @Override
    public void exportLearned(Path file, Consumer<String> told) {
        done("exportLearned " + file, told);
    }

    @Override
    public void importLearned(Path file, Consumer<String> told) {
        done("importLearned " + file, told);
    }
}
