package org.verseprojection.desktop.report;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.verseprojection.desktop.settings.Controls;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.live.memory.Gathering;

/// The name and the preacher of a service; away where there is none.
final class ServiceFields extends FlowPane {
    private final TextField name = new TextField();
    private final TextField preacher = new TextField();

    ServiceFields(Messages messages, BiConsumer<String, String> kept) {
        getStyleClass().add("service-fields");
        Button keep = Controls.button(messages.get("keep"), () -> kept.accept(name.getText(), preacher.getText()));
        keep.setId("keep");
        prompt(name, "name", messages.get("name"));
        prompt(preacher, "preacher", messages.get("preacher"));
        name.setOnAction(_ -> keep.fire());
        preacher.setOnAction(_ -> keep.fire());
        getChildren().addAll(label(messages.get("name"), name), label(messages.get("preacher"), preacher), keep);
        managedProperty().bind(visibleProperty());
    }

    private static void prompt(TextField field, String id, String words) {
        field.setId(id);
        field.setAccessibleText(words);
        field.getStyleClass().add("service-field");
    }

    private static Node label(String words, TextField field) {
        HBox pair = new HBox(Controls.text(words), field);
        pair.getStyleClass().add("service-pair");
        return pair;
    }

    /// Whoever has just begun a service says who preaches.
    void askWhoPreaches() {
        preacher.requestFocus();
    }

    void show(Optional<Gathering> gathering) {
        setVisible(gathering.isPresent());
        gathering.ifPresent(now -> {
            name.setText(now.name());
            preacher.setText(now.preacher());
        });
    }
}
