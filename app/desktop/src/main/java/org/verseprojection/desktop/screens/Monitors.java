package org.verseprojection.desktop.screens;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.stage.Screen;
import javafx.util.Duration;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.nativelibs.monitors.MonitorProbe;

/// The monitors as they come and go. JavaFX thread.
///
/// A monitor that is gone, moved or resized leaves the list at once, so that nothing stays where it must
/// not be. One that comes enters it when nothing has changed for [#SETTLE]: plugging one in makes a burst
/// of changes.
public final class Monitors implements AutoCloseable {
    /// How long things must be still before a new monitor is believed in.
    public static final Duration SETTLE = Duration.millis(250);

    private final MonitorProbe probe;
    private final Supplier<List<MonitorList.Seen>> screens;
    private final Messages texts;
    private final ObservableList<Monitor> monitors = FXCollections.observableArrayList();
    private final ObservableList<Monitor> view = FXCollections.unmodifiableObservableList(monitors);
    private final PauseTransition settle = new PauseTransition(SETTLE);
    private final ListChangeListener<Screen> listener = change -> changed();
    private Twins twins = Twins.NONE;
    private boolean mirrored;

    /// @param screens what JavaFX tells of them now
    Monitors(MonitorProbe probe, Supplier<List<MonitorList.Seen>> screens, Locale locale) {
        this.probe = probe;
        this.screens = screens;
        this.texts = Messages.of(Monitors.class, locale);
        settle.setOnFinished(end -> settled());
        Screen.getScreens().addListener(listener);
        settled();
    }

    /// Loads what [#watch] asks, which takes a moment; on any thread.
    public static void prepare() {
        MonitorProbe.system().prepare();
    }

    /// Begins to watch.
    ///
    /// @param locale of the monitors' names
    public static Monitors watch(Locale locale) {
        return new Monitors(MonitorProbe.system(), Monitors::screens, locale);
    }

    /// Those that are there, the primary first, the others from left to right; changes when one is pulled,
    /// plugged or changed. Whoever listens sees [#mirrored()] as it is with that list.
    public ObservableList<Monitor> list() {
        return view;
    }

    /// Whether another monitor shows the operator's picture (their bounds overlap), so that the projector
    /// would show the operator's screen.
    public boolean mirrored() {
        return mirrored;
    }

    /// What does not tell one monitor from the other.
    public Twins twins() {
        return twins;
    }

    /// The monitor that is meant, where it is plugged in and can be told from the others.
    public Optional<Monitor> find(MonitorIdentity wanted) {
        return ProjectorChoice.find(monitors, wanted, twins);
    }

    /// Takes away what is no longer true, and has the rest looked at when things are still.
    void changed() {
        List<MonitorList.Seen> now = screens.get();
        monitors.removeIf(monitor -> now.stream().noneMatch(seen -> same(monitor, seen)));
        settle.playFromStart();
    }

    void settled() {
        List<MonitorList.Seen> seen = screens.get();
        var outputs = probe.outputs();
        List<Monitor> now = MonitorList.join(seen, outputs, texts);
        boolean mirroredNow = MonitorList.mirrored(seen, outputs);
        twins = twins.and(now);
        if (mirroredNow != mirrored || !now.equals(monitors)) {
            mirrored = mirroredNow;
            monitors.setAll(now);
        }
    }

    private static boolean same(Monitor monitor, MonitorList.Seen seen) {
        return monitor.bounds().equals(seen.bounds())
                && monitor.scale() == seen.scale()
                && monitor.primary() == seen.primary();
    }

    private static List<MonitorList.Seen> screens() {
        Screen primary = Screen.getPrimary();
        return Screen.getScreens().stream()
                .map(s -> new MonitorList.Seen(s.getBounds(), s.getOutputScaleX(), s.equals(primary)))
                .toList();
    }

    @Override
    public void close() {
        settle.stop();
        Screen.getScreens().removeListener(listener);
    }
}
