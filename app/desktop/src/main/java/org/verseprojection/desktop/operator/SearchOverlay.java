package org.verseprojection.desktop.operator;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.search.SearchHit;
import org.verseprojection.live.show.Content;

/// The search, over the picks: every key is text; Enter previews, Ctrl+Enter shows, Tab completes, Escape closes.
final class SearchOverlay extends VBox {
    private final Kit kit;
    private final Runnable closing;
    private final TextField field = new TextField();
    private final ListView<SearchHit> hits = new ListView<>();
    private final Label problem = Kit.cut("", "problem");

    /// @param closing gives the focus back to the picks
    SearchOverlay(Kit kit, Runnable closing) {
        this.kit = kit;
        this.closing = closing;
        getStyleClass().addAll("overlay", "search");
        field.setPromptText(kit.text("search.prompt"));
        field.setAccessibleText(kit.text("search.prompt"));
        field.textProperty().addListener((_, _, typed) -> find(typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        hits.setCellFactory(_ -> new HitCell(kit, this::preview));
        hits.setFocusTraversable(false);
        hits.setAccessibleText(kit.text("search.hits"));
        hits.setMinHeight(0);
        VBox.setVgrow(hits, Priority.ALWAYS);
        kit.height(problem, 1.6);
        Label keys = Kit.cut(kit.text("search.keys"), "hint");
        keys.setWrapText(true);
        kit.height(keys, 3);
        getChildren().addAll(field, problem, hits, keys);
        setVisible(false);
    }

    TextField field() {
        return field;
    }

    List<SearchHit> hits() {
        return hits.getItems();
    }

    String problem() {
        return problem.getText();
    }

    void open(String typed) {
        setVisible(true);
        field.setText(typed);
        find(typed);
        field.requestFocus();
        field.end();
    }

    void close() {
        setVisible(false);
        field.clear();
        closing.run();
    }

    private void find(String typed) {
        List<SearchHit> found = typed.isBlank() ? List.of() : kit.booth().search(typed);
        hits.getItems().setAll(found);
        if (!found.isEmpty()) {
            hits.getSelectionModel().select(0);
            hits.scrollTo(0);
        }
        String trouble = typed.isBlank() ? "" : kit.booth().searchProblem(typed);
        boolean nothing = trouble.isEmpty() && found.isEmpty() && !typed.isBlank();
        problem.setText(nothing ? kit.text("search.nothing") : trouble);
    }

    private Optional<SearchHit> chosen() {
        return Optional.ofNullable(hits.getSelectionModel().getSelectedItem());
    }

    private void key(KeyEvent event) {
        boolean handled = true;
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER) {
            chosen().ifPresent(
                            hit -> finish(hit, event.isShortcutDown() ? kit.booth()::showNow : kit.booth()::preview));
        } else if (event.getCode() == KeyCode.TAB) {
            chosen().map(SearchHit::completion).filter(text -> !text.isEmpty()).ifPresent(text -> {
                field.setText(text);
                field.end();
            });
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            select(event.getCode() == KeyCode.UP ? -1 : 1);
        } else if (event.isShortcutDown() && is(event, Action.QUEUE_ADD)) {
            chosen().map(SearchOverlay::content).ifPresent(kit.booth()::enqueue);
        } else {
            handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    private boolean is(KeyEvent event, Action action) {
        return kit.keys().getValue().action(event).equals(Optional.of(action));
    }

    private void select(int by) {
        int count = hits.getItems().size();
        if (count > 0) {
            int to = Math.clamp(hits.getSelectionModel().getSelectedIndex() + by, 0, count - 1);
            hits.getSelectionModel().clearAndSelect(to);
            hits.scrollTo(Math.max(0, to - 2));
        }
    }

    private void preview(SearchHit hit) {
        finish(hit, kit.booth()::preview);
    }

    private void finish(SearchHit hit, BiConsumer<Content, Origin> act) {
        act.accept(content(hit), Origin.Way.SEARCH);
        close();
    }

    private static Content content(SearchHit hit) {
        return new Content(hit.passage(), hit.translation());
    }
}
