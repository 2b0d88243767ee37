package org.verseprojection.desktop.settings;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.verseprojection.desktop.screens.Monitor;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.desktop.text.Messages;

/// The monitors as they come and go, one of which is chosen, or none. The operator's own cannot be chosen. A chosen
/// one that is away stays chosen and is listed as such.
public final class MonitorPicker extends VBox {
    private final Devices devices;
    private final Messages messages;
    private final String none;
    private final String alone;
    private final Consumer<Optional<MonitorIdentity>> tell;
    private final ListChangeListener<Monitor> listener = change -> show();
    private Optional<MonitorIdentity> chosen;

    /// @param messages of the settings
    /// @param none key of the words for no choice
    /// @param alone key of the words for when only the operator's own is there
    public MonitorPicker(
            Devices devices,
            Messages messages,
            String none,
            String alone,
            Optional<MonitorIdentity> chosen,
            Consumer<Optional<MonitorIdentity>> tell) {
        this.devices = devices;
        this.messages = messages;
        this.none = none;
        this.alone = alone;
        this.chosen = chosen;
        this.tell = tell;
        getStyleClass().add("radios");
        devices.monitors().addListener(new WeakListChangeListener<>(listener));
        show();
    }

    private void show() {
        getChildren().clear();
        ToggleGroup group = new ToggleGroup();
        Optional<Monitor> there = chosen.flatMap(devices::find);
        add(group, messages.get(none), Optional.empty(), chosen.isEmpty(), true);
        ObservableList<Monitor> monitors = devices.monitors();
        for (int i = 0; i < monitors.size(); i++) {
            Monitor monitor = monitors.get(i);
            String key = monitor.primary() ? "monitor.own" : "monitor";
            add(
                    group,
                    messages.get(key, i + 1, monitor.name()),
                    Optional.of(monitor.identity()),
                    there.filter(monitor::equals).isPresent(),
                    !monitor.primary());
        }
        if (chosen.isPresent() && there.isEmpty()) {
            add(group, messages.get("monitor.away", words(chosen.get())), chosen, true, true);
        }
        if (monitors.stream().allMatch(Monitor::primary)) {
            getChildren().add(Controls.text(messages.get(alone), Styles.WARNING));
        }
    }

    private void add(
            ToggleGroup group, String words, Optional<MonitorIdentity> value, boolean selected, boolean possible) {
        RadioButton button = new RadioButton(words);
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setSelected(selected);
        button.setDisable(!possible);
        ObservableValue<Boolean> picked = button.selectedProperty();
        picked.addListener((property, old, now) -> {
            if (now) {
                chosen = value;
                tell.accept(value);
            }
        });
        getChildren().add(button);
    }

    private static String words(MonitorIdentity identity) {
        return !identity.edid().isEmpty()
                ? identity.edid()
                : (identity.connector() + ' ' + identity.geometry()).strip();
    }
}
