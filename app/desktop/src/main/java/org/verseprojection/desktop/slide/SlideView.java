package org.verseprojection.desktop.slide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.live.show.Output;

/// Draws what the projector shows, at any size: the projector itself, and the miniatures, which are the same picture
/// made smaller. JavaFX thread.
///
/// A fade lays the new picture over what is seen, so that it never passes through black, and one that comes during a
/// fade starts from what is seen then. Black does not fade: what must not be seen is gone at once.
public final class SlideView extends Region {
    private static final int MOST_FRAMES = 5;

    private final boolean moving;
    private final Pictures pictures = new Pictures();
    private final Rectangle clip = new Rectangle();
    private @Nullable Shown shown;
    private @Nullable Timeline fading;
    private Optional<String> logo = Optional.empty();

    /// @param moving whether it cross-fades as its theme says; else it cuts
    public SlideView(boolean moving) {
        this.moving = moving;
        setClip(clip);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinSize(0, 0);
        // As a window's root it would get the style sheet's light background.
        setStyle("-fx-background-color: transparent;");
    }

    /// What is to be seen from now on. Cheap where nothing changes.
    ///
    /// @param page none for the bare background
    /// @param output LIVE and FROZEN draw the page; CLEAR its background; BLACK black; LOGO the logo; HIDDEN
    /// nothing
    public void show(Optional<Page> page, Theme theme, Output output) {
        Shown wanted = new Shown(
                switch (output) {
                    case LIVE, FROZEN -> page;
                    case BLACK, CLEAR, LOGO, HIDDEN -> Optional.empty();
                },
                theme,
                output == Output.FROZEN || output == Output.CLEAR ? Output.LIVE : output,
                output == Output.LOGO ? logo : Optional.empty());
        if (wanted.equals(shown)) {
            return;
        }
        boolean first = shown == null;
        shown = wanted;
        setAccessibleText(
                wanted.page().map(text -> text.text() + "\n" + text.reference()).orElse(""));
        boolean cut = !moving
                || first
                || theme.fade() == 0
                || output == Output.BLACK
                || output == Output.HIDDEN
                || getChildren().size() >= MOST_FRAMES;
        put(frame(wanted, getWidth(), getHeight()), cut ? 0 : theme.fade());
    }

    /// The picture for [Output#LOGO]; none for the program's own mark.
    ///
    /// @param picture its file, perhaps a name of another system
    public void logo(Optional<String> picture) {
        if (!logo.equals(picture)) {
            logo = picture;
            if (shown != null && shown.output() == Output.LOGO) {
                show(Optional.empty(), shown.theme(), Output.LOGO);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        if (shown != null && shown.page().isEmpty() && stale()) {
            put(frame(shown, getWidth(), getHeight()), 0);
        }
        getChildren().forEach(this::place);
    }

    private void put(Frame frame, int millis) {
        if (fading != null) {
            fading.stop();
            fading = null;
        }
        place(frame);
        if (millis == 0) {
            getChildren().setAll(frame);
            return;
        }
        List<KeyValue> ends = new ArrayList<>();
        for (Node before : frame.opaque() ? List.<Node>of() : List.copyOf(getChildren())) {
            ends.add(new KeyValue(before.opacityProperty(), 0, Interpolator.EASE_BOTH));
        }
        frame.setOpacity(0);
        ends.add(new KeyValue(frame.opacityProperty(), 1, Interpolator.EASE_BOTH));
        getChildren().add(frame);
        fading = new Timeline(
                new KeyFrame(Duration.millis(millis), _ -> getChildren().setAll(frame), ends.toArray(KeyValue[]::new)));
        fading.play();
    }

    private Frame frame(Shown wanted, double width, double height) {
        return switch (wanted.output()) {
            case BLACK -> Frame.black(width, height);
            case HIDDEN -> Frame.nothing(width, height);
            case LOGO -> Frame.logo(wanted.theme(), wanted.logo(), width, height, pictures);
            case LIVE, CLEAR, FROZEN ->
                wanted.page()
                        .map(page -> Frame.page(page, wanted.theme(), pictures))
                        .orElseGet(() -> Frame.background(wanted.theme(), width, height, pictures));
        };
    }

    /// Whether the bare picture that is shown was drawn for another size.
    private boolean stale() {
        return !getChildren().isEmpty()
                && getChildren().getLast() instanceof Frame frame
                && (frame.screenWidth() != getWidth() || frame.screenHeight() != getHeight());
    }

    /// As large as it fits, in the middle.
    private void place(Node node) {
        if (node instanceof Frame frame && frame.screenWidth() > 0 && frame.screenHeight() > 0) {
            double scale = Math.min(getWidth() / frame.screenWidth(), getHeight() / frame.screenHeight());
            Scale same = scale > 0 ? new Scale(scale, scale) : new Scale(1, 1);
            frame.getTransforms().setAll(same);
            frame.relocate(
                    (getWidth() - frame.screenWidth() * same.getX()) / 2,
                    (getHeight() - frame.screenHeight() * same.getY()) / 2);
        }
    }

    private record Shown(Optional<Page> page, Theme theme, Output output, Optional<String> logo) {}
}
