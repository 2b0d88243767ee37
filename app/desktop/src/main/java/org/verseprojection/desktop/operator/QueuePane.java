package org.verseprojection.desktop.operator;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.show.Content;

/// What was prepared. Space or a click previews; Alt+Up and Alt+Down move, Delete removes.
final class QueuePane extends VBox {
    private final Kit kit;
    private final ListView<Content> list;

    /// @param importing opens the dialog for a preacher's notes
    QueuePane(Kit kit, Runnable importing) {
        this.kit = kit;
        getStyleClass().add("side-pane");
        list = new ListView<>(kit.booth().queue());
        DoubleClick clicks = new DoubleClick(kit.booth());
        list.setCellFactory(_ -> new QueueCell(kit, clicks));
        list.setAccessibleText(kit.text("side.queue"));
        Label empty = Kit.cut("", "empty");
        empty.setWrapText(true);
        empty.setText(kit.text("queue.empty", kit.key(Action.QUEUE_ADD)));
        kit.keys().addListener((_, _, _) -> empty.setText(kit.text("queue.empty", kit.key(Action.QUEUE_ADD))));
        list.setPlaceholder(empty);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        WholeRows rows = new WholeRows(kit, list);
        VBox.setVgrow(rows, Priority.ALWAYS);
        Button up = button("▲", "queue.up", () -> move(-1));
        Button down = button("▼", "queue.down", () -> move(1));
        Button remove = button("✕", "queue.remove", this::remove);
        Button notes = new Button(kit.text("queue.import"));
        notes.setOnAction(_ -> importing.run());
        notes.setMaxWidth(Double.MAX_VALUE);
        notes.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(notes, Priority.ALWAYS);
        HBox buttons = new HBox(notes, up, down, remove);
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(rows, buttons);
    }

    ListView<Content> list() {
        return list;
    }

    private Button button(String sign, String name, Runnable act) {
        Button button = new Button(sign);
        button.setAccessibleText(kit.text(name));
        button.setOnAction(_ -> act.run());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void key(KeyEvent event) {
        boolean handled = true;
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            move(-1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            move(1);
        } else if (event.getCode() == KeyCode.DELETE) {
            remove();
        } else if (event.getCode() == KeyCode.SPACE) {
            List<Content> chosen = list.getSelectionModel().getSelectedItems();
            chosen.stream().findFirst().ifPresent(content -> kit.booth().preview(content, Origin.Way.QUEUE));
        } else {
            handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    private void move(int by) {
        int from = list.getSelectionModel().getSelectedIndex();
        int to = from + by;
        if (from >= 0 && to >= 0 && to < kit.booth().queue().size()) {
            kit.booth().moveInQueue(from, to);
            list.getSelectionModel().clearAndSelect(to);
            list.scrollTo(to);
        }
    }

    private void remove() {
        int index = list.getSelectionModel().getSelectedIndex();
        if (index >= 0) {
            kit.booth().dequeue(index);
            int left = kit.booth().queue().size();
            if (left > 0) {
                list.getSelectionModel().clearAndSelect(Math.min(index, left - 1));
            }
        }
    }
}
