package org.verseprojection.desktop;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.projector.ProjectorWindow;
import org.verseprojection.desktop.screens.Monitor;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.desktop.screens.Monitors;
import org.verseprojection.desktop.screens.ProjectorChoice.Verdict;
import org.verseprojection.desktop.stage.StageTimer;
import org.verseprojection.desktop.stage.StageView;

/// The window that faces the preacher, on its own monitor, where one was chosen.
final class StageDisplay implements AutoCloseable {
    private static final String TITLE = "VerseProjection stage";

    private final Monitors monitors;
    private final StageView view;
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
    }

    /// Opens it there; closes it where nothing is chosen, or the projector has that monitor.
    void choose(Optional<MonitorIdentity> wanted, Verdict projector) {
        boolean taken = projector instanceof Verdict.On(Monitor shown)
                && wanted.flatMap(monitors::find).filter(shown::equals).isPresent();
        Optional<MonitorIdentity> possible = taken ? Optional.empty() : wanted;
        if (!possible.equals(chosen)) {
            close();
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
        window.ifPresent(ProjectorWindow::close);
        window = Optional.empty();
        chosen = Optional.empty();
    }
}
