package org.verseprojection.desktop.settings;

import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.speech.audio.Level;

/// How loud the microphone is: a bar for the level, a line for the peak, and in words what is wrong with it. It follows
/// the level while it is in a scene.
public final class LevelBar extends VBox {
    private static final double QUIETEST = -60;

    private final Messages messages;
    private final Region fill = new Region();
    private final Region peak = new Region();
    private final Label words = new Label();
    private Level level = Level.SILENCE;
    private final Track track = new Track();

    public LevelBar(Devices devices, Messages messages) {
        this.messages = messages;
        getStyleClass().add("level");
        track.getStyleClass().add("level-track");
        fill.getStyleClass().add("level-fill");
        peak.getStyleClass().add("level-peak");
        words.getStyleClass().add("level-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(track, words);
        show(devices.level().getValue());
        ChangeListener<Level> listener = (property, old, now) -> show(now);
        sceneProperty().addListener((property, old, now) -> {
            if (old == null && now != null) {
                devices.level().addListener(listener);
            } else if (old != null && now == null) {
                devices.level().removeListener(listener);
            }
        });
    }

    private void show(Level now) {
        level = now;
        String key = words(now);
        words.setText(messages.get(key));
        fill.pseudoClassStateChanged(PseudoClass.getPseudoClass("clipping"), now.clipping());
        track.setAccessibleText(words.getText());
        peak.setVisible(share(now.peakDbfs()) > 0);
        track.requestLayout();
    }

    private static String words(Level level) {
        if (level.clipping()) {
            return "level.clipping";
        }
        if (level.digitalSilence() || level.peakDbfs() <= Level.FLOOR) {
            return "level.nothing";
        }
        return level.peakDbfs() < -35 ? "level.quiet" : "level.good";
    }

    private static double share(double dbfs) {
        return Math.clamp(1 - dbfs / QUIETEST, 0, 1);
    }

    /// Drawn by hand: the bar's width follows the level without a layout of anything around it.
    private final class Track extends StackPane {
        Track() {
            fill.setManaged(false);
            peak.setManaged(false);
            getChildren().addAll(fill, peak);
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            fill.resizeRelocate(0, 0, width * share(level.rmsDbfs()), getHeight());
            double at = Math.min(width - 3, width * share(level.peakDbfs()));
            peak.resizeRelocate(at, 0, 3, getHeight());
        }
    }
}
