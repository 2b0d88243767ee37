package org.verseprojection.desktop.operator;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Labels in a row, the important first: those are always there, shortened where they must share the room; of the
/// others those for which there is no room are left out.
final class FirstFit extends Region {
    private List<Label> labels = List.of();
    private int important;

    FirstFit() {
        setMinSize(0, 0);
    }

    /// @param first so many of them are important; at least one is
    void show(List<Label> changed, int first) {
        labels = List.copyOf(changed);
        important = Math.clamp(first, 1, Math.max(1, changed.size()));
        getChildren().setAll(labels);
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double gap = getHeight() * 0.6;
        double needed = labels.stream()
                .limit(important)
                .mapToDouble(label -> Math.ceil(label.prefWidth(-1)) + gap)
                .sum();
        double share = needed > getWidth() + gap ? getWidth() / important - gap : Double.MAX_VALUE;
        double x = 0;
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            double wanted = Math.ceil(label.prefWidth(-1));
            wanted = i < important ? Math.min(wanted, share) : wanted;
            boolean fits = i < important || x + wanted <= getWidth();
            label.setVisible(fits);
            if (fits) {
                label.resizeRelocate(x, 0, Math.min(wanted, getWidth()), getHeight());
                x += wanted + gap;
            }
        }
    }
}
