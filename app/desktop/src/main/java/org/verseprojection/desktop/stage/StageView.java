package org.verseprojection.desktop.stage;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.booth.Booth;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.domain.Passage;
import org.verseprojection.live.automation.PageWords;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.Paging;
import org.verseprojection.live.show.Slide;
import org.verseprojection.scripture.BibleText;

/// What the preacher sees: the words on the projector, what comes next, the clock, the timer and the operator's
/// message. Light on black, as large as it fits. JavaFX thread.
public final class StageView extends VBox {
    private final Booth booth;
    private final Paging paging;
    private final PageWords words;
    private final StageTimer timer;
    private final Messages texts;
    private final Label state = label("state");
    private final Label reference = label("reference");
    private final FittedText current = new FittedText("current", 0.085, 0);
    private final Label nextReference = label("next-reference");
    private final FittedText next = new FittedText("next", 0.045, 0);
    private final Label time = label("time");
    private final Label passed = label("timer");
    private final FittedText message = new FittedText("message", 0.07, 0.5);
    private final DateTimeFormatter hours;
    private final InstantSource clock;
    private final Timeline ticking = new Timeline(new KeyFrame(javafx.util.Duration.millis(500), _ -> tick()));

    /// @param operatorMessage what the operator wants the preacher to read; empty for nothing
    public StageView(
            Booth booth,
            Paging paging,
            PageWords words,
            StageTimer timer,
            ObservableValue<String> operatorMessage,
            InstantSource clock,
            ZoneId zone,
            Locale locale) {
        this.booth = booth;
        this.paging = paging;
        this.words = words;
        this.timer = timer;
        this.clock = clock;
        texts = Messages.of(StageView.class, locale);
        hours = DateTimeFormatter.ofPattern(texts.get("clock"), locale).withZone(zone);
        getStyleClass().add("stage");
        getStylesheets()
                .add(Objects.requireNonNull(StageView.class.getResource("stage.css"), "stage.css")
                        .toExternalForm());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(time, gap, state, passed);
        top.getStyleClass().add("top");
        top.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(current, Priority.ALWAYS);
        getChildren().addAll(top, reference, current, nextReference, next, message);
        booth.show().addListener(_ -> refresh());
        heightProperty().addListener((_, _, height) -> scale(height.doubleValue()));
        operatorMessage.subscribe(text -> message(text == null ? "" : text));
        ticking.setCycleCount(Animation.INDEFINITE);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                ticking.stop();
            } else {
                ticking.play();
            }
        });
        refresh();
        tick();
    }

    /// Shows the time as it is now; it does so by itself twice a second while it is in a scene.
    void tick() {
        time.setText(hours.format(clock.instant()));
        passed.setText(timer.text());
        passed.getStyleClass().remove("over");
        if (timer.over()) {
            passed.getStyleClass().add("over");
        }
    }

    private void scale(double height) {
        double em = Math.max(8, Math.round(height / 36));
        setStyle("-fx-font-size: " + em + "px;");
        next.height(height * 0.17);
        message.height(height * 0.12);
    }

    private void message(String text) {
        message.text(text.strip());
        message.setVisible(!text.isBlank());
        message.setAccessibleText(text);
    }

    private void refresh() {
        Optional<Slide> slide = booth.show().get().visible();
        Output output = booth.show().get().output();
        state.setText(
                output == Output.LIVE ? "" : texts.get("output." + output.name().toLowerCase(Locale.ROOT)));
        reference.setText(slide.map(this::title).orElse(""));
        current.text(slide.map(words::text).orElse(""));
        Optional<Slide> coming = slide.flatMap(this::upcoming);
        nextReference.setText(
                coming.map(found -> texts.get("next", title(found))).orElse(""));
        next.text(coming.map(words::text).orElse(""));
    }

    private String title(Slide slide) {
        int pages = paging.pages(slide.content());
        String name =
                slide.content().passage().reference() + " · " + slide.content().translation();
        return pages > 1 ? name + " · " + (Math.min(slide.page(), pages - 1) + 1) + "/" + pages : name;
    }

    /// The next page, or the first of the next verse that the translation has.
    private Optional<Slide> upcoming(Slide slide) {
        if (slide.page() + 1 < paging.pages(slide.content())) {
            return Optional.of(new Slide(slide.content(), slide.page() + 1));
        }
        BibleText bible = booth.scripture().text(slide.content().translation());
        var versification = booth.scripture().versification();
        var verse = versification.next(slide.content().passage().last());
        while (verse.isPresent() && bible.text(verse.get()).isEmpty()) {
            verse = versification.next(verse.get());
        }
        return verse.map(found -> new Slide(new Content(Passage.of(found), bible.translation()), 0));
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
