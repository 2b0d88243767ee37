package org.verseprojection.desktop.operator;

import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A miniature of the projector's shape, under a caption that says what it is.
final class MonitorCard extends VBox {
    private final Label name;
    private final Label title = Kit.cut("", "title");
    private final Label hint = Kit.whole("", "hint");

    /// @param miniature what draws the projector's picture
    /// @param ratio of the projector's width to its height
    MonitorCard(Kit kit, String style, String name, Region miniature, ObservableDoubleValue ratio) {
        this.name = Kit.whole(name, "name");
        getStyleClass().addAll("monitor", style);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox caption = new HBox(this.name, title, hint);
        caption.getStyleClass().add("caption");
        caption.setAlignment(Pos.CENTER_LEFT);
        kit.height(caption, 2);
        Frame frame = new Frame(miniature, ratio);
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().addAll(caption, frame);
        setAccessibleRole(AccessibleRole.PARENT);
        miniature.setFocusTraversable(false);
    }

    void show(String what, String tip, boolean loud) {
        title.setText(what);
        hint.setText(tip);
        getStyleClass().remove("loud");
        if (loud) {
            getStyleClass().add("loud");
        }
        setAccessibleText(name.getText() + ": " + what);
    }

    /// Keeps the miniature, with a coloured edge, as large as there is room for, in the projector's shape.
    private static final class Frame extends Region {
        private static final double EDGE = 2;

        private final Region edge = new Region();
        private final Region miniature;
        private final ObservableDoubleValue ratio;

        Frame(Region miniature, ObservableDoubleValue ratio) {
            this.miniature = miniature;
            this.ratio = ratio;
            edge.getStyleClass().add("frame");
            edge.setManaged(false);
            getChildren().addAll(edge, miniature);
            miniature.setManaged(false);
            setMinSize(0, 0);
            ratio.addListener(_ -> requestLayout());
        }

        @Override
        protected void layoutChildren() {
            double room = Math.max(0, getWidth() - 2 * EDGE);
            double tall = Math.max(0, getHeight() - 2 * EDGE);
            double width = Math.floor(Math.min(room, tall * ratio.get()));
            double height = Math.floor(width / ratio.get());
            double x = Math.floor(EDGE + (room - width) / 2);
            double y = Math.floor(EDGE + (tall - height) / 2);
            miniature.resizeRelocate(x, y, width, height);
            edge.resizeRelocate(x - EDGE, y - EDGE, width + 2 * EDGE, height + 2 * EDGE);
        }
    }
}
