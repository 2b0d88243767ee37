package org.verseprojection.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ComboBox;
import javafx.scene.paint.Color;
import org.verseprojection.desktop.theme.Theme;

/// Controls that change the draft and follow it.
final class LookFields {
    private final Desk desk;
    private final ThemeDraft draft;
    private final List<Runnable> followers = new ArrayList<>();
    private boolean following;

    LookFields(Desk desk, ThemeDraft draft) {
        this.desk = desk;
        this.draft = draft;
        draft.theme().subscribe((old, now) -> follow());
    }

    Theme theme() {
        return draft.theme().get();
    }

    /// Does something now and whenever the draft is another.
    void following(Runnable follower) {
        followers.add(follower);
        follower.run();
    }

    SettingRow slider(
            String key,
            SliderField.Range range,
            DoubleFunction<String> words,
            ToDoubleFunction<Theme> get,
            BiConsumer<ThemeChange, Double> set) {
        SliderField field =
                new SliderField(range, get.applyAsDouble(theme()), words, true, value -> change(set, value));
        following(() -> field.show(get.applyAsDouble(theme())));
        return SettingRow.beside(desk.messages(), key, field);
    }

    SettingRow flag(String key, Function<Theme, Boolean> get, BiConsumer<ThemeChange, Boolean> set) {
        CheckBox box = Controls.flag(get.apply(theme()), value -> change(set, value));
        following(() -> box.setSelected(get.apply(theme())));
        return SettingRow.beside(desk.messages(), key, box);
    }

    <T> SettingRow choice(
            String key,
            List<T> values,
            Function<T, String> words,
            Function<Theme, T> get,
            BiConsumer<ThemeChange, T> set) {
        ComboBox<T> box = Controls.choice(values, get.apply(theme()), words, value -> change(set, value));
        following(() -> box.setValue(get.apply(theme())));
        return SettingRow.beside(desk.messages(), key, box);
    }

    SettingRow colour(String key, Function<Theme, String> get, BiConsumer<ThemeChange, String> set) {
        ColorPicker picker = new ColorPicker(colour(get.apply(theme())));
        picker.getStyleClass().add("choice");
        picker.valueProperty().addListener((property, old, now) -> change(set, Colours.of(now)));
        following(() -> picker.setValue(colour(get.apply(theme()))));
        return SettingRow.beside(desk.messages(), key, picker);
    }

    private static Color colour(String written) {
        try {
            return Color.web(written);
        } catch (IllegalArgumentException e) {
            return Color.BLACK;
        }
    }

    <T> void change(BiConsumer<ThemeChange, T> set, T value) {
        if (!following) {
            draft.change(change -> set.accept(change, value));
            follow(); // where it was not taken, the control shows again what is
        }
    }

    private void follow() {
        if (following) {
            return;
        }
        following = true;
        try {
            followers.forEach(Runnable::run);
        } finally {
            following = false;
        }
    }
}
