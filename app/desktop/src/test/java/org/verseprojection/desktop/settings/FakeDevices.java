package org.verseprojection.desktop.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import org.verseprojection.desktop.screens.Monitor;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.speech.audio.Level;

/// A booth's machine in memory.
public class FakeDevices implements Devices {
    public static final Monitor LAPTOP = new Monitor(
            new MonitorIdentity("", "eDP-1", "1366x768+0+0"),
            "Laptop (1366 × 768)",
            new Rectangle2D(0, 0, 1366, 768),
            1,
            true);
    public static final Monitor EPSON = new Monitor(
            new MonitorIdentity("EPS-A094-00012345", "HDMI-1", "1024x768+1366+0"),
            "Epson EB-X05 (1024 × 768)",
            new Rectangle2D(1366, 0, 1024, 768),
            1,
            false);
    public static final Monitor STAGE = new Monitor(
            new MonitorIdentity("DEL-4077-7", "DP-2", "1920x1080+2390+0"),
            "Dell U2415 (1920 × 1080)",
            new Rectangle2D(2390, 0, 1920, 1080),
            1,
            false);

    public final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.SILENCE);
    public final ObservableList<Monitor> monitors = FXCollections.observableArrayList(LAPTOP, EPSON, STAGE);
    public int identified;

    @Override
    public List<String> microphones() {
        return List.of("Built-in Audio [plughw:0,0]", "Behringer X-USB 32 channel interface [plughw:1,0]");
    }

    @Override
    public Optional<String> standardMicrophone() {
        return Optional.of("USB Mixer");
    }

    @Override
    public int inputs(String microphone) {
        return microphone.startsWith("Behringer") ? 32 : 2;
    }

    @Override
    public List<String> headphones() {
        return List.of("Headset [plughw:2,0]");
    }

    @Override
    public ObjectProperty<Level> level() {
        return level;
    }

    @Override
    public ObservableList<Monitor> monitors() {
        return monitors;
    }

    @Override
    public Optional<Monitor> find(MonitorIdentity monitor) {
        return monitors.stream()
                .filter(there -> there.identity().equals(monitor))
                .findFirst();
    }

    @Override
    public void identify() {
        identified++;
    }
}
