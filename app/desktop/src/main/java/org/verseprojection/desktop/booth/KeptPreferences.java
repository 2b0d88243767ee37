package org.verseprojection.desktop.booth;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.live.automation.Mode;

/// The preferences as they are now, and in their file soon after. Keeping them changes nothing else, see
/// [PreferencesDesk].
final class KeptPreferences implements Supplier<Preferences> {
    private final PreferencesFile file;
    private final Keeper keeper;
    private final ReadOnlyObjectWrapper<Preferences> now;

    /// Reads them.
    KeptPreferences(PreferencesFile file, Keeper keeper) {
        this.file = file;
        this.keeper = keeper;
        this.now = new ReadOnlyObjectWrapper<>(tame(file.read()));
    }

    /// Nothing goes on air by itself before somebody in this service has asked for it.
    private static Preferences tame(Preferences read) {
        return read.mode() == Mode.AUTO ? read.withMode(Mode.ASSIST) : read;
    }

    @Override
    public Preferences get() {
        return now.get();
    }

    ReadOnlyObjectProperty<Preferences> property() {
        return now.getReadOnlyProperty();
    }

    void keep(Preferences changed) {
        keeper.keep(() -> file.write(changed)); // first: who is told below may change them once more
        now.set(changed);
    }
}
