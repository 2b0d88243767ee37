package org.verseprojection.desktop.settings;

import java.util.List;
import java.util.Locale;
import org.verseprojection.desktop.preferences.Preferences;

/// How the operator's own screen looks.
final class AppearanceSection {
    private AppearanceSection() {}

    static List<SettingRow> rows(Desk desk) {
        Preferences now = desk.now();
        SliderField scale = new SliderField(
                new SliderField.Range(0.8, 1.6, 0.1),
                now.textScale(),
                value -> desk.words("unit.percent", Math.round(value * 100)),
                false,
                value -> desk.change(old -> old.withTextScale(value)));
        return List.of(
                SettingRow.beside(
                        desk.messages(),
                        "light",
                        Controls.choice(
                                List.of(false, true),
                                now.light(),
                                light -> desk.words(light ? "light.light" : "light.dark"),
                                light -> desk.change(old -> old.withLight(light)))),
                SettingRow.beside(desk.messages(), "text-scale", scale),
                SettingRow.beside(
                        desk.messages(),
                        "language",
                        Controls.choice(
                                Preferences.LANGUAGES,
                                now.language(),
                                language -> language.isEmpty() ? desk.words("language.system") : name(language),
                                language -> desk.change(old -> old.withLanguage(language)))));
    }

    /// Every language calls itself by its own name.
    private static String name(String language) {
        Locale locale = Locale.of(language);
        return locale.getDisplayLanguage(locale);
    }
}
