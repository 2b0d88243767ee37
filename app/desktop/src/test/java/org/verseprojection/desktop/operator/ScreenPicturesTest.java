package org.verseprojection.desktop.operator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Span;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.search.SearchHit;
import org.verseprojection.live.show.Output;

/// Pictures of the screen, kept in `target/operator-screens` to be looked at.
class ScreenPicturesTest {
    private static final Path FOLDER = Path.of("target", "operator-screens");

    @ParameterizedTest
    @CsvSource({
        "1280, 720, false, 1.0, en",
        "1280, 720, true, 1.0, en",
        "1024, 640, false, 1.0, de",
        "1920, 1080, false, 1.0, en",
        "1920, 1080, true, 1.0, de",
        "1280, 720, false, 1.6, de"
    })
    void aBusyScreen(int width, int height, boolean light, double scale, String language) {
        Image image = Fx.call(() -> {
            Studio studio = new Studio(width, height, Locale.of(language), Studio::busy);
            studio.booth.preferences.set(Studio.preferences(light, scale, Map.of()));
            return studio.picture();
        });
        save(image, "busy-" + width + (light ? "-light" : "-dark") + "-" + scale + "-" + language);
        assertTrue(colours(image) > 50, "something was drawn");
    }

    @Test
    void statesThatMustNotBeMissed() {
        shot("first", _ -> {}, _ -> {});
        shot("black", Studio::busy, studio -> studio.booth.output(Output.BLACK));
        shot("frozen", Studio::busy, studio -> {
            studio.booth.output(Output.FROZEN);
            studio.booth.air("John.3.16");
        });
        shot("countdown", Studio::busy, studio -> {
            studio.booth.mode.set(Mode.AUTO);
            studio.booth.counting("Rom.8.28", Studio.NOW.plusMillis(2900));
        });
        shot("paused", Studio::busy, studio -> studio.booth.listening.set(Listening.PAUSED));
        shot("deaf", Studio::busy, studio -> studio.booth.listening.set(Listening.OFF));
        shot("help", Studio::busy, studio -> studio.screen.help().open());
        shot("locked", Studio::busy, studio -> studio.booth.locked.set(true));
        shot("notes", Studio::busy, studio -> studio.screen.notes().open());
        shot("stage", Studio::busy, studio -> studio.screen.side().select(2));
        shot("history", Studio::busy, studio -> studio.screen.side().select(1));
        shot("search", Studio::busy, studio -> {
            String text = studio.booth
                    .scripture()
                    .text(Translation.KJV)
                    .text(Passage.ofOsis("1Cor.13.8").first())
                    .orElse("");
            studio.booth.answers.addAll(List.of(
                    hit(SearchHit.Kind.BOOK, "1Cor.1.1", "1 Corinthians", "", List.of()),
                    hit(SearchHit.Kind.WORDS, "1Cor.13.8", "1 Corinthians 13:8", text, List.of(new Span(0, 20)))));
            studio.screen.search().open("cor");
        });
    }

    private static SearchHit hit(SearchHit.Kind kind, String osis, String label, String text, List<Span> spans) {
        return new SearchHit(kind, Passage.ofOsis(osis), label + " ", label, text, Translation.KJV, spans);
    }

    private static void shot(String name, Consumer<TestBooth> before, Consumer<Studio> then) {
        Image image = Fx.call(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH, before);
            then.accept(studio);
            return studio.picture();
        });
        save(image, name);
        assertTrue(colours(image) > 20, name);
    }

    static void save(Image image, String name) {
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(
                    SwingFXUtils.fromFXImage(image, null),
                    "png",
                    FOLDER.resolve(name + ".png").toFile());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static int colours(Image image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return colours.size();
    }
}
