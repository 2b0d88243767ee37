package org.verseprojection.desktop.settings;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A slider with its value beside it in words. Values are whole steps.
final class SliderField extends HBox {
    private final Slider slider;
    private final double step;
    private final DoubleConsumer chosen;
    private double told;

    /// @param live whether values count while the knob is dragged; else when it is let go
    SliderField(Range range, double value, DoubleFunction<String> words, boolean live, DoubleConsumer chosen) {
        this.step = range.step();
        this.chosen = chosen;
        this.told = value;
        slider = new Slider(range.least(), range.most(), value);
        slider.setBlockIncrement(step);
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label label = new Label(words.apply(value));
        label.getStyleClass().add("slider-value");
        slider.valueProperty().subscribe(now -> {
            label.setText(words.apply(whole(now.doubleValue())));
            if (live || !slider.isValueChanging()) {
                tell();
            }
        });
        slider.valueChangingProperty().subscribe(changing -> {
            if (!changing) {
                tell();
            }
        });
        getStyleClass().add("slider-field");
        getChildren().addAll(slider, label);
    }

    /// Shows a value that was chosen elsewhere.
    void show(double value) {
        told = value;
        slider.setValue(value);
    }

    Slider slider() {
        return slider;
    }

    private void tell() {
        double value = whole(slider.getValue());
        if (Math.abs(value - told) > step / 4) {
            told = value;
            chosen.accept(value);
        }
    }

    private double whole(double value) {
        double steps = Math.round(value / step);
        double inverse = 1 / step;
        double whole = inverse > 1 ? steps / Math.rint(inverse) : steps * step;
        return Math.clamp(whole, slider.getMin(), slider.getMax());
    }

    /// @param step 1, a multiple of it, or a part like 0.1
    record Range(double least, double most, double step) {}
}
