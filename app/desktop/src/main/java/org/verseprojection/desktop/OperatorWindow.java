package org.verseprojection.desktop;

import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.verseprojection.desktop.projector.ProjectorWindow;
import org.verseprojection.desktop.screens.Monitor;
import org.verseprojection.desktop.screens.Monitors;
import org.verseprojection.desktop.screens.ProjectorChoice;

/// The operator's window, and where it stands: as large as the operator's monitor, and never left on the projector's.
/// JavaFX thread.
final class OperatorWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private final Monitors monitors;
    private final ProjectorWindow projector;
    private final Stage stage = new Stage();

    /// Makes it; it is not seen yet.
    ///
    /// @param closing is done when the operator wants to close it, which it does not do by itself
    OperatorWindow(String title, Parent content, Monitors monitors, ProjectorWindow projector, Runnable closing) {
        this.monitors = monitors;
        this.projector = projector;
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setTitle(title);
        stage.setScene(new Scene(content, Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight())));
        stage.setX(room.getMinX());
        stage.setY(room.getMinY());
        stage.setWidth(room.getWidth());
        stage.setHeight(room.getHeight());
        stage.setOnCloseRequest(request -> {
            request.consume();
            closing.run();
        });
    }

    /// The window itself.
    Stage stage() {
        return stage;
    }

    /// Shows it, and takes the keyboard.
    void open() {
        stage.show();
        monitors.list().addListener((ListChangeListener<Monitor>) _ -> stayWithTheOperator());
        projector.keyboardTo(stage);
        stage.requestFocus();
    }

    /// Where the monitors were rearranged beneath it and it stands on none, or on the projector's, it goes back to the
    /// operator's monitor.
    private void stayWithTheOperator() {
        double x = stage.getX() + stage.getWidth() / 2;
        double y = stage.getY() + stage.getHeight() / 2;
        boolean well = monitors.list().stream()
                .filter(monitor -> !projects(monitor))
                .anyMatch(monitor -> monitor.bounds().contains(x, y));
        if (!well) {
            monitors.list().stream()
                    .filter(Monitor::primary)
                    .findFirst()
                    .map(Monitor::bounds)
                    .ifPresent(bounds -> {
                        stage.setX(bounds.getMinX());
                        stage.setY(bounds.getMinY());
                        stage.setWidth(Math.min(stage.getWidth(), bounds.getWidth()));
                        stage.setHeight(Math.min(stage.getHeight(), bounds.getHeight()));
                    });
        }
    }

    private boolean projects(Monitor monitor) {
        return projector.verdict() instanceof ProjectorChoice.Verdict.On on
                && on.monitor().identity().equals(monitor.identity());
    }
}
