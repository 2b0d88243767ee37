package org.verseprojection.desktop.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javax.imageio.ImageIO;
import org.verseprojection.desktop.fx.Fx;

/// The pictures of the guide: kept in `docs/guide/pictures`, those of other sizes in a folder of their own there, and
/// compared with what the screens look like now.
final class Pictures {
    /// Where new pictures are written; where it is not set, the screens are compared with the kept ones.
    private static final String WRITE = "verse.pictures";

    /// For each million pixels.
    private static final double MOST_BYTES = 130 * 1024;
    /// What a channel may differ by: other versions of a font smooth their edges otherwise.
    private static final int CHANNEL = 40;
    /// Which share of the pixels may differ by more.
    private static final double PIXELS = 0.02;

    /// Large files keep each fourth shade of a channel.
    private static final int SHADES = 4;

    private Pictures() {}

    /// Where they are kept.
    static Path folder() {
        return Documents.root().resolve("docs/guide/pictures");
    }

    /// Leaves the pictures out where they cannot be drawn as they were.
    static void assumeFonts() {
        assumeTrue(
                Fx.call(Font::getFamilies).contains("DejaVu Sans"),
                "The pictures are drawn with DejaVu Sans, which is not installed: they are not compared.");
    }

    /// Compares a scene in each size.
    static void compare(String name, Scene scene) {
        compare(name, size -> Fx.call(() -> Church.shot(scene, size)));
    }

    /// Compares a screen in each size.
    static void compare(String name, Function<Size, Image> screen) {
        assertEquals(
                "",
                Size.ALL.stream()
                        .map(size -> check(name, size, screen.apply(size)))
                        .filter(wrong -> !wrong.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    /// Compares the screen with the kept picture, or writes that.
    ///
    /// @return what is wrong, with what to do; empty where all is well
    static String check(String screenName, Size size, Image screen) {
        BufferedImage now = opaque(screen);
        String name = Path.of(size.folder(), screenName).toString();
        String target = System.getProperty(WRITE, "");
        try {
            if (!target.isEmpty()) {
                return write(now, Path.of(target), name);
            }
            Path kept = folder().resolve(name + ".png");
            if (!Files.exists(kept)) {
                return name + " has no picture yet: write it with -D" + WRITE + "=" + folder();
            }
            Path seen = Path.of("target", "guide-pictures");
            String wrong = difference(ImageIO.read(kept.toFile()), now);
            if (!wrong.isEmpty()) {
                write(now, seen, name);
                return name + " " + wrong + ": look at " + seen.toAbsolutePath().resolve(name + ".png")
                        + ", and where it is right write the pictures anew with -D" + WRITE + "=" + folder();
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(BufferedImage screen, Path folder, String name) throws IOException {
        Path file = folder.resolve(name + ".png");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        double most = MOST_BYTES * screen.getWidth() * screen.getHeight() / 1e6;
        ImageIO.write(screen, "png", file.toFile());
        if (Files.size(file) > most) {
            ImageIO.write(coarse(screen), "png", file.toFile());
        }
        return Files.size(file) > most ? name + " has " + Files.size(file) + " bytes, too many" : "";
    }

    /// The same without the finest shades, which nobody sees: a file that is smaller by a fifth.
    private static BufferedImage coarse(BufferedImage screen) {
        BufferedImage picture = new BufferedImage(screen.getWidth(), screen.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < screen.getHeight(); y++) {
            for (int x = 0; x < screen.getWidth(); x++) {
                picture.setRGB(x, y, coarse(screen.getRGB(x, y)));
            }
        }
        return picture;
    }

    private static int coarse(int colour) {
        int coarse = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int channel = colour >> shift & 0xff;
            coarse |= Math.min(255, (channel + SHADES / 2) / SHADES * SHADES) << shift;
        }
        return coarse;
    }

    /// How two pictures differ in a way that can be seen; empty where they do not.
    static String difference(BufferedImage kept, BufferedImage now) {
        if (kept.getWidth() != now.getWidth() || kept.getHeight() != now.getHeight()) {
            return "has another size";
        }
        int[] one = pixels(kept);
        int[] other = pixels(now);
        long differing = 0;
        for (int i = 0; i < one.length; i++) {
            differing += differs(one[i], other[i]) ? 1 : 0;
        }
        double share = (double) differing / ((long) now.getWidth() * now.getHeight());
        return share > PIXELS ? "differs in %.1f %% of its pixels".formatted(100 * share) : "";
    }

    private static int[] pixels(BufferedImage picture) {
        BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        plain.createGraphics().drawImage(picture, 0, 0, null);
        return ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
    }

    private static boolean differs(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > CHANNEL) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage opaque(Image screen) {
        BufferedImage opaque =
                new BufferedImage((int) screen.getWidth(), (int) screen.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(SwingFXUtils.fromFXImage(screen, null), 0, 0, null);
        return opaque;
    }
}
