package org.verseprojection.desktop.settings;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// JavaFX without a display: its thread, scenes of a size, pictures of them.
public final class Fx {
    private Fx() {}

    public static void start() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyRunning) {
            started.countDown();
        }
        try {
            started.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Platform.setImplicitExit(false);
    }

    /// Runs something on JavaFX's thread and waits for it.
    public static <T> T get(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    public static void run(Runnable task) {
        get(() -> {
            task.run();
            return true;
        });
    }

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

    /// From any other thread. Keeps a picture under the folder that the system property `verse.shots` names, if it is
    /// set.
    public static void shot(Scene scene, String name) {
        String folder = System.getProperty("verse.shots", "");
        if (folder.isEmpty()) {
            return;
        }
        WritableImage image = get(() -> {
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
