package org.verseprojection.desktop.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.text.Messages;

/// A button that shows a key. Pressed, it waits for another one; Esc or leaving it changes nothing.
final class KeyField extends VBox {
    private final Messages messages;
    private final Function<KeyEvent, String> press;
    private final Button button = new Button();
    private final Button reset;
    private final Label problem = Controls.text("", "setting-problem");
    private String shown = "";
    private boolean waiting;

    /// @param press binds the key that was pressed; what is wrong with it, or nothing
    /// @param standard goes back to the standard keys; what is wrong with that, or nothing
    KeyField(Messages messages, Function<KeyEvent, String> press, Supplier<String> standard) {
        this.messages = messages;
        this.press = press;
        reset = Controls.button(messages.get("keys.reset"), () -> say(standard.get()));
        reset.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        button.getStyleClass().add("key");
        button.setOnAction(event -> waiting(true));
        button.addEventFilter(KeyEvent.ANY, this::key);
        button.focusedProperty().subscribe(focused -> {
            if (!focused) {
                waiting(false);
            }
        });
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        HBox line = new HBox(reset, button);
        line.getStyleClass().add("key-line");
        getStyleClass().add("key-field");
        getChildren().addAll(line, problem);
        accessibleTextProperty().subscribe(text -> button.setAccessibleText((text == null ? "" : text) + ": " + shown));
    }

    void show(List<String> keys, boolean changed) {
        shown = String.join("  ·  ", keys);
        reset.setVisible(changed);
        problem.setText("");
        button.setAccessibleText((getAccessibleText() == null ? "" : getAccessibleText()) + ": " + shown);
        waiting(false);
    }

    private void waiting(boolean now) {
        waiting = now;
        button.setText(now ? messages.get("keys.press") : shown.isEmpty() ? messages.get("keys.none") : shown);
    }

    private void key(KeyEvent event) {
        if (!waiting) {
            return;
        }
        event.consume();
        if (event.getEventType() != KeyEvent.KEY_PRESSED || event.getCode().isModifierKey()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            say("");
        } else {
            say(press.apply(event));
        }
        waiting(false);
    }

    private void say(String what) {
        problem.setText(what);
    }
}
