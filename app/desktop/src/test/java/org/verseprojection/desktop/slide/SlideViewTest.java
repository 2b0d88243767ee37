package org.verseprojection.desktop.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.fx.Scenes;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Theme.Background;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.scripture.Scripture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SlideViewTest {
    private static final Theme RED = theme(new Background.Plain("#800000"), 600);
    private static final Color BACKGROUND = Color.web("#800000");

    private Optional<Page> john;
    private Optional<Page> wept;

    @BeforeAll
    void start() {
        Fx.start();
        Look look = new Look(RED, Optional.empty(), false, false, 1280, 720);
        SlideComposer composer = new SlideComposer(Scripture.load(), look);
        john = Optional.of(composer.compose(new Content(Passage.ofOsis("John.3.16"), Translation.KJV))
                .getFirst());
        wept = Optional.of(composer.compose(new Content(Passage.ofOsis("John.11.35"), Translation.KJV))
                .getFirst());
    }

    @Test
    void eachOutputShowsWhatItSays() throws Exception {
        assertEquals(BACKGROUND, corner(Output.LIVE));
        assertTrue(letters(shot(john, RED, Output.LIVE, 1280, 720)) > 0.01);
        assertTrue(letters(shot(john, RED, Output.FROZEN, 1280, 720)) > 0.01);
        assertEquals(0, letters(shot(john, RED, Output.CLEAR, 1280, 720)));
        assertEquals(BACKGROUND, corner(Output.CLEAR));
        assertEquals(Color.BLACK, corner(Output.BLACK));
        assertEquals(0, letters(shot(john, RED, Output.BLACK, 1280, 720)));
        assertEquals(BACKGROUND, corner(Output.LOGO));
        assertNotEquals(
                0, different(shot(john, RED, Output.LOGO, 1280, 720), shot(john, RED, Output.CLEAR, 1280, 720)));
        assertEquals(Color.LIME, corner(Output.HIDDEN));
    }

    @Test
    void aMiniatureIsTheSamePicture() throws Exception {
        int[] large = bounds(shot(john, RED, Output.LIVE, 1280, 720));
        int[] small = bounds(shot(john, RED, Output.LIVE, 320, 180));
        for (int side = 0; side < 4; side++) {
            assertEquals(large[side] / 4.0, small[side], 2);
        }
    }

    @Test
    void aMissingPictureLeavesAPlainColour() throws Exception {
        Theme theme = theme(new Background.Picture("/nowhere/church.jpg", 0.5), 0);
        WritableImage image = shot(john, theme, Output.LIVE, 320, 180);
        assertEquals(Color.web("#101216"), image.getPixelReader().getColor(3, 3));
        SlideView view = Fx.call(() -> view(false));
        Fx.call(() -> {
            view.logo(Optional.of("/nowhere/logo.png"));
            view.show(Optional.empty(), RED, Output.LOGO);
            return true;
        });
        assertNotEquals(0, different(picture(view, 320, 180), shot(john, RED, Output.CLEAR, 320, 180)));
    }

    @Test
    void aPictureFillsTheScreenDarkened(@TempDir Path folder) throws Exception {
        BufferedImage picture = new BufferedImage(30, 60, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < 30 * 60; at++) {
            picture.setRGB(at % 30, at / 30, 0x00c8c8);
        }
        Path file = folder.resolve("Grün & blau.png");
        assertTrue(ImageIO.write(picture, "png", file.toFile()));
        SlideView view = Fx.call(() -> view(false));
        Theme theme = theme(new Background.Picture(file.toString(), 0.5), 0);
        Fx.call(() -> {
            view.show(Optional.empty(), theme, Output.CLEAR);
            return true;
        });
        Color corner = Color.BLACK;
        for (int wait = 0; wait < 250 && corner.getBlue() < 0.3; wait++) {
            Thread.sleep(20);
            corner = picture(view, 320, 180).getPixelReader().getColor(2, 177);
        }
        assertEquals(0x64 / 255.0, corner.getBlue(), 0.03);
        assertEquals(0, corner.getRed(), 0.03);
    }

    @Test
    void whatDoesNotChangeIsNotDrawnAnew() throws Exception {
        SlideView view = Fx.call(() -> view(false));
        Node first = Fx.call(() -> show(view, john, Output.LIVE).getLast());
        assertSame(first, Fx.call(() -> show(view, john, Output.LIVE).getLast()));
        assertSame(first, Fx.call(() -> show(view, john, Output.FROZEN).getLast()));
        assertNotEquals(first, Fx.call(() -> show(view, wept, Output.LIVE).getLast()));
        assertTrue(Fx.call(view::getAccessibleText).startsWith("Jesus wept.\nJohn 11:35"));
    }

    @Test
    void aFadeLaysTheNewOverTheOld() throws Exception {
        SlideView view = Fx.call(() -> view(true));
        List<List<Node>> seen = Fx.call(() -> {
            List<Node> first = show(view, john, Output.LIVE);
            List<Node> both = show(view, wept, Output.LIVE);
            assertEquals(1, both.getFirst().getOpacity(), "the old is not faded away beneath the new");
            assertEquals(0, both.getLast().getOpacity());
            return List.of(first, both, show(view, john, Output.LIVE));
        });
        List<Node> three = seen.get(2);
        assertEquals(seen.get(0), seen.get(1).subList(0, 1));
        assertEquals(seen.get(1), three.subList(0, 2), "what was seen stays beneath");
        for (int wait = 0;
                wait < 500 && Fx.call(() -> view.getChildrenUnmodifiable().size()) > 1;
                wait++) {
            Thread.sleep(20);
        }
        assertEquals(List.of(three.getLast()), Fx.call(() -> List.copyOf(view.getChildrenUnmodifiable())));
        assertEquals(1, three.getLast().getOpacity());
    }

    @Test
    void blackDoesNotFadeAndPressingFastDoesNotPileUp() throws Exception {
        SlideView view = Fx.call(() -> view(true));
        Fx.call(() -> show(view, john, Output.LIVE));
        assertEquals(1, Fx.call(() -> show(view, john, Output.BLACK).size()));
        int most = Fx.call(() -> {
            int size = 0;
            for (int press = 0; press < 40; press++) {
                size = Math.max(
                        size,
                        show(view, press % 2 == 0 ? wept : john, Output.LIVE).size());
            }
            return size;
        });
        assertTrue(most <= 6, "frames: " + most);
    }

    private Color corner(Output output) throws Exception {
        return shot(john, RED, output, 1280, 720).getPixelReader().getColor(3, 3);
    }

    private static List<Node> show(SlideView view, Optional<Page> page, Output output) {
        view.show(page, RED, output);
        return List.copyOf(view.getChildrenUnmodifiable());
    }

    private static SlideView view(boolean moving) {
        SlideView view = new SlideView(moving);
        view.resize(1280, 720);
        return view;
    }

    @Test
    void noPictureOfItsLinesIsKept() throws Exception {
        List<Node> kept = Fx.call(() -> {
            SlideView view = view(false);
            view.show(john, RED, Output.LIVE);
            return Scenes.all(view).filter(Node::isCache).toList();
        });
        assertEquals(List.of(), kept, "JavaFX holds it long after another verse is shown");
    }

    private static WritableImage shot(Optional<Page> page, Theme theme, Output output, int width, int height)
            throws Exception {
        SlideView view = Fx.call(() -> view(false));
        Fx.call(() -> {
            view.show(page, theme, output);
            return true;
        });
        return picture(view, width, height);
    }

    private static WritableImage picture(SlideView view, int width, int height) throws Exception {
        return Fx.call(() -> {
            if (view.getScene() != null) {
                return view.getScene().snapshot(null);
            }
            return new Scene(view, width, height, Color.LIME).snapshot(null);
        });
    }

    /// The share of pixels that are as bright as letters.
    private static double letters(WritableImage image) {
        return Arrays.stream(pixels(image)).filter(SlideViewTest::bright).count() / (double) pixels(image).length;
    }

    /// Left, top, right and bottom of what is as bright as letters.
    private static int[] bounds(WritableImage image) {
        int[] pixels = pixels(image);
        int width = (int) image.getWidth();
        int[] bounds = {width, (int) image.getHeight(), 0, 0};
        for (int at = 0; at < pixels.length; at++) {
            if (bright(pixels[at])) {
                bounds[0] = Math.min(bounds[0], at % width);
                bounds[1] = Math.min(bounds[1], at / width);
                bounds[2] = Math.max(bounds[2], at % width);
                bounds[3] = Math.max(bounds[3], at / width);
            }
        }
        return bounds;
    }

    private static boolean bright(int pixel) {
        return (pixel >> 8 & 255) > 90;
    }

    private static int different(WritableImage one, WritableImage other) {
        int[] first = pixels(one);
        int[] second = pixels(other);
        int different = 0;
        for (int at = 0; at < first.length; at++) {
            different += first[at] == second[at] ? 0 : 1;
        }
        return different;
    }

    private static int[] pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private static Theme theme(Background background, int fade) {
        return new Theme(
                "Test",
                "Sans",
                false,
                48,
                26,
                "#ffffff",
                "#ffffff",
                background,
                2,
                1,
                "#000000",
                Theme.Alignment.CENTRE,
                Theme.Placement.MIDDLE,
                0.07,
                false,
                true,
                true,
                fade);
    }
}
