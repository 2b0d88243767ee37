package org.verseprojection.desktop.settings;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.verseprojection.desktop.preferences.Preferences.WebOutput;

/// The program as pages for OBS and the like.
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
        SettingRow pages = SettingRow.under(desk.messages(), "web.outputs", new OutputList(desk));
        SettingRow lan = SettingRow.beside(
                desk.messages(), "web.lan", Controls.flag(now.lan(), on -> change(old -> old.withLan(on))));
        SettingRow port = SettingRow.beside(desk.messages(), "web.port", port(now.port()));
        List<SettingRow> details = List.of(pages, lan, port);
        details.forEach(row -> row.relevant().set(now.on()));
        CheckBox served = Controls.flag(now.on(), on -> {
            change(old -> old.withOn(on));
            details.forEach(row -> row.relevant().set(on));
        });
        return List.of(SettingRow.beside(desk.messages(), "web.on", served), pages, lan, port);
    }

    private void change(UnaryOperator<WebOutput> change) {
        desk.change(old -> old.withWeb(change.apply(old.web())));
    }

    /// Counts when Enter is pressed or the field is left; what is no port is put back.
    private TextField port(int port) {
        TextField field = new TextField(Integer.toString(port));
        field.getStyleClass().add("port");
        Runnable done = () -> {
            int typed = field.getText().matches("\\d{1,5}") ? Integer.parseInt(field.getText()) : -1;
            if (typed >= 0 && typed <= 65_535) {
                change(old -> old.withPort(typed));
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
