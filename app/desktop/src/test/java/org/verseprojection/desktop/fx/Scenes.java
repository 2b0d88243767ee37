package org.verseprojection.desktop.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Scenes of a size, and pictures of them.
public final class Scenes {
    private Scenes() {}

    /// Lays a screen out at a size.
    public static Scene scene(Parent screen, double width, double height, boolean light) {
        Scene scene = new Scene(screen, width, height);
        scene.setUserAgentStylesheet(
                light ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet());
        layout(screen);
        return scene;
    }

    /// Wrapped texts settle their height in a second pass.
    public static void layout(Parent screen) {
        for (int i = 0; i < 3; i++) {
            screen.applyCss();
            screen.layout();
        }
    }

    /// It and everything below it.
    public static Stream<Node> all(Node top) {
        Stream<Node> below = top instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Scenes::all)
                : Stream.empty();
        return Stream.concat(Stream.of(top), below);
    }

    /// From any other thread. Keeps a picture under the folder that the system property `verse.shots` names, if it is
    /// set.
    public static void shot(Scene scene, String name) {
        String folder = System.getProperty("verse.shots", "");
        if (folder.isEmpty()) {
            return;
        }
        WritableImage image = Fx.call(() -> {
            if (scene.getWindow() == null) {
                Stage stage = new Stage(); // stays: what changes in a scene without a window is not drawn again
                stage.setScene(scene);
                stage.show();
            }
            layout(scene.getRoot());
            return scene.getRoot().snapshot(null, null);
        });
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(Path.of(folder));
            ImageIO.write(copy, "png", Path.of(folder, name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
