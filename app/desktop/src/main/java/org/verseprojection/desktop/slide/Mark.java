package org.verseprojection.desktop.slide;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/// The program's own mark: an open book in soft grey, without words.
final class Mark {
    private static final double WIDTH = 100;
    private static final double HEIGHT = 70;
    private static final Color GREY = Color.web("#9aa0aa");

    private Mark() {}

    /// The mark, a fifth of the screen high, in its middle.
    static Node on(double width, double height) {
        Group book = new Group(
                path("M50 14 C40 5 24 3 6 6 L6 58 C24 55 40 57 50 66 C60 57 76 55 94 58 L94 6 C76 3 60 5 50 14 Z", 3),
                path("M50 14 L50 66", 3),
                path("M17 19 C25 18 33 20 40 24 M17 31 C25 30 33 32 40 36 M17 43 C25 42 33 44 40 48", 2),
                path("M83 19 C75 18 67 20 60 24 M83 31 C75 30 67 32 60 36 M83 43 C75 42 67 44 60 48", 2));
        double scale = Math.min(height * 0.2 / HEIGHT, width * 0.3 / WIDTH);
        book.getTransforms().add(new Scale(scale, scale));
        book.setLayoutX((width - WIDTH * scale) / 2);
        book.setLayoutY((height - HEIGHT * scale) / 2);
        return book;
    }

    private static SVGPath path(String drawing, double width) {
        SVGPath path = new SVGPath();
        path.setContent(drawing);
        path.setFill(null);
        path.setStroke(GREY);
        path.setStrokeWidth(width);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        return path;
    }
}
