package org.verseprojection.desktop.operator;

import javafx.scene.layout.Region;

/// A share of 1 as a bar that fills from the left.
final class ConfidenceBar extends Region {
    private final Region fill = new Region();
    private double value;

    ConfidenceBar() {
        getStyleClass().add("confidence");
        fill.getStyleClass().add("fill");
        fill.setManaged(false);
        getChildren().add(fill);
    }

    void show(double share) {
        value = share;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, Math.rint(getWidth() * value), getHeight());
    }
}
