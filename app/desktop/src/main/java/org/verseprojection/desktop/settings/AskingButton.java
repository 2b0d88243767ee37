package org.verseprojection.desktop.settings;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A button that asks before it acts: what will happen, with a button that does it and one that does not.
final class AskingButton extends VBox {
    private final Button button;
    private final FlowPane answers = new FlowPane();

    /// @param question says what will happen
    AskingButton(String id, String words, String question, String yes, String no, Runnable acting) {
        getStyleClass().add("stack");
        button = Controls.button(words, this::ask);
        button.setId(id);
        Button does = Controls.button(yes, () -> {
            answered();
            acting.run();
        });
        does.setId(id + "-yes");
        does.getStyleClass().add(Styles.DANGER);
        Button not = Controls.button(no, this::answered);
        not.setId(id + "-no");
        not.setCancelButton(false);
        answers.getStyleClass().add("buttons");
        answers.getChildren().addAll(does, not);
        VBox asked = new VBox(Controls.text(question), answers);
        asked.getStyleClass().add("stack");
        asked.setVisible(false);
        asked.managedProperty().bind(asked.visibleProperty());
        button.managedProperty().bind(button.visibleProperty());
        button.visibleProperty().bind(asked.visibleProperty().not());
        getChildren().addAll(button, asked);
    }

    Button button() {
        return button;
    }

    private void ask() {
        show(true);
        answers.getChildren().getLast().requestFocus();
    }

    private void answered() {
        show(false);
        button.requestFocus();
    }

    private void show(boolean asking) {
        getChildren().getLast().setVisible(asking);
    }
}
