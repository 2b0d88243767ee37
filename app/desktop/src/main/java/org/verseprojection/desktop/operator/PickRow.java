package org.verseprojection.desktop.operator;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Span;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.show.By;
import org.verseprojection.live.show.Content;
import org.verseprojection.scripture.BibleText;

/// One place for a pick: large with its text, or one line. Empty where nothing is offered there; it stays where it is.
final class PickRow extends BorderPane {
    private static final int VERSES = 4;

    private final Kit kit;
    private final DoubleClick clicks;
    private final int number;
    private final Label reference = Kit.cut("", "reference");
    private final KindIcon icon = new KindIcon();
    private final Label kind = Kit.cut("", "kind");
    private final Label translation = Kit.whole("", "translation");
    private final ConfidenceBar bar = new ConfidenceBar();
    private final Label percent = Kit.whole("", "percent");
    private final Lines text = new Lines("verse");
    private final HBox head = new HBox();
    private Optional<Slot> slot = Optional.empty();
    private boolean selected;
    private Consumer<Slot> why = _ -> {};

    /// @param clicks of all places
    PickRow(Kit kit, DoubleClick clicks, int number, boolean large) {
        this.kit = kit;
        this.clicks = clicks;
        this.number = number;
        getStyleClass().addAll("pick", large ? "large" : "line");
        Label key = Kit.whole(Integer.toString(number % 10), "number");
        kit.width(key, 2.6);
        kit.width(translation, 3);
        kit.width(percent, 3.4);
        kit.width(kind, 8);
        bar.minWidthProperty().bind(kit.em().multiply(5));
        bar.prefWidthProperty().bind(kit.em().multiply(5));
        kit.height(bar, 0.55);
        HBox.setHgrow(reference, Priority.ALWAYS);
        reference.setMaxWidth(Double.MAX_VALUE);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(reference, icon, kind, translation, bar, percent);
        setLeft(key);
        BorderPane.setAlignment(key, large ? Pos.TOP_CENTER : Pos.CENTER);
        setCenter(large ? body() : head);
        setAccessibleRole(AccessibleRole.BUTTON);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        refresh();
    }

    private Region body() {
        kit.height(head, 1.9);
        VBox.setVgrow(text, Priority.ALWAYS);
        return new VBox(head, text);
    }

    /// Shows that from now on.
    void show(Optional<Slot> changed, boolean nowSelected) {
        if (!changed.equals(slot) || nowSelected != selected) {
            slot = changed;
            selected = nowSelected;
            refresh();
        }
    }

    /// What stands here; for tests and for the queue.
    Optional<Content> content() {
        return slot.map(this::content);
    }

    private Content content(Slot found) {
        return new Content(found.candidate().passage(), translation());
    }

    /// The translation that a key would show it in.
    private Translation translation() {
        return kit.booth().preferences().get().translation();
    }

    /// What can be read of the text.
    String verse() {
        return text.shown();
    }

    private void refresh() {
        getStyleClass()
                .removeIf(style -> style.startsWith("strength-")
                        || style.equals("selected")
                        || style.equals("unlisted")
                        || style.equals("vacant"));
        if (selected && slot.isPresent()) {
            getStyleClass().add("selected");
        }
        if (slot.isEmpty()) {
            getStyleClass().add("vacant");
            clear();
            return;
        }
        Slot now = slot.get();
        Candidate pick = now.candidate();
        getStyleClass().add(now.listed() ? "strength-" + strength(now.emphasis()) : "unlisted");
        reference.setText(pick.passage().reference());
        icon.show(pick.kind());
        String found = kit.text("kind." + KindIcon.key(pick.kind()));
        kind.setText(found);
        translation.setText(pick.translation().name());
        int share = (int) Math.round(pick.confidence() * 100);
        percent.setText(share + " %");
        bar.show(pick.confidence());
        showFilled(true);
        String verses = verses(pick);
        List<Span> marks = pick.translation() == translation() ? pick.matched() : HeardWords.in(verses, pick.heard());
        text.show(fits -> Excerpt.around(verses, marks, fits).runs(verses, marks, "plain", "marked"));
        setAccessibleText(kit.text(
                selected ? "pick.spoken.selected" : "pick.spoken",
                number % 10,
                pick.passage().reference(),
                found,
                share,
                pick.translation(),
                verses));
    }

    private void clear() {
        reference.setText("");
        icon.show(null);
        kind.setText("");
        translation.setText("");
        percent.setText("");
        showFilled(false);
        text.show(_ -> List.of());
        setAccessibleText(kit.text("pick.vacant", number % 10));
    }

    private void showFilled(boolean filled) {
        bar.setVisible(filled);
        icon.setVisible(filled);
    }

    /// From 1, the brightest, to 4.
    static int strength(int emphasis) {
        return emphasis <= 1 ? 1 : emphasis <= 3 ? 2 : emphasis <= 6 ? 3 : 4;
    }

    private String verses(Candidate pick) {
        BibleText bible = kit.booth().scripture().text(translation());
        Passage passage = pick.passage();
        return Stream.iterate(
                        Optional.of(passage.first()),
                        Optional::isPresent,
                        at -> at.flatMap(kit.booth().scripture().versification()::next))
                .flatMap(Optional::stream)
                .takeWhile(verse -> verse.compareTo(passage.last()) <= 0)
                .limit(VERSES)
                .map(verse -> bible.text(verse).or(() -> bible.absence(verse)).orElse(""))
                .collect(Collectors.joining(" "));
    }

    /// Who says why it is offered; asked for by the right button.
    void onWhy(Consumer<Slot> asked) {
        why = asked;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.SECONDARY) {
            slot.ifPresent(why);
        }
        if (event.getButton() == MouseButton.PRIMARY) {
            clicks.clicked(
                    event.getClickCount(),
                    slot.map(picked -> new DoubleClick.Target(content(picked), new Origin.Pick(picked, By.HAND))));
        }
    }

    /// Whether there is room to name the kind beside its icon.
    void roomForKind(boolean room) {
        kind.setVisible(room);
        kind.setManaged(room);
    }
}
