package org.verseprojection.desktop;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.StackPane;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.projector.ProjectorWindow;
import org.verseprojection.desktop.screens.Monitor;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.desktop.screens.Monitors;
import org.verseprojection.desktop.screens.ProjectorChoice;
import org.verseprojection.desktop.screens.ProjectorChoice.Verdict;
import org.verseprojection.desktop.stage.StageTimer;
import org.verseprojection.desktop.stage.StageView;

/// The window that faces the preacher, on its own monitor, where one was chosen.
final class StageDisplay implements AutoCloseable {
    private static final String TITLE = "VerseProjection stage";

    private final Monitors monitors;
    private final StageView view;
    private final ListChangeListener<Monitor> changed = _ -> place();
    private Optional<MonitorIdentity> wanted = Optional.empty();
    private Verdict projector = new Verdict.None();
    private Optional<MonitorIdentity> chosen = Optional.empty();
    private Optional<ProjectorWindow> window = Optional.empty();

    StageDisplay(LiveBooth booth, Monitors monitors, StageTimer timer, Locale locale) {
        this.monitors = monitors;
        this.view = new StageView(
                booth,
                booth.composer(),
                booth.composer(),
                timer,
                booth.stageText(),
                InstantSource.system(),
                ZoneId.systemDefault(),
                locale);
        monitors.list().addListener(changed); // before the window's own: what it must not take it never takes
    }

    /// Opens it there; closes it where nothing is chosen, or where that monitor is the projector's or may be: the
    /// congregation never reads what is for the preacher.
    void choose(Optional<MonitorIdentity> wanted, Verdict projector) {
        this.wanted = wanted;
        this.projector = projector;
        place();
    }

    private void place() {
        boolean taken = wanted.flatMap(monitors::find)
                .filter(monitor -> ProjectorChoice.mayBeProjector(monitor, projector))
                .isPresent();
        Optional<MonitorIdentity> possible = taken ? Optional.empty() : wanted;
        if (!possible.equals(chosen)) {
            closeWindow();
            chosen = possible;
            if (possible.isPresent()) {
                ProjectorWindow opened = new ProjectorWindow(monitors, new StackPane(view), TITLE, _ -> {});
                window = Optional.of(opened);
                opened.choose(possible);
            }
        }
    }

    @Override
    public void close() {
        monitors.list().removeListener(changed);
        closeWindow();
    }

    private void closeWindow() {
        window.ifPresent(ProjectorWindow::close);
        window = Optional.empty();
        chosen = Optional.empty();
    }
}
