package org.verseprojection.desktop.checkup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.domain.Wording;

/// One check-up after the other, in the background, and what the last one found. JavaFX thread.
public final class CheckupRun implements AutoCloseable {
    private final Examiner examiner;
    private final Examiner.Surroundings around;
    private final Executor screen;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Line> seen = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
    private final ReadOnlyStringWrapper looking = new ReadOnlyStringWrapper("");
    private @Nullable Thread running;

    /// How far it is.
    public enum Phase {
        /// None was made yet.
        IDLE,
        RUNNING,
        /// All was looked at.
        DONE,
        /// It was stopped.
        STOPPED,
        /// It could not go on.
        FAILED
    }

    /// @param listening what the ear is doing
    /// @param screen runs work on the screen's thread
    /// @param locale in whose language it is told
    public CheckupRun(Examiner examiner, ObservableValue<Listening> listening, Executor screen, Locale locale) {
        AtomicReference<Listening> now = new AtomicReference<>(listening.getValue());
        listening.subscribe(now::set);
        this.examiner = examiner;
        this.around = new Examiner.Surroundings(now::get, screen, locale);
        this.screen = screen;
    }

    /// Begins anew; nothing where one is being made.
    public void start() {
        if (phase.get() != Phase.RUNNING) {
            lines.clear();
            looking.set("");
            phase.set(Phase.RUNNING);
            running = Thread.ofVirtual().name("check-up").unstarted(this::examine);
            running.start();
        }
    }

    /// Ends the one that is being made; what it found stays.
    public void stop() {
        Thread old = running;
        running = null;
        if (old != null) {
            old.interrupt();
            ended(Phase.STOPPED);
        }
    }

    private void examine() {
        Thread self = Thread.currentThread();
        BiConsumer<Thread, Runnable> tell = (thread, news) -> screen.execute(() -> {
            if (thread.equals(running)) {
                news.run();
            }
        });
        try {
            examiner.examine(around, new Examiner.Told() {
                @Override
                public void looking(String title) {
                    tell.accept(self, () -> looking.set(title));
                }

                @Override
                public void found(Line line) {
                    tell.accept(self, () -> lines.add(line));
                }
            });
            tell.accept(self, () -> ended(Phase.DONE));
        } catch (InterruptedException stopped) {
            tell.accept(self, () -> ended(Phase.STOPPED));
        } catch (RuntimeException failure) {
            tell.accept(self, () -> ended(Phase.FAILED));
        }
    }

    private void ended(Phase how) {
        running = null;
        looking.set("");
        phase.set(how);
    }

    /// Writes what was found last for whoever helps.
    ///
    /// @param told what was wrong with that; empty where nothing was
    public void save(Path file, Consumer<String> told) {
        Thread.ofVirtual().name("bundle").start(() -> {
            String wrong = saved(file);
            screen.execute(() -> told.accept(wrong));
        });
    }

    private String saved(Path file) {
        try {
            examiner.save(file);
            return "";
        } catch (IOException | RuntimeException refused) {
            return Wording.of(refused).in(around.locale());
        }
    }

    /// What was found so far.
    public ObservableList<Line> lines() {
        return seen;
    }

    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /// What is looked at now; empty where nothing is.
    public ReadOnlyStringProperty looking() {
        return looking.getReadOnlyProperty();
    }

    @Override
    public void close() {
        stop();
    }
}
