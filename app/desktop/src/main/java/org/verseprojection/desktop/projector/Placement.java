package org.verseprojection.desktop.projector;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

/// Holds a window exactly on a rectangle. Window managers like to move new windows to where the mouse is:
/// it is put back, and where that does not help it is taken away, since it would be on somebody else's
/// screen.
final class Placement {
    /// How often it is put back before it is given up.
    private static final int TRIES = 8;

    /// Rounding of scaled units.
    private static final double TOLERANCE = 1.5;

    private final Stage stage;
    private Rectangle2D wanted = Rectangle2D.EMPTY;
    private int tries;
    private boolean placing;

    Placement(Stage stage) {
        this.stage = stage;
        ChangeListener<Number> moved = (property, before, now) -> moved();
        stage.xProperty().addListener(moved);
        stage.yProperty().addListener(moved);
        stage.widthProperty().addListener(moved);
        stage.heightProperty().addListener(moved);
    }

    void show(Rectangle2D bounds) {
        wanted = bounds;
        tries = 0;
        place();
        if (!stage.isShowing()) {
            stage.show();
            place();
            stage.toFront();
        }
    }

    void hide() {
        stage.hide();
    }

    private void place() {
        placing = true;
        stage.setX(wanted.getMinX());
        stage.setY(wanted.getMinY());
        stage.setWidth(wanted.getWidth());
        stage.setHeight(wanted.getHeight());
        placing = false;
    }

    private void moved() {
        if (!placing && stage.isShowing() && !inPlace()) {
            Platform.runLater(this::putBack);
        }
    }

    private void putBack() {
        if (!stage.isShowing() || inPlace()) {
            return;
        }
        if (tries++ < TRIES) {
            place();
        } else {
            stage.hide();
        }
    }

    private boolean inPlace() {
        return Math.abs(stage.getX() - wanted.getMinX()) <= TOLERANCE
                && Math.abs(stage.getY() - wanted.getMinY()) <= TOLERANCE
                && Math.abs(stage.getWidth() - wanted.getWidth()) <= TOLERANCE
                && Math.abs(stage.getHeight() - wanted.getHeight()) <= TOLERANCE;
    }
}
