package org.verseprojection.desktop.operator;

import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/// A list that shows whole rows only: as many as there is room for, as high as that leaves them.
final class WholeRows extends Region {
    private static final double ROW = 1.65;

    private final Kit kit;
    private final ListView<?> list;

    WholeRows(Kit kit, ListView<?> list) {
        this.kit = kit;
        this.list = list;
        getChildren().add(list);
        setMinSize(0, 0);
        kit.em().addListener(_ -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double frame = list.snappedTopInset() + list.snappedBottomInset();
        double room = Math.max(0, getHeight() - frame);
        int rows = Math.max(1, (int) (room / (kit.em().get() * ROW)));
        double row = Math.max(1, Math.floor(room / rows));
        list.setFixedCellSize(row);
        list.resizeRelocate(0, 0, getWidth(), Math.min(getHeight(), rows * row + frame));
    }
}
