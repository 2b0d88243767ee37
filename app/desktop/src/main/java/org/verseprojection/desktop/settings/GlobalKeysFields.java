package org.verseprojection.desktop.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.keys.GlobalChords;
import org.verseprojection.desktop.keys.KeyNames;

/// The switch of the keys that work from other programs, which they are, and what the system refused.
final class GlobalKeysFields {
    private final Desk desk;
    private final KeyNames names;
    private final Label keys = Controls.text("", "global-keys");
    private final Label without = Controls.text("", "setting-help", Styles.TEXT_MUTED);
    private final Label problem = Controls.text("", "setting-problem");

    private GlobalKeysFields(Desk desk, KeyNames names) {
        this.desk = desk;
        this.names = names;
    }

    static List<SettingRow> rows(Desk desk, KeyNames names) {
        return new GlobalKeysFields(desk, names).rows();
    }

    private List<SettingRow> rows() {
        VBox words = new VBox(keys, without, problem);
        words.getStyleClass().add("global-keys-words");
        for (Label part : List.of(keys, without, problem)) {
            part.managedProperty().bind(part.visibleProperty());
            part.visibleProperty().bind(part.textProperty().isNotEmpty());
        }
        CheckBox on = Controls.flag(desk.now().globalKeys(), chosen -> desk.change(old -> old.withGlobalKeys(chosen)));
        desk.follow(desk.model().globalChords(), this::show);
        return List.of(
                SettingRow.beside(desk.messages(), "keys.global", on),
                SettingRow.under(desk.messages(), "keys.global.chords", words));
    }

    private void show(GlobalChords now) {
        String working = now.keys(names);
        keys.setText(working.isEmpty() ? "" : desk.words("keys.global.with", working));
        String keyless = GlobalChords.ACTIONS.stream()
                .filter(action -> !now.codes().containsKey(action))
                .map(action -> desk.words("action." + action))
                .collect(Collectors.joining(", "));
        without.setText(
                keyless.isEmpty() || now.obstacle().isPresent() ? "" : desk.words("keys.global.without", keyless));
        String refused = now.refused(names);
        problem.setText(now.obstacle()
                .map(why -> desk.words("keys.global." + why))
                .orElse(refused.isEmpty() ? "" : desk.words("keys.global.refused", refused)));
    }
}
