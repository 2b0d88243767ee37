package org.verseprojection.desktop.operator;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;

/// On air, preview, and what was prepared or shown: the miniatures as large as leaves room for the rest.
final class RightColumn extends Region {
    private static final double CAPTION = 2.6;
    private static final double SIDE = 10.5;
    private static final double GAP = 0.5;

    private final Kit kit;
    private final Region onAir;
    private final Region preview;
    private final Region side;
    private final ObservableDoubleValue ratio;

    RightColumn(Kit kit, Region onAir, Region preview, Region side, ObservableDoubleValue ratio) {
        this.kit = kit;
        this.onAir = onAir;
        this.preview = preview;
        this.side = side;
        this.ratio = ratio;
        getStyleClass().add("right");
        getChildren().addAll(onAir, preview, side);
        setMinSize(0, 0);
        ratio.addListener(_ -> requestLayout());
        kit.em().addListener(_ -> requestLayout());
    }

    private static double side(double em, double height) {
        return Math.min(em * SIDE, height * 0.36);
    }

    @Override
    protected void layoutChildren() {
        double em = kit.em().get();
        double width = getWidth();
        double height = getHeight();
        double gap = Math.floor(em * GAP);
        double natural = em * CAPTION + width / ratio.get();
        double card = Math.floor(Math.min(natural, (height - side(em, height) - 2 * gap) / 2));
        onAir.resizeRelocate(0, 0, width, card);
        preview.resizeRelocate(0, card + gap, width, card);
        side.resizeRelocate(0, 2 * (card + gap), width, Math.max(0, height - 2 * (card + gap)));
    }
}
