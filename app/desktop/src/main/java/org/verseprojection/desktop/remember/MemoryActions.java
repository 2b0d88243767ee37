package org.verseprojection.desktop.remember;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.verseprojection.desktop.memory.LearningControl;
import org.verseprojection.desktop.memory.LearningControl.Version;
import org.verseprojection.desktop.memory.MemoryControl;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.MemoryKeeper;
import org.verseprojection.live.memory.MemoryState;

/// Does what the settings ask of the memory, on other threads, and says how it went. JavaFX thread.
final class MemoryActions implements MemoryControl {
    private final MemoryKeeper keeper;
    private final Runnable forgotten;
    private final Executor screen;
    private final Messages messages;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Instant>> backup = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> learns = new ReadOnlyObjectWrapper<>(false);
    private LearningControl learning = LearningControl.NOTHING;
    private boolean remembers;

    /// @param forgotten is told that nothing is remembered any more, on the thread of the memory
    MemoryActions(MemoryKeeper keeper, Runnable forgotten, Executor screen, Messages messages) {
        this.keeper = keeper;
        this.forgotten = forgotten;
        this.screen = screen;
        this.messages = messages;
    }

    /// There is a memory, or will be.
    void coming() {
        remembers = true;
    }

    void learnsBy(LearningControl control, boolean hasLearning) {
        learning = control;
        learns.set(hasLearning);
    }

    /// The words for a state; empty while all is well.
    String say(MemoryState state) {
        backup.set(state instanceof MemoryState.Fresh fresh ? fresh.backup() : Optional.empty());
        String said = switch (state) {
            case MemoryState.Durable(String warning) -> warning;
            case MemoryState.Held(String why, int _) -> why;
            case MemoryState.Fresh(String why, Optional<Instant> made) ->
                made.isPresent() ? messages.get("fresh.backup", why) : why;
        };
        words.set(said);
        return said;
    }

    @Override
    public boolean remembers() {
        return remembers;
    }

    @Override
    public ObservableValue<String> words() {
        return words.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Optional<Instant>> backup() {
        return backup.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Boolean> learns() {
        return learns.getReadOnlyProperty();
    }

    @Override
    public void export(Path folder, Memory.Format format, Consumer<String> told) {
        act(memory -> memory.export(folder, format), messages.get("exported", folder), told);
    }

    @Override
    public void restore(Consumer<String> told) {
        inOrder(Memory::restore, messages.get("restored"), told);
    }

    @Override
    public void renewKeys(Consumer<String> told) {
        inOrder(Memory::renewKeys, messages.get("renewed"), told);
    }

    @Override
    public void forgetEverything(Consumer<String> told) {
        LearningControl known = learning;
        boolean alsoLearned = learns.get();
        inOrder(
                memory -> {
                    memory.forgetEverything();
                    forgotten.run();
                    if (alsoLearned) {
                        known.forget();
                    }
                },
                messages.get("forgotten"),
                told);
    }

    @Override
    public void versions(Consumer<List<Version>> told) {
        LearningControl known = learning;
        CompletableFuture<Void> _ =
                keeper.ask(_ -> known.versions()).exceptionally(_ -> List.of()).thenAcceptAsync(told, screen);
    }

    @Override
    public void backTo(Version version, Consumer<String> told) {
        LearningControl known = learning;
        act(_ -> known.backTo(version.number()), messages.get("back"), told);
    }

    @Override
    public void forgetLearned(Consumer<String> told) {
        LearningControl known = learning;
        act(_ -> known.forget(), messages.get("unlearned"), told);
    }

    @Override
    public void exportLearned(Path file, Consumer<String> told) {
        LearningControl known = learning;
        act(_ -> known.exportTo(file), messages.get("exported", file), told);
    }

    @Override
    public void importLearned(Path file, Consumer<String> told) {
        LearningControl known = learning;
        act(_ -> known.importFrom(file), messages.get("imported"), told);
    }

    /// Behind all that waits to be written: nothing is written anew behind its back.
    private void inOrder(MemoryKeeper.Work work, String done, Consumer<String> told) {
        boolean taken = keeper.later(memory -> {
            String outcome = outcome(work, memory, done);
            screen.execute(() -> told.accept(outcome));
        });
        if (!taken) {
            told.accept(messages.get("failed", messages.get("busy")));
        }
    }

    private void act(MemoryKeeper.Work work, String done, Consumer<String> told) {
        CompletableFuture<Void> _ = keeper.ask(memory -> outcome(work, memory, done))
                .exceptionally(this::failure)
                .thenAcceptAsync(told, screen);
    }

    private String outcome(MemoryKeeper.Work work, Memory memory, String done) {
        try {
            work.with(memory);
            return done;
        } catch (Exception refused) {
            return failure(refused);
        }
    }

    private String failure(Throwable refused) {
        Throwable cause =
                refused instanceof CompletionException && refused.getCause() != null ? refused.getCause() : refused;
        String why = cause.getMessage();
        return messages.get("failed", why == null ? cause.toString() : why);
    }
}
