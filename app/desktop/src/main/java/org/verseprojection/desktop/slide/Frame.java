package org.verseprojection.desktop.slide;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.effect.BlurType;
import javafx.scene.effect.DropShadow;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Theme.Background;

/// One picture as it stands on the projector, built once, in the pixels of its screen.
final class Frame extends Pane {
    private static final Color FALLBACK = Color.web("#101216");

    private final double screenWidth;
    private final double screenHeight;
    private final boolean opaque;

    private Frame(double width, double height, boolean opaque) {
        this.screenWidth = width;
        this.screenHeight = height;
        this.opaque = opaque;
        setManaged(false);
        setMouseTransparent(true);
        resize(width, height);
    }

    static Frame black(double width, double height) {
        Frame frame = new Frame(width, height, true);
        frame.fill(Color.BLACK);
        return frame;
    }

    static Frame nothing(double width, double height) {
        return new Frame(width, height, false);
    }

    static Frame background(Theme theme, double width, double height, Pictures pictures) {
        Frame frame = new Frame(width, height, opaque(theme));
        frame.draw(theme.background(), pictures);
        return frame;
    }

    static Frame logo(Theme theme, Optional<String> picture, double width, double height, Pictures pictures) {
        Frame frame = background(theme, width, height, pictures);
        picture.flatMap(pictures::picture)
                .ifPresentOrElse(frame::fitted, () -> frame.getChildren().add(Mark.on(width, height)));
        return frame;
    }

    static Frame page(Page page, Theme theme, Pictures pictures) {
        Look look = page.look();
        Frame frame = background(theme, look.width(), look.height(), pictures);
        Band.of(look).ifPresent(band -> {
            Rectangle strip = new Rectangle(0, band.y(), look.width(), band.height());
            strip.setFill(Color.web(band.colour()));
            frame.getChildren().add(strip);
        });
        frame.getChildren().add(text(page, theme, Geometry.of(look, false).unit()));
        return frame;
    }

    double screenWidth() {
        return screenWidth;
    }

    double screenHeight() {
        return screenHeight;
    }

    /// Whether nothing shows through it.
    boolean opaque() {
        return opaque;
    }

    private static Node text(Page page, Theme theme, double unit) {
        Group lines = new Group();
        String family = Fonts.family(theme.font());
        for (Page.Line line : page.lines()) {
            Text text = text(line, theme, family);
            text.setFill(Color.web(line.kind() == Page.Kind.TEXT ? theme.text() : theme.accent()));
            lines.getChildren().add(text);
        }
        DropShadow outline = null;
        if (theme.outline() > 0) {
            // Stroked letters would take JavaFX a second a page; a shadow that hardly fades is an outline too.
            outline = new DropShadow(
                    BlurType.GAUSSIAN, Color.web(theme.outlineColour()), 1 + theme.outline() * unit * 1.6, 0.9, 0, 0);
            lines.setEffect(outline);
        }
        if (theme.shadow() > 0) {
            DropShadow shadow = new DropShadow(theme.shadow() * unit, Color.rgb(0, 0, 0, 0.85));
            shadow.setOffsetY(theme.shadow() * unit * 0.35);
            shadow.setOffsetX(theme.shadow() * unit * 0.2);
            shadow.setInput(outline);
            lines.setEffect(shadow);
        }
        return lines;
    }

    private static Text text(Page.Line line, Theme theme, String family) {
        Text text = new Text(line.x(), line.baseline(), line.text());
        text.setTextOrigin(VPos.BASELINE);
        text.setFont(Fonts.of(family, theme.bold(), line.size()));
        return text;
    }

    private static boolean opaque(Theme theme) {
        return switch (theme.background()) {
            case Background.Plain(String colour) -> Color.web(colour).isOpaque();
            case Background.Gradient(String top, String bottom) ->
                Color.web(top).isOpaque() && Color.web(bottom).isOpaque();
            case Background.Picture _ -> true;
            case Background.Transparent() -> false;
        };
    }

    private void draw(Background background, Pictures pictures) {
        switch (background) {
            case Background.Plain(String colour) -> fill(Color.web(colour));
            case Background.Gradient(String top, String bottom) ->
                fill(new LinearGradient(
                        0,
                        0,
                        0,
                        1,
                        true,
                        CycleMethod.NO_CYCLE,
                        new Stop(0, Color.web(top)),
                        new Stop(1, Color.web(bottom))));
            case Background.Picture(String file, double darken) -> {
                fill(FALLBACK);
                pictures.picture(file).ifPresent(picture -> {
                    filling(picture);
                    fill(Color.gray(0, darken));
                });
            }
            case Background.Transparent() -> {}
        }
    }

    private void fill(Paint paint) {
        Rectangle all = new Rectangle(screenWidth, screenHeight);
        all.setFill(paint);
        getChildren().add(all);
    }

    /// A picture that covers the screen, its edges cut as need be.
    private void filling(Image picture) {
        ImageView view = new ImageView();
        view.setFitWidth(screenWidth);
        view.setFitHeight(screenHeight);
        getChildren().add(view);
        whenLoaded(picture, () -> {
            double scale = Math.max(screenWidth / picture.getWidth(), screenHeight / picture.getHeight());
            double width = screenWidth / scale;
            double height = screenHeight / scale;
            view.setViewport(new Rectangle2D(
                    (picture.getWidth() - width) / 2, (picture.getHeight() - height) / 2, width, height));
            view.setImage(picture);
        });
    }

    /// A picture that is all to be seen.
    private void fitted(Image picture) {
        ImageView view = new ImageView();
        getChildren().add(view);
        whenLoaded(picture, () -> {
            double scale = Math.min(screenWidth / picture.getWidth(), screenHeight / picture.getHeight());
            view.setFitWidth(picture.getWidth() * scale);
            view.setFitHeight(picture.getHeight() * scale);
            view.relocate(
                    (screenWidth - picture.getWidth() * scale) / 2, (screenHeight - picture.getHeight() * scale) / 2);
            view.setImage(picture);
        });
    }

    private static void whenLoaded(Image picture, Runnable then) {
        if (picture.getProgress() < 1) {
            picture.progressProperty().subscribe(progress -> {
                if (progress.doubleValue() >= 1 && !picture.isError()) {
                    then.run();
                }
            });
        } else if (!picture.isError()) {
            then.run();
        }
    }
}
