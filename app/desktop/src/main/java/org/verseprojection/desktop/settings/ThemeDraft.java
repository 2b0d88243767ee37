package org.verseprojection.desktop.settings;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.ThemeFault;
import org.verseprojection.desktop.theme.ThemeLimitException;

/// The look that is being worked on. Every change goes to the preview; only [#apply] reaches the projector.
final class ThemeDraft {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Theme> theme;
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<ThemeFault>> refused = new ReadOnlyObjectWrapper<>(Optional.empty());

    ThemeDraft(Desk desk) {
        this.desk = desk;
        this.theme = new ReadOnlyObjectWrapper<>(desk.model().applied());
        desk.model().preview(theme.get());
    }

    ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    /// Whether it differs from what the projector is drawn by.
    ReadOnlyBooleanProperty pending() {
        return pending.getReadOnlyProperty();
    }

    /// Why the last change was not taken.
    ReadOnlyObjectProperty<Optional<ThemeFault>> refused() {
        return refused.getReadOnlyProperty();
    }

    /// Goes on with another theme.
    void take(Theme other) {
        show(other);
    }

    /// A theme that comes with the program stays as it is: its change gets a name of its own.
    void change(Consumer<ThemeChange> edit) {
        Theme old = theme.get();
        try {
            Theme changed = ThemeChange.of(old, edit);
            refused.set(Optional.empty());
            if (!changed.equals(old)) {
                show(desk.model().builtIn(changed.name()) ? named(changed, ownName(changed.name())) : changed);
            }
        } catch (ThemeLimitException outside) {
            refused.set(Optional.of(outside.fault()));
        }
    }

    void apply() throws IOException {
        desk.model().apply(theme.get());
        show(desk.model().applied());
    }

    void revert() {
        show(desk.model().applied());
    }

    void saveAs(String name) throws IOException {
        Theme named = named(theme.get(), name);
        desk.model().save(named);
        show(named);
    }

    private void show(Theme draft) {
        theme.set(draft);
        pending.set(!draft.equals(desk.model().applied()));
        desk.model().preview(draft);
    }

    private static Theme named(Theme theme, String name) {
        return ThemeChange.of(theme, change -> change.name = name);
    }

    private String ownName(String name) {
        List<String> taken = desk.model().themes().stream().map(Theme::name).toList();
        String own = desk.words("theme.own", name);
        String free = own;
        for (int i = 2; taken.contains(free); i++) {
            free = own + ' ' + i;
        }
        return free;
    }
}
