package org.verseprojection.desktop.settings;

import java.util.List;
import java.util.function.IntConsumer;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.live.automation.Mode;

/// What the program does by itself.
final class AutomationSection {
    private AutomationSection() {}

    static List<SettingRow> rows(Desk desk) {
        Preferences now = desk.now();
        SliderField countdown = seconds(
                desk,
                new SliderField.Range(1, 10, 1),
                now.countdownSeconds(),
                value -> desk.change(old -> old.withCountdownSeconds(value)));
        SliderField suspension = seconds(
                desk,
                new SliderField.Range(5, 300, 5),
                now.suspensionSeconds(),
                value -> desk.change(old -> old.withSuspensionSeconds(value)));
        SliderField least = new SliderField(
                new SliderField.Range(70, 90, 1),
                100 * now.leastConfidence(),
                percent -> desk.words("unit.percent", percent),
                false,
                percent -> desk.change(old -> old.withLeastConfidence(Math.round(percent) / 100.0)));
        return List.of(
                SettingRow.under(
                        desk.messages(),
                        "mode",
                        Controls.radios(
                                List.of(Mode.values()),
                                now.mode(),
                                mode -> desk.words("mode." + mode),
                                mode -> desk.change(old -> old.withMode(mode)))),
                SettingRow.beside(desk.messages(), "countdown", countdown),
                SettingRow.beside(desk.messages(), "suspension", suspension),
                SettingRow.beside(desk.messages(), "least", least));
    }

    private static SliderField seconds(Desk desk, SliderField.Range range, int value, IntConsumer chosen) {
        return new SliderField(
                range,
                value,
                seconds -> desk.words("unit.seconds", seconds),
                false,
                seconds -> chosen.accept((int) Math.round(seconds)));
    }
}
