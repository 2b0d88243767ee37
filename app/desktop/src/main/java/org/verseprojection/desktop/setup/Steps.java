package org.verseprojection.desktop.setup;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.settings.Controls;
import org.verseprojection.desktop.settings.LevelBar;
import org.verseprojection.desktop.settings.MonitorPicker;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.domain.Translation;

/// What stands in each step.
///
/// @param settings texts of the settings, whose controls are used here too
/// @param anew shows the step again, in another language
record Steps(SetupModel model, Messages messages, Messages settings, Runnable anew) {
    private static final int MOST_INPUTS = 32;

    Node of(Step step) {
        return switch (step) {
            case LANGUAGE -> language();
            case SOUND -> sound();
            case PROJECTOR -> projector();
            case TRIAL -> new Trial(model.selfTest(), messages);
            case DONE -> keys();
        };
    }

    private Node language() {
        ComboBox<String> language = Controls.choice(
                Preferences.LANGUAGES,
                model.preferences().language(),
                value -> value.isEmpty() ? settings.get("language.system") : ownName(value),
                value -> {
                    change(old -> old.withLanguage(value));
                    anew.run();
                });
        ComboBox<Translation> translation = Controls.choice(
                List.of(Translation.values()),
                model.preferences().translation(),
                value -> settings.get("translation." + value),
                value -> change(old -> old.withTranslation(value)));
        return stack(field("language", language), field("translation", translation));
    }

    private Node sound() {
        Preferences now = model.preferences();
        ComboBox<Integer> input = Controls.choice(
                inputs(now.microphone()),
                now.input(),
                number -> number == 0 ? settings.get("input.automatic") : settings.get("input.number", number),
                number -> change(old -> old.withInput(number)));
        ComboBox<String> microphone = Controls.choice(
                Stream.concat(Stream.of(""), model.microphones().stream()).toList(),
                now.microphone(),
                name -> name.isEmpty() ? settings.get("microphone.first") : name,
                name -> {
                    change(old -> old.withMicrophone(name));
                    input.getItems().setAll(inputs(name));
                    input.setValue(0);
                });
        microphone.getStyleClass().add("device");
        return stack(
                field("microphone", microphone),
                field("input", input),
                Controls.text(messages.get("say"), "setting-label"),
                new LevelBar(model, settings));
    }

    private Node projector() {
        MonitorPicker picker = new MonitorPicker(
                model,
                settings,
                "projector.automatic",
                "projector.alone",
                model.preferences().projector(),
                monitor -> change(old -> old.withProjector(monitor)));
        HBox ask = new HBox(
                Controls.button(settings.get("identify.button"), model::identify),
                Controls.text(messages.get("identify")));
        ask.getStyleClass().add("buttons");
        return stack(picker, ask);
    }

    private Node keys() {
        GridPane keys = new GridPane();
        keys.getStyleClass().add("first-start-keys");
        List<String> rows = List.of("digits", "enter", "black");
        for (String row : rows) {
            Label key = new Label(messages.get("key." + row));
            key.getStyleClass().add("first-start-key");
            keys.addRow(keys.getRowCount(), key, Controls.text(messages.get("key." + row + ".words")));
        }
        return stack(keys, Controls.text(messages.get("later")));
    }

    private Node field(String key, Node control) {
        Label label = new Label(settings.get(key));
        label.setLabelFor(control);
        label.getStyleClass().add("setting-label");
        control.setAccessibleText(label.getText());
        control.setId(key);
        return new VBox(label, control);
    }

    private static VBox stack(Node... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().add("first-start-step");
        return box;
    }

    private List<Integer> inputs(String microphone) {
        int most = Math.min(MOST_INPUTS, model.inputs(microphone));
        return IntStream.rangeClosed(0, most).boxed().toList();
    }

    private void change(UnaryOperator<Preferences> change) {
        Preferences old = model.preferences();
        Preferences changed = change.apply(old);
        if (!changed.equals(old)) {
            model.change(changed);
        }
    }

    private static String ownName(String language) {
        Locale locale = Locale.of(language);
        return locale.getDisplayLanguage(locale);
    }
}
