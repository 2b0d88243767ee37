package org.verseprojection.desktop.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.GlobalChords;

/// All keys, in two columns. Any key closes it; function keys do what they say all the same.
final class HelpOverlay extends VBox {
    private final Kit kit;
    private final Runnable closing;
    private final GridPane grid = new GridPane();
    private final Label global = Kit.cut("", "hint");
    private Optional<GlobalChords> chords = Optional.empty();

    /// @param closing gives the focus back to the picks
    HelpOverlay(Kit kit, Runnable closing) {
        this.kit = kit;
        this.closing = closing;
        getStyleClass().addAll("overlay", "help");
        grid.getStyleClass().add("keys");
        Label title = Kit.whole(kit.text("help.title"), "heading");
        ColumnConstraints keys = new ColumnConstraints();
        ColumnConstraints words = new ColumnConstraints(0, 0, Double.MAX_VALUE, Priority.ALWAYS, HPos.LEFT, true);
        grid.getColumnConstraints().addAll(keys, words, keys, words);
        global.setWrapText(true);
        global.managedProperty().bind(global.visibleProperty());
        global.visibleProperty().bind(global.textProperty().isNotEmpty());
        getChildren().addAll(title, grid, global, Kit.cut(kit.text("help.close"), "hint"));
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(_ -> close());
        setVisible(false);
    }

    void open() {
        fill();
        setVisible(true);
        requestFocus();
    }

    void close() {
        setVisible(false);
        closing.run();
    }

    void globalKeys(Optional<GlobalChords> now) {
        chords = now;
    }

    private void key(KeyEvent event) {
        if (!event.getCode().isModifierKey() && event.getCode() != KeyCode.UNDEFINED) {
            event.consume();
            close();
        }
    }

    private void fill() {
        List<String[]> lines = new ArrayList<>();
        kit.names().fixed().forEach(each -> lines.add(new String[] {each.keys(), each.does()}));
        for (Action action : Action.values()) {
            lines.add(new String[] {
                kit.names().all(kit.keys().getValue(), action), kit.names().action(action)
            });
        }
        grid.getChildren().clear();
        int half = (lines.size() + 1) / 2;
        StringBuilder spoken = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String[] line = lines.get(i);
            Label does = Kit.cut(line[1], "does");
            does.setWrapText(true);
            GridPane.setValignment(does, VPos.TOP);
            Label key = Kit.whole(line[0].isEmpty() ? "–" : line[0], "key");
            GridPane.setValignment(key, VPos.TOP);
            grid.add(key, i / half * 2, i % half);
            grid.add(does, i / half * 2 + 1, i % half);
            spoken.append(line[0]).append(": ").append(line[1]).append(". ");
        }
        global.setText(chords.map(now -> now.keys(kit.names()))
                .filter(keys -> !keys.isEmpty())
                .map(keys -> kit.text("help.global", keys))
                .orElse(""));
        spoken.append(global.getText());
        setAccessibleText(spoken.toString());
    }
}
