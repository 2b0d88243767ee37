package org.verseprojection.desktop.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.verseprojection.desktop.screens.Monitor;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.speech.audio.Level;

/// The machine's microphones, headphones and monitors, for the screens on which they are chosen. JavaFX thread, and
/// nothing here may take long.
public interface Devices {
    /// Names of the microphones, the system's own choice first.
    List<String> microphones();

    /// The system's own choice, as people know it; empty where it is not told, or not yet.
    Optional<String> standardMicrophone();

    /// How many inputs that microphone may have.
    ///
    /// @param microphone its name; empty for the system's first
    int inputs(String microphone);

    /// Names of the devices that the replay may be heard on.
    List<String> headphones();

    /// How loud the chosen microphone is; changes on the JavaFX thread.
    ObservableValue<Level> level();

    /// Those that are plugged in.
    ObservableList<Monitor> monitors();

    /// The one that was chosen, if it is plugged in.
    Optional<Monitor> find(MonitorIdentity monitor);

    /// Shows its number, from 1 in the order of [#monitors], on every monitor for some seconds.
    void identify();
}
