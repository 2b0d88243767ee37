package org.verseprojection.desktop.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.domain.Translation;

/// Which text is shown.
final class TextsSection {
    private TextsSection() {}

    static List<SettingRow> rows(Desk desk) {
        Preferences now = desk.now();
        List<Translation> all = List.of(Translation.values());
        SettingRow sideBySide = SettingRow.beside(
                desk.messages(),
                "side-by-side",
                Controls.flag(now.sideBySide(), on -> desk.change(old -> old.withSideBySide(on))));
        sideBySide.relevant().set(now.second().isPresent());
        ComboBox<Optional<Translation>> second = Controls.choice(
                others(now.translation()),
                now.second(),
                value -> value.map(one -> name(desk, one)).orElse(desk.words("second.none")),
                value -> {
                    desk.change(old -> old.withSecond(value));
                    sideBySide.relevant().set(value.isPresent());
                });
        ComboBox<Translation> first = Controls.choice(all, now.translation(), value -> name(desk, value), value -> {
            desk.change(old -> old.withTranslation(value));
            Optional<Translation> kept = desk.now().second();
            second.getItems().setAll(others(value));
            second.setValue(kept);
        });
        return List.of(
                SettingRow.beside(desk.messages(), "translation", first),
                SettingRow.beside(desk.messages(), "second", second),
                sideBySide,
                SettingRow.beside(
                        desk.messages(),
                        "divine-name",
                        Controls.flag(now.divineName(), on -> desk.change(old -> old.withDivineName(on)))));
    }

    private static List<Optional<Translation>> others(Translation first) {
        return Stream.concat(
                        Stream.of(Optional.<Translation>empty()),
                        Arrays.stream(Translation.values())
                                .filter(one -> one != first)
                                .map(Optional::of))
                .toList();
    }

    private static String name(Desk desk, Translation translation) {
        return desk.words("translation." + translation);
    }
}
