package org.verseprojection.desktop.operator;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.verseprojection.speech.audio.Level;

/// How loud the microphone is, from −60 dBFS to full scale, with the peak, and a mark that lights while it clips.
final class LevelMeter extends HBox {
    private static final double QUIETEST = -60;

    private final Kit kit;
    private final Bar bar = new Bar();
    private final Label mark;

    LevelMeter(Kit kit) {
        this.kit = kit;
        getStyleClass().add("level");
        setAlignment(Pos.CENTER_LEFT);
        mark = Kit.whole(kit.text("level.clipping"), "clipping");
        HBox.setHgrow(bar, Priority.ALWAYS);
        kit.height(bar, 0.7);
        getChildren().addAll(bar, mark);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        kit.booth().level().addListener(_ -> refresh());
        refresh();
    }

    private void refresh() {
        Level level = kit.booth().level().get();
        bar.show(level);
        mark.setOpacity(level.clipping() ? 1 : 0);
        String spoken =
                level.clipping() ? "level.spoken.clipping" : level.digitalSilence() ? "level.none" : "level.spoken";
        setAccessibleText(kit.text(spoken));
    }

    /// Where a level stands on the bar, 0 to 1.
    static double share(double dbfs) {
        return Math.clamp((dbfs - QUIETEST) / -QUIETEST, 0, 1);
    }

    private static final class Bar extends Region {
        private final Region fill = new Region();
        private final Region peak = new Region();
        private Level level = Level.SILENCE;

        Bar() {
            getStyleClass().add("bar");
            fill.getStyleClass().add("fill");
            peak.getStyleClass().add("peak");
            fill.setManaged(false);
            peak.setManaged(false);
            getChildren().addAll(fill, peak);
        }

        void show(Level now) {
            level = now;
            fill.getStyleClass().removeAll("hot");
            if (now.clipping()) {
                fill.getStyleClass().add("hot");
            }
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            fill.resizeRelocate(0, 0, Math.rint(width * share(level.rmsDbfs())), getHeight());
            double at = Math.rint((width - 3) * share(level.peakDbfs()));
            peak.resizeRelocate(Math.max(0, at), 0, 3, getHeight());
            peak.setVisible(level.peakDbfs() > QUIETEST);
        }
    }
}
