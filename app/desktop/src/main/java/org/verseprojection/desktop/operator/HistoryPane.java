package org.verseprojection.desktop.operator;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.show.By;
import org.verseprojection.live.show.Shown;

/// What the congregation saw, the newest first, with the times. Space or a click previews it again.
final class HistoryPane extends VBox {
    private final Kit kit;
    private final ListView<Shown> list;

    HistoryPane(Kit kit, ZoneId zone, Runnable past, Runnable report) {
        this.kit = kit;
        getStyleClass().add("side-pane");
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone);
        list = new ListView<>(kit.booth().history());
        list.setAccessibleText(kit.text("side.history"));
        list.setCellFactory(_ -> new Cell(time));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Shown chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && chosen != null) {
                kit.booth().preview(chosen.content(), Origin.Way.HISTORY);
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                event.consume();
            }
        });
        Label empty = Kit.cut(kit.text("history.empty"), "empty");
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        WholeRows rows = new WholeRows(kit, list);
        VBox.setVgrow(rows, Priority.ALWAYS);
        Button copy = new Button(kit.text("history.copy"));
        copy.setMaxWidth(Double.MAX_VALUE);
        copy.disableProperty().bind(Bindings.isEmpty(kit.booth().history()));
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(kit.booth().historyText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        getChildren()
                .addAll(
                        rows,
                        line(copy, button("history.past", "past", past), button("history.report", "report", report)));
    }

    private Button button(String key, String action, Runnable pressed) {
        Button button = new Button(kit.text(key));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(kit.text("history." + action + ".tip")));
        button.setAccessibleText(kit.text("history." + action + ".tip"));
        button.setOnAction(_ -> pressed.run());
        return button;
    }

    private static HBox line(Button... buttons) {
        HBox line = new HBox(buttons);
        line.getStyleClass().addAll("buttons", "tight");
        for (Button button : buttons) {
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        return line;
    }

    private final class Cell extends ListCell<Shown> {
        private final DateTimeFormatter time;

        Cell(DateTimeFormatter time) {
            this.time = time;
            setPrefWidth(0);
            setOnMouseClicked(_ -> {
                Shown shown = getItem();
                if (shown != null) {
                    kit.booth().preview(shown.content(), Origin.Way.HISTORY);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Shown item, boolean empty) {
            super.updateItem(item, empty);
            setText(
                    empty || item == null
                            ? ""
                            : time.format(item.at()) + "   " + kit.title(item.content())
                                    + (item.by() == By.AUTOMATION ? "   " + kit.text("history.auto") : ""));
        }
    }
}
