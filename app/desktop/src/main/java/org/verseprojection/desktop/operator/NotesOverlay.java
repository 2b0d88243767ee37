package org.verseprojection.desktop.operator;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Takes the references out of a preacher's notes that are pasted into it.
final class NotesOverlay extends VBox {
    private final Runnable closing;
    private final TextArea notes = new TextArea();
    private final Label result = Kit.cut("", "result");

    /// @param closing gives the focus back to the picks
    NotesOverlay(Kit kit, Runnable closing) {
        this.closing = closing;
        getStyleClass().addAll("overlay", "notes");
        notes.setPromptText(kit.text("notes.prompt"));
        notes.setAccessibleText(kit.text("notes.prompt"));
        notes.setWrapText(true);
        VBox.setVgrow(notes, Priority.ALWAYS);
        result.setWrapText(true);
        kit.height(result, 4.2);
        Button add = new Button(kit.text("notes.add"));
        add.getStyleClass().add("accent");
        add.setOnAction(_ -> result.setText(kit.booth().importNotes(notes.getText())));
        add.disableProperty().bind(notes.textProperty().map(String::isBlank));
        Button done = new Button(kit.text("notes.close"));
        done.setOnAction(_ -> close());
        HBox buttons = new HBox(add, done);
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(Kit.whole(kit.text("notes.title"), "heading"), notes, result, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            } else if (event.getCode() == KeyCode.TAB && notes.isFocused()) {
                event.consume();
                (add.isDisabled() ? done : add).requestFocus();
            }
        });
        setVisible(false);
    }

    TextArea notes() {
        return notes;
    }

    void open() {
        result.setText("");
        setVisible(true);
        notes.requestFocus();
    }

    void close() {
        setVisible(false);
        notes.clear();
        closing.run();
    }
}
