package org.verseprojection.desktop;

import java.util.Optional;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.slide.Look;
import org.verseprojection.desktop.slide.SlideComposer;
import org.verseprojection.desktop.slide.SlideView;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.domain.Passage;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.Slide;

/// A theme that is being worked on, drawn with what is on air, or else with a verse that everybody knows.
final class DraftPicture {
    private static final String KNOWN = "John.3.16";

    private final LiveBooth booth;
    private final SlideView view = new SlideView(false);

    DraftPicture(LiveBooth booth, AppSettings settings) {
        this.booth = booth;
        // The settings outlive their screen, which is made anew each time.
        settings.draft().when(view.sceneProperty().map(_ -> true).orElse(false)).subscribe(this::draw);
    }

    Region view() {
        return view;
    }

    private void draw(@Nullable Theme draft) {
        Theme theme = draft == null ? booth.theme().get() : draft;
        Look applied = booth.composer().look();
        Look look = new Look(
                theme, applied.second(), applied.sideBySide(), applied.divineName(), applied.width(), applied.height());
        Content content = booth.show()
                .get()
                .onAir()
                .map(Slide::content)
                .orElseGet(() -> new Content(
                        Passage.ofOsis(KNOWN), booth.preferences().get().translation()));
        SlideComposer composer = new SlideComposer(booth.scripture(), look);
        view.show(Optional.of(composer.compose(new Slide(content, 0))), theme, Output.LIVE);
    }
}
