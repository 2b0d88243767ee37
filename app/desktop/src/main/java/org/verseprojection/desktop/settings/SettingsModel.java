package org.verseprojection.desktop.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.verseprojection.desktop.checkup.CheckupRun;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.GlobalChords;
import org.verseprojection.desktop.memory.CloudControl;
import org.verseprojection.desktop.memory.MemoryControl;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.ThemeException;
import org.verseprojection.desktop.theme.ThemeFault;

/// What the settings' screen works on. JavaFX thread.
public interface SettingsModel extends Devices {
    Preferences preferences();

    /// Keeps them and acts by them. What is on air stays as it is: the look reaches it by [#apply] alone.
    void change(Preferences preferences);

    /// The themes that come with the program, then the user's.
    List<Theme> themes();

    /// What is wrong with files that hold none of [#themes], as they were read the last time.
    List<ThemeFault> damagedThemes();

    /// Whether a theme of that name comes with the program and so cannot be changed.
    boolean builtIn(String name);

    /// The one that the projector is drawn by.
    Theme applied();

    /// Draws the look that is being worked on, here and nowhere else.
    void preview(Theme draft);

    /// Draws the projector by it from now on, and keeps it as the user's where it is none of the program's.
    ///
    /// @throws IOException where it cannot be kept; the projector is then as before
    void apply(Theme theme) throws IOException;

    /// Keeps it among the user's themes.
    void save(Theme theme) throws IOException;

    /// Reads a theme that somebody shared and keeps it.
    ///
    /// @throws ThemeException where it is none
    /// @throws IOException where it cannot be kept
    Theme importTheme(Path file) throws IOException;

    void exportTheme(Theme theme, Path file) throws IOException;

    /// Where the pages for OBS and the like are: `http://host:port/`, perhaps with a token; empty while none is served.
    ObservableValue<String> webAddress();

    /// Keys that do it where the user has bound none, as JavaFX key combinations.
    List<String> standardKeys(Action action);

    /// What the global keys are, and which of them the system gave.
    ObservableValue<GlobalChords> globalChords();

    /// What is remembered.
    MemoryControl memory();

    /// The account in the cloud.
    CloudControl cloud();

    /// Looks at everything that a service needs.
    CheckupRun checkup();

    void copy(String text);

    void repeatFirstStart();
}
