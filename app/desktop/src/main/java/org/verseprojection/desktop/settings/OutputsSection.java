package org.verseprojection.desktop.settings;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.verseprojection.desktop.preferences.Preferences.WebOutput;

/// The program as a page for OBS and the like.
final class OutputsSection {
    private final Desk desk;

    private OutputsSection(Desk desk) {
        this.desk = desk;
    }

    static List<SettingRow> rows(Desk desk) {
        return new OutputsSection(desk).rows();
    }

    private List<SettingRow> rows() {
        WebOutput now = desk.now().web();
        SettingRow lan = SettingRow.beside(
                desk.messages(),
                "web.lan",
                Controls.flag(now.lan(), on -> change(old -> new WebOutput(old.on(), old.port(), on, old.token()))));
        SettingRow address = SettingRow.under(desk.messages(), "web.address", address());
        SettingRow port = SettingRow.beside(desk.messages(), "web.port", port(now.port()));
        List<SettingRow> details = List.of(lan, port, address);
        details.forEach(row -> row.relevant().set(now.on()));
        CheckBox served = Controls.flag(now.on(), on -> {
            change(old -> new WebOutput(on, old.port(), old.lan(), old.token()));
            details.forEach(row -> row.relevant().set(on));
        });
        return List.of(SettingRow.beside(desk.messages(), "web.on", served), address, lan, port);
    }

    private void change(UnaryOperator<WebOutput> change) {
        desk.change(old -> old.withWeb(change.apply(old.web())));
    }

    private HBox address() {
        TextField field = new TextField();
        field.setEditable(false);
        field.setAccessibleText(desk.words("web.address"));
        field.setPromptText(desk.words("web.address.none"));
        field.textProperty().bind(desk.model().webAddress());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button copy = Controls.button(desk.words("web.copy"), () -> desk.model().copy(field.getText()));
        copy.disableProperty().bind(field.textProperty().isEmpty());
        HBox box = new HBox(field, copy);
        box.getStyleClass().add("buttons");
        return box;
    }

    /// Counts when Enter is pressed or the field is left; what is no port is put back.
    private TextField port(int port) {
        TextField field = new TextField(Integer.toString(port));
        field.getStyleClass().add("port");
        Runnable done = () -> {
            int typed = field.getText().matches("\\d{1,5}") ? Integer.parseInt(field.getText()) : -1;
            if (typed >= 0 && typed <= 65_535) {
                change(old -> new WebOutput(old.on(), typed, old.lan(), old.token()));
            }
            field.setText(Integer.toString(desk.now().web().port()));
        };
        field.setOnAction(event -> done.run());
        field.focusedProperty().addListener((property, old, focused) -> {
            if (!focused) {
                done.run();
            }
        });
        return field;
    }
}
