package org.verseprojection.desktop.stage;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A text in the largest size at which all of it fits, up to a share of the window's height.
final class FittedText extends Region {
    private static final double SMALLEST = 8;

    private final Text shown = new Text();
    private final Text ruler = new Text();
    private final double largest;
    private final double lift;

    /// @param largest size as a share of the scene's height
    /// @param lift where it stands in spare height: 0 at the top, 0.5 in the middle
    FittedText(String style, double largest, double lift) {
        this.largest = largest;
        this.lift = lift;
        getStyleClass().addAll("fitted", style);
        shown.getStyleClass().add("words");
        shown.setTextOrigin(VPos.TOP);
        shown.setManaged(false);
        getChildren().add(shown);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinSize(0, 0);
    }

    void text(String text) {
        if (!text.equals(shown.getText())) {
            shown.setText(text);
            setAccessibleText(text);
            requestLayout();
        }
    }

    void height(double pixels) {
        setMinHeight(pixels);
        setPrefHeight(pixels);
        setMaxHeight(pixels);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight();
        if (width < 1 || height < 1 || getScene() == null) {
            return;
        }
        ruler.setText(shown.getText());
        ruler.setWrappingWidth(width);
        double low = SMALLEST;
        double high = Math.max(SMALLEST, getScene().getHeight() * largest);
        while (high - low > 0.5) {
            double middle = (low + high) / 2;
            if (fits(middle, width, height)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double size = Math.floor(low * 2) / 2;
        shown.setWrappingWidth(width);
        shown.setStyle("-fx-font-size: " + size + "px;");
        shown.applyCss();
        shown.relocate(
                snappedLeftInset(),
                Math.max(0, (height - shown.getLayoutBounds().getHeight()) * lift));
    }

    private boolean fits(double size, double width, double height) {
        ruler.setFont(Font.font(Font.getDefault().getFamily(), size));
        return ruler.getLayoutBounds().getHeight() <= height && widestWord(size) <= width;
    }

    private double widestWord(double size) {
        Text one = new Text();
        one.setFont(Font.font(Font.getDefault().getFamily(), size));
        double widest = 0;
        for (String word : shown.getText().split("\\s+")) {
            one.setText(word);
            widest = Math.max(widest, one.getLayoutBounds().getWidth());
        }
        return widest;
    }
}
