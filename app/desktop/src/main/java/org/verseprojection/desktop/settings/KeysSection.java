package org.verseprojection.desktop.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.KeyNames;
import org.verseprojection.desktop.keys.KeyProblem;
import org.verseprojection.desktop.settings.Bindings.Answer;

/// The keys that work from other programs, and every action with its key, which another can be pressed for.
final class KeysSection {
    private final Desk desk;
    private final KeyNames names;
    private final Map<Action, KeyField> fields = new EnumMap<>(Action.class);

    private KeysSection(Desk desk) {
        this.desk = desk;
        this.names = new KeyNames(desk.messages().locale());
    }

    static List<SettingRow> rows(Desk desk) {
        return new KeysSection(desk).rows();
    }

    private List<SettingRow> rows() {
        List<SettingRow> rows = new ArrayList<>(GlobalKeysFields.rows(desk, names));
        rows.add(KeysSheet.row(desk, names));
        for (Action action : Action.values()) {
            KeyField field = new KeyField(
                    desk.messages(),
                    event -> answer(bindings().bind(action, event)),
                    () -> answer(bindings().reset(action)));
            fields.put(action, field);
            rows.add(SettingRow.beside(desk.messages(), "action." + action, field));
        }
        show();
        return rows;
    }

    private Bindings bindings() {
        return new Bindings(desk.now().keys(), desk.model()::standardKeys);
    }

    private void show() {
        Bindings bindings = bindings();
        fields.forEach((action, field) ->
                field.show(bindings.of(action).stream().map(names::name).toList(), bindings.changed(action)));
    }

    private String answer(Answer answer) {
        return switch (answer) {
            case Answer.Bound(Map<Action, String> own) -> {
                desk.change(old -> old.withKeys(own));
                show();
                yield "";
            }
            case Answer.Taken(Action by) -> desk.words("keys.taken", desk.words("action." + by));
            case Answer.Fixed() -> desk.words("keys.fixed");
            case Answer.Refused(KeyProblem why) -> why.text(names);
        };
    }
}
