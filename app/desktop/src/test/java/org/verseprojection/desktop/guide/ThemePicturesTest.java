package org.verseprojection.desktop.guide;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.slide.Look;
import org.verseprojection.desktop.slide.SlideComposer;
import org.verseprojection.desktop.slide.SlideView;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.Slide;

/// Makes the guide's pictures of the themes, and holds the kept ones to what slides look like now.
final class ThemePicturesTest {
    private static final int COLUMNS = 3;
    private static final double GAP = 16;
    private static final double EDGE = 24;

    @BeforeAll
    static void fontsAreThere() {
        Pictures.assumeFonts();
    }

    @Test
    void themes() {
        Pictures.compare(
                "themes",
                size -> Fx.call(() -> {
                    double width = Math.floor((size.width() - 2 * EDGE - (COLUMNS - 1) * GAP) / COLUMNS);
                    TilePane tiles = new TilePane(GAP, GAP);
                    tiles.setPrefColumns(COLUMNS);
                    tiles.setPadding(new Insets(EDGE));
                    tiles.setAlignment(Pos.CENTER);
                    for (Theme theme : Themes.builtIn()) {
                        SlideView view = slide(theme, size);
                        view.setPrefSize(width, width * size.height() / size.width());
                        tiles.getChildren().add(new VBox(6, new Label(theme.name()), view));
                    }
                    return Church.shot(Church.dressed(tiles), size);
                }));
    }

    @Test
    void slidesOfEachTheme() {
        for (Theme theme : Themes.builtIn()) {
            String name = "theme-" + theme.name().toLowerCase(Locale.ROOT).replace(' ', '-');
            Pictures.compare(
                    name,
                    size -> Fx.call(() -> {
                        // What a theme leaves open is grey, as over a camera's picture.
                        StackPane screen = new StackPane(slide(theme, size));
                        screen.setStyle("-fx-background-color: #59626e");
                        return Church.shot(Church.dressed(screen), size);
                    }));
        }
    }

    private static SlideView slide(Theme theme, Size size) {
        Look look = new Look(theme, Optional.empty(), false, false, size.width(), size.height());
        Slide slide = new Slide(new Content(Passage.ofOsis("Ps.23.1-Ps.23.2"), Translation.KJV), 0);
        SlideView view = new SlideView(false);
        view.show(Optional.of(new SlideComposer(Church.SCRIPTURE, look).compose(slide)), theme, Output.LIVE);
        return view;
    }
}
