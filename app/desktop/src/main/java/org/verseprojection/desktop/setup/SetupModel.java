package org.verseprojection.desktop.setup;

import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.settings.Devices;

/// What the first start works on. JavaFX thread.
public interface SetupModel extends Devices {
    Preferences preferences();

    /// Keeps them and acts by them.
    void change(Preferences preferences);

    SelfTest selfTest();

    /// It was gone through or left; [Preferences#setUp] is true by then.
    void finished();
}
