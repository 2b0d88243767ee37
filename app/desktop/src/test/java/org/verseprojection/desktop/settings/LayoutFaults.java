package org.verseprojection.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/// What a reader would stumble over: words cut short or broken, things over other things, things beyond the window's
/// sides.
public final class LayoutFaults {
    private final Parent root;
    private final double width;
    private final List<Node> things = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private LayoutFaults(Parent root, double width) {
        this.root = root;
        this.width = width;
    }

    /// Empty where all is well.
    public static List<String> of(Parent root, double width) {
        LayoutFaults faults = new LayoutFaults(root, width);
        faults.walk(root);
        faults.compare();
        return faults.faults;
    }

    private void walk(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label
                && label.getText() != null
                && !label.getText().isEmpty()) {
            cut(label);
        }
        if (node instanceof Label
                || node instanceof Button
                || node instanceof CheckBox
                || node instanceof RadioButton
                || node instanceof Slider
                || node instanceof ComboBoxBase
                || node instanceof TextInputControl) {
            things.add(node);
            if (node instanceof ComboBoxBase<?> box) {
                box.getChildrenUnmodifiable().stream()
                        .filter(Labeled.class::isInstance)
                        .map(Labeled.class::cast)
                        .forEach(this::cut);
            }
            return;
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    private void cut(Labeled label) {
        String wanted = label.getText();
        for (Node part : label.lookupAll(".text")) {
            if (wanted != null
                    && part instanceof Text text
                    && label.equals(part.getParent())
                    && !text.getText().equals(wanted)) {
                faults.add("cut: \"" + text.getText() + "\" for \"" + wanted + "\"");
            }
        }
        if (label.isWrapText() && wanted != null) {
            for (String word : wanted.split("\\s+")) {
                Text alone = new Text(word);
                alone.setFont(label.getFont());
                if (alone.getLayoutBounds().getWidth() > label.getWidth() + 0.5) {
                    faults.add("broken: " + word + " in \"" + wanted + '"');
                }
            }
        }
        if (label.getHeight() + 0.5 < label.minHeight(label.getWidth())) {
            faults.add("too low: " + wanted);
        }
    }

    private void compare() {
        for (int i = 0; i < things.size(); i++) {
            Bounds one = bounds(things.get(i));
            if (one.getMinX() < -0.5 || one.getMaxX() > width + 0.5) {
                faults.add("outside: " + words(things.get(i)));
            }
            for (int j = i + 1; j < things.size(); j++) {
                Bounds other = bounds(things.get(j));
                double across = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
                double down = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
                if (across > 1 && down > 1) {
                    faults.add("over: " + words(things.get(i)) + " and " + words(things.get(j)));
                }
            }
        }
    }

    private Bounds bounds(Node node) {
        return root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private static String words(Node node) {
        String text = node instanceof Labeled label ? label.getText() : node.getAccessibleText();
        return String.format(Locale.ROOT, "%s \"%s\"", node.getClass().getSimpleName(), text);
    }
}
