package org.verseprojection.desktop;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// What JavaFX draws with. It tries the graphics card first: where a Linux has none, loading all that drives one takes
/// half a second and a hundred megabytes, only to find out.
final class Graphics {
    private static final String ORDER = "prism.order";

    private Graphics() {}

    /// Before JavaFX begins. What was chosen from outside stays.
    static void choose() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        if (System.getProperty(ORDER) == null && linux && !card(Path.of("/dev"))) {
            System.setProperty(ORDER, "sw");
        }
    }

    /// Whether there is a device that programs draw with.
    ///
    /// @param devices `/dev`
    static boolean card(Path devices) {
        return Files.exists(devices.resolve("nvidiactl")) || any(devices.resolve("dri"));
    }

    private static boolean any(Path folder) {
        try (DirectoryStream<Path> there = Files.newDirectoryStream(folder, "{card,renderD}*")) {
            return there.iterator().hasNext();
        } catch (IOException none) {
            return false;
        }
    }
}
