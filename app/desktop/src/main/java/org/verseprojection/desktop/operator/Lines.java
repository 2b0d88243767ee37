package org.verseprojection.desktop.operator;

import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Words of several looks in as many lines as there is room for; never half a line, and nothing moves around it.
final class Lines extends Region {
    private final TextFlow flow = new TextFlow();
    private final Text probe = new Text("X");
    private final Rectangle clip = new Rectangle();
    private Fitting fitting = _ -> List.of();
    private String shown = "";
    private double fittedWidth = -1;
    private double fittedHeight = -1;
    private Font fittedFont = Font.getDefault();
    private boolean stale = true;

    /// Chooses what to show, given what there is room for.
    @FunctionalInterface
    interface Fitting {
        List<Run> runs(Predicate<String> fits);
    }

    Lines(String style) {
        getStyleClass().add(style);
        probe.setOpacity(0);
        probe.setMouseTransparent(true);
        probe.setManaged(false);
        probe.setTextOrigin(VPos.TOP);
        flow.setManaged(false);
        setClip(clip);
        setMinSize(0, 0);
        getChildren().addAll(flow, probe);
    }

    /// Shows something else from now on.
    void show(Fitting what) {
        fitting = what;
        stale = true;
        requestLayout();
    }

    /// What can be read now, with its ellipses.
    String shown() {
        return shown;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (stale
                || width != fittedWidth
                || height != fittedHeight
                || !probe.getFont().equals(fittedFont)) {
            stale = false;
            fittedWidth = width;
            fittedHeight = height;
            fittedFont = probe.getFont();
            fit(width, height);
        }
        flow.resizeRelocate(0, 0, width, Math.max(height, flow.prefHeight(width)));
        clip.setWidth(width);
        clip.setHeight(height);
    }

    private void fit(double width, double height) {
        Text ruler = new Text();
        ruler.setFont(fittedFont);
        ruler.setWrappingWidth(Math.max(1, width - 1));
        List<Run> runs = width < 1
                ? List.of()
                : fitting.runs(text -> {
                    ruler.setText(text);
                    return ruler.getLayoutBounds().getHeight() <= height + 0.5;
                });
        StringBuilder all = new StringBuilder();
        flow.getChildren().setAll(runs.stream().map(Lines::text).toList());
        runs.forEach(run -> all.append(run.text()));
        shown = all.toString();
        flow.applyCss();
    }

    private static Text text(Run run) {
        Text text = new Text(run.text());
        text.getStyleClass().add(run.style());
        return text;
    }
}
