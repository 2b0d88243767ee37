package org.verseprojection.desktop.settings;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import org.verseprojection.desktop.preferences.Preferences;

/// What is heard, and where the replay is heard.
final class SoundSection {
    private static final int MOST_INPUTS = 32;

    private SoundSection() {}

    static List<SettingRow> rows(Desk desk) {
        Preferences now = desk.now();
        ComboBox<Integer> input = Controls.choice(
                inputs(desk, now.microphone()),
                now.input(),
                number -> number == 0 ? desk.words("input.automatic") : desk.words("input.number", number),
                number -> desk.change(old -> old.withInput(number)));
        ComboBox<String> microphone = Controls.choice(
                withNone(desk.model().microphones()),
                now.microphone(),
                name -> name.isEmpty() ? standard(desk) : name,
                name -> {
                    desk.change(old -> old.withMicrophone(name));
                    input.getItems().setAll(inputs(desk, name));
                    input.setValue(0);
                });
        ComboBox<String> headphones = Controls.choice(
                withNone(desk.model().headphones()),
                now.headphones(),
                name -> name.isEmpty() ? desk.words("headphones.none") : name,
                name -> desk.change(old -> old.withHeadphones(name)));
        microphone.getStyleClass().add("device");
        headphones.getStyleClass().add("device");
        return List.of(
                SettingRow.under(desk.messages(), "microphone", microphone),
                SettingRow.beside(desk.messages(), "input", input),
                SettingRow.under(desk.messages(), "level", new LevelBar(desk.model(), desk.messages())),
                SettingRow.under(desk.messages(), "headphones", headphones));
    }

    private static List<String> withNone(List<String> names) {
        return Stream.concat(Stream.of(""), names.stream()).toList();
    }

    private static String standard(Desk desk) {
        return desk.model()
                .standardMicrophone()
                .map(name -> desk.words("microphone.first.named", name))
                .orElseGet(() -> desk.words("microphone.first"));
    }

    private static List<Integer> inputs(Desk desk, String microphone) {
        int most = Math.min(MOST_INPUTS, desk.model().inputs(microphone));
        return IntStream.rangeClosed(0, most).boxed().toList();
    }
}
