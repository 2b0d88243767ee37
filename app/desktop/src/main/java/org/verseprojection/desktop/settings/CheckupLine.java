package org.verseprojection.desktop.settings;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.checkup.Line;
import org.verseprojection.desktop.text.Messages;

/// What a check-up found of one thing: how it is, in a word and a colour, what was found, and what to do. The keyboard
/// reaches it, which brings it into view.
final class CheckupLine extends HBox {
    CheckupLine(Line line, Messages messages) {
        String state = messages.get("checkup.state." + line.state());
        Label mark = new Label(state);
        mark.getStyleClass().addAll("checkup-mark", "checkup-" + line.state());
        mark.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(Controls.text(line.title(), "setting-label"), Controls.text(line.found()));
        words.getStyleClass().add("checkup-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!line.todo().isEmpty()) {
            words.getChildren().add(Controls.text(messages.get("checkup.todo", line.todo()), "checkup-todo"));
        }
        getChildren().addAll(mark, words);
        getStyleClass().add("checkup-line");
        setMinHeight(USE_PREF_SIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(String.join(". ", line.title(), state, line.found(), line.todo()));
        setOnMousePressed(_ -> requestFocus());
    }
}
