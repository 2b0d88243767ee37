package org.verseprojection.desktop.projector;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.verseprojection.desktop.screens.Monitor;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.desktop.screens.Monitors;
import org.verseprojection.desktop.screens.ProjectorChoice;
import org.verseprojection.desktop.screens.ProjectorChoice.Verdict;
import org.verseprojection.nativelibs.sleep.SleepGuard;

/// The window on the projector: undecorated, as large as its monitor, no cursor, titled `VerseProjection
/// projector`. Follows its monitor through pulling and plugging; never covers the operator's screen. It
/// needs no window manager. JavaFX thread.
///
/// The window is gone as soon as its monitor is, and comes back with the same content when the monitor
/// does. While the desktop is mirrored there is no window: it would cover what the operator works with.
/// Keys never stay with it: they reach the window that had the focus before. As long as there is a
/// projector, the monitors do not go to sleep.
public final class ProjectorWindow implements AutoCloseable {
    /// What the window is called; people and tests find it by that.
    public static final String TITLE = "VerseProjection projector";

    private final Monitors monitors;
    private final Consumer<Verdict> told;
    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private final Placement placement = new Placement(stage);
    private final KeyboardReturn keyboard = new KeyboardReturn(stage);
    private Identification identified = Identification.none();
    private final ListChangeListener<Monitor> listener = change -> {
        identified.close();
        decide();
    };
    private Optional<MonitorIdentity> wanted = Optional.empty();
    private Optional<SleepGuard> awake = Optional.empty();
    private Verdict verdict = new Verdict.None();
    private boolean chosen;
    private boolean saidSomething;
    private boolean hidden;

    /// Opens nothing before [#choose] is called.
    ///
    /// @param content drawn in it, resized to the monitor
    /// @param told what happened, each time it changes
    public ProjectorWindow(Monitors monitors, Region content, Consumer<Verdict> told) {
        this(monitors, content, TITLE, told);
    }

    /// The same under another title, for another monitor.
    public ProjectorWindow(Monitors monitors, Region content, String title, Consumer<Verdict> told) {
        this.monitors = monitors;
        this.told = told;
        Scene scene = new Scene(content, Color.BLACK);
        scene.setCursor(Cursor.NONE);
        stage.setTitle(title);
        stage.setScene(scene);
        stage.setResizable(false);
        stage.setAlwaysOnTop(true);
        stage.setOnCloseRequest(Event::consume);
        monitors.list().addListener(listener);
    }

    /// Which monitor is wanted; opens, moves or closes the window accordingly. Where none is, the first
    /// that is not the operator's, and from then on that one.
    public void choose(Optional<MonitorIdentity> wanted) {
        this.wanted = wanted;
        chosen = true;
        decide();
    }

    /// The window that gets the keys, where this one was opened before it.
    public void keyboardTo(Window operator) {
        keyboard.to(operator);
    }

    /// Where it is now.
    public Verdict verdict() {
        return verdict;
    }

    /// Takes the window away so that what is beneath shows, or brings it back.
    public void hidden(boolean hidden) {
        boolean changes = this.hidden != hidden;
        this.hidden = hidden;
        if (chosen && changes) { // a cover is drawn in the window, which stays where it is, and so does the keyboard
            apply(verdict);
        }
    }

    /// Shows each monitor's number and name on it for some seconds.
    public void identify() {
        identified.close();
        identified = Identification.show(monitors.list());
    }

    private void decide() {
        if (!chosen) {
            return;
        }
        Verdict now = ProjectorChoice.choose(monitors.list(), monitors.mirrored(), wanted, monitors.twins());
        if (now instanceof Verdict.On(Monitor monitor)) {
            wanted = Optional.of(ProjectorChoice.remember(wanted, monitor));
        }
        apply(now);
        boolean news = !saidSomething || !now.equals(verdict);
        verdict = now;
        if (news) {
            saidSomething = true;
            told.accept(now);
        }
    }

    private void apply(Verdict now) {
        if (now instanceof Verdict.On(Monitor monitor)) {
            if (awake.isEmpty()) {
                awake = Optional.of(SleepGuard.take());
            }
            if (hidden) {
                keyboard.leave(placement::hide);
            } else {
                keyboard.keep(() -> placement.show(monitor.bounds()));
            }
        } else {
            keyboard.leave(placement::hide);
            awake.ifPresent(SleepGuard::close);
            awake = Optional.empty();
        }
    }

    @Override
    public void close() {
        monitors.list().removeListener(listener);
        chosen = false;
        identified.close();
        placement.hide();
        awake.ifPresent(SleepGuard::close);
        awake = Optional.empty();
    }
}
