package org.verseprojection.desktop;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.util.Duration;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.slide.Page;
import org.verseprojection.desktop.slide.SlideView;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.ShowState;
import org.verseprojection.live.show.Slide;

/// Draws the booth's state three times: on the projector, and a moment later as the miniatures of what is on air and in
/// preview. One picture is drawn after the other: first what the congregation sees, and of the miniatures only the last
/// of a burst.
final class SlidePictures {
    private static final Duration MOMENT = Duration.millis(40);

    private final PauseTransition miniatures = new PauseTransition(MOMENT);
    private final LiveBooth booth;
    /// Without a graphics card a cross-fade takes longer to draw than it lasts: then it is a cut.
    private final SlideView projector = new SlideView(Platform.isSupported(ConditionalFeature.SCENE3D));
    private final SlideView onAir = new SlideView(false);
    private final SlideView preview = new SlideView(false);

    SlidePictures(LiveBooth booth) {
        this.booth = booth;
        booth.show().addListener((_, _, state) -> {
            if (!booth.layingOut()) {
                draw(state);
            }
        });
        booth.preferences().addListener((_, before, now) -> {
            if (!before.logo().equals(now.logo())) {
                logo(now);
            }
        });
        miniatures.setOnFinished(_ -> drawMiniatures(booth.show().get()));
        logo(booth.preferences().get());
        draw(booth.show().get());
    }

    SlideView projector() {
        return projector;
    }

    SlideView onAir() {
        return onAir;
    }

    SlideView preview() {
        return preview;
    }

    private void logo(Preferences chosen) {
        Optional<String> picture = Optional.of(chosen.logo()).filter(name -> !name.isEmpty());
        projector.logo(picture);
        onAir.logo(picture);
        draw(booth.show().get());
    }

    private void draw(ShowState state) {
        Optional<Page> seen = seen(state);
        projector.show(seen, booth.theme().get(), output(state, seen));
        if (miniatures.getStatus() != Animation.Status.RUNNING) {
            miniatures.playFromStart();
        }
    }

    private void drawMiniatures(ShowState state) {
        Theme theme = booth.theme().get();
        Optional<Page> seen = seen(state);
        onAir.show(seen, theme, output(state, seen));
        Optional<Page> next = state.preview().map(each -> page(new Slide(each.content(), 0)));
        preview.show(next, theme, next.isEmpty() ? Output.BLACK : Output.LIVE);
    }

    private Optional<Page> seen(ShowState state) {
        return state.visible().map(this::page);
    }

    private static Output output(ShowState state, Optional<Page> seen) {
        return seen.isEmpty() ? withoutText(state.output()) : state.output();
    }

    /// Where nothing is on air the projector is black.
    private static Output withoutText(Output output) {
        return output == Output.LIVE || output == Output.FROZEN ? Output.BLACK : output;
    }

    private Page page(Slide slide) {
        return booth.composer().compose(slide);
    }
}
