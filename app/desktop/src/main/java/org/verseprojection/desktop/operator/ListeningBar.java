package org.verseprojection.desktop.operator;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.desktop.booth.Transcript;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.domain.Span;

/// Whether the program listens, how loud it is, and what it hears: the newest two lines.
final class ListeningBar extends HBox {
    private final Kit kit;
    private final Label state = Kit.whole("", "state");
    private final Lines words = new Lines("transcript");

    ListeningBar(Kit kit) {
        this.kit = kit;
        getStyleClass().add("listening");
        state.setMaxWidth(Double.MAX_VALUE);
        state.setAlignment(Pos.CENTER);
        VBox.setVgrow(state, Priority.ALWAYS);
        state.setMaxHeight(Double.MAX_VALUE);
        VBox ear = new VBox(state, new LevelMeter(kit));
        ear.getStyleClass().add("ear");
        kit.width(ear, 15);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(ear, words);
        words.setAccessibleRole(AccessibleRole.TEXT);
        kit.height(this, 4.5);
        kit.booth().listening().addListener(_ -> refresh());
        kit.booth().loading().addListener(_ -> refresh());
        kit.booth().transcript().addListener(_ -> words());
        kit.keys().addListener((_, _, _) -> refresh());
        refresh();
    }

    /// What can be read of what was heard.
    String shown() {
        return words.shown();
    }

    private void refresh() {
        Listening listening = kit.booth().listening().get();
        getStyleClass().removeIf(style -> style.startsWith("ear-"));
        getStyleClass().add("ear-" + listening.name().toLowerCase(Locale.ROOT));
        long percent = Math.round(kit.booth().loading().get() * 100);
        state.setText(
                switch (listening) {
                    case LOADING -> kit.text("listening.loading", percent);
                    case ON -> kit.text("listening.on");
                    case PAUSED -> kit.text("listening.paused");
                    case OFF -> kit.text("listening.off");
                });
        words();
    }

    private void words() {
        switch (kit.booth().listening().get()) {
            case ON -> transcript(kit.booth().transcript().get());
            case PAUSED -> hint(kit.text("listening.paused.hint", kit.key(Action.PAUSE)));
            case LOADING -> hint(kit.text("listening.loading.hint"));
            case OFF -> hint(kit.text("listening.off.hint"));
        }
    }

    private void hint(String text) {
        words.show(fits -> Excerpt.around(text, List.of(), fits).runs(text, List.of(), "hint", "hint"));
        words.setAccessibleText(text);
    }

    private void transcript(Transcript heard) {
        if (heard.stable().isEmpty() && heard.unstable().isEmpty()) {
            hint(kit.text("listening.silence"));
            return;
        }
        String gap = heard.stable().isEmpty() || heard.unstable().isEmpty() ? "" : " ";
        String all = heard.stable() + gap + heard.unstable();
        int certain = heard.stable().length() + gap.length();
        List<Span> open = certain < all.length() ? List.of(new Span(certain, all.length())) : List.of();
        words.show(fits -> Excerpt.tail(all, fits).runs(all, open, "stable", "unstable"));
        words.setAccessibleText(kit.text("transcript.spoken", all));
    }
}
