package org.verseprojection.desktop.remember;

import java.nio.file.Path;
import java.util.List;
import org.verseprojection.desktop.memory.LearningControl;
import org.verseprojection.live.memory.MapMemory;

/// Writes down what it is asked for.
///
/// @param memory is told what is forgotten, too
/// @param uses whether it was to learn, each time that was said
record FakeLearning(MapMemory memory, List<Boolean> uses) implements LearningControl {
    @Override
    public boolean learns() {
        return true;
    }

    @Override
    public void use(boolean on) {
        uses.add(on);
    }

    @Override
    public List<Version> versions() {
        return List.of(new Version(3, RememberingTest.SUNDAY, true, true));
    }

    @Override
    public void backTo(long number) {
        throw new IllegalArgumentException("There is no version " + number + ".");
    }

    @Override
    public void forget() {
        memory.calls.add("forgetLearned");
    }

    @Override
    public void exportTo(Path file) {}

    @Override
    public void importFrom(Path file) {}
}
