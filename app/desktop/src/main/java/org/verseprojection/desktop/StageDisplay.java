package org.verseprojection.desktop;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.projector.ProjectorWindow;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.desktop.screens.Monitors;
import org.verseprojection.desktop.stage.StageTimer;
import org.verseprojection.desktop.stage.StageView;

/// The window that faces the preacher, on its own monitor, where one was chosen.
final class StageDisplay implements AutoCloseable {
    private static final String TITLE = "VerseProjection stage";

    private final Monitors monitors;
    private final StageView view;
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

    /// Opens it there, or closes it where nothing is chosen. The projector's monitor is the projector's.
    void choose(Optional<MonitorIdentity> wanted) {
        close();
        if (wanted.isPresent()) {
            ProjectorWindow opened = new ProjectorWindow(monitors, new StackPane(view), TITLE, verdict -> {});
            window = Optional.of(opened);
            opened.choose(wanted);
        }
    }

    @Override
    public void close() {
        window.ifPresent(ProjectorWindow::close);
        window = Optional.empty();
    }
}
