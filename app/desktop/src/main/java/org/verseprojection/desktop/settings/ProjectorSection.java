package org.verseprojection.desktop.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.screens.Monitor;
import org.verseprojection.desktop.screens.MonitorIdentity;

/// Which monitor is for whom.
final class ProjectorSection {
    private final Desk desk;
    private final Label clash;

    private ProjectorSection(Desk desk) {
        this.desk = desk;
        this.clash = Controls.text(desk.words("stage.clash"), "setting-problem");
        clash.managedProperty().bind(clash.visibleProperty());
        check();
    }

    static List<SettingRow> rows(Desk desk) {
        return new ProjectorSection(desk).rows();
    }

    private List<SettingRow> rows() {
        Preferences now = desk.now();
        MonitorPicker projector = picker("projector.automatic", "projector.alone", now.projector(), value -> {
            desk.change(old -> old.withProjector(value));
            check();
        });
        MonitorPicker stage = picker("stage.none", "stage.alone", now.stage(), value -> {
            desk.change(old -> old.withStage(value));
            check();
        });
        Button identify = Controls.button(desk.words("identify.button"), desk.model()::identify);
        return List.of(
                SettingRow.under(desk.messages(), "projector", projector),
                SettingRow.beside(desk.messages(), "identify", identify),
                SettingRow.under(desk.messages(), "stage", stack(stage, clash)),
                SettingRow.under(desk.messages(), "logo", logo(now.logo())));
    }

    private MonitorPicker picker(
            String none, String alone, Optional<MonitorIdentity> chosen, Consumer<Optional<MonitorIdentity>> tell) {
        return new MonitorPicker(desk.model(), desk.messages(), none, alone, chosen, tell);
    }

    /// One monitor cannot show the verse and what the preacher reads.
    private void check() {
        Optional<Monitor> projector = desk.now().projector().flatMap(desk.model()::find);
        Optional<Monitor> stage = desk.now().stage().flatMap(desk.model()::find);
        clash.setVisible(projector.isPresent() && projector.equals(stage));
    }

    private VBox logo(String file) {
        Label name = Controls.text(logoName(file), "file-name");
        Button clear = Controls.button(desk.words("logo.clear"), () -> {});
        clear.setDisable(file.isEmpty());
        Button choose = Controls.button(
                desk.words("file.choose"),
                () -> desk.files()
                        .open(desk.words("logo"), desk.words("file.pictures"), PictureFiles.PATTERNS)
                        .ifPresent(path -> logo(path.toString(), name, clear)));
        clear.setOnAction(event -> logo("", name, clear));
        HBox buttons = new HBox(choose, clear);
        buttons.getStyleClass().add("buttons");
        return stack(name, buttons);
    }

    private static VBox stack(Node... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().add("stack");
        return box;
    }

    private void logo(String file, Label name, Button clear) {
        desk.change(old -> old.withLogo(file));
        name.setText(logoName(file));
        clear.setDisable(file.isEmpty());
    }

    private String logoName(String file) {
        return file.isEmpty() ? desk.words("logo.none") : PictureFiles.name(file);
    }
}
