package org.verseprojection.desktop.booth;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.slide.Look;
import org.verseprojection.desktop.slide.SlideComposer;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.scripture.Scripture;

/// How slides look: the theme, the preferences and the projector's size make the layout.
final class LookDesk {
    private final Themes themes;
    private final Supplier<Preferences> preferences;
    private final ReadOnlyObjectWrapper<Theme> theme;
    private final SlideComposer composer;
    private double width = 1920;
    private double height = 1080;
    /// Another look was chosen, which what is on air keeps waiting.
    private boolean waiting;

    LookDesk(Scripture scripture, Themes themes, Supplier<Preferences> preferences) {
        this.themes = themes;
        this.preferences = preferences;
        this.theme = new ReadOnlyObjectWrapper<>(named(preferences.get().theme()));
        this.composer = new SlideComposer(scripture, look());
    }

    SlideComposer composer() {
        return composer;
    }

    ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    void wear(Theme another) {
        theme.set(another);
    }

    /// The theme of that name; the first where there is none.
    Theme named(String name) {
        List<Theme> all = themes.all();
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElse(all.getFirst());
    }

    /// How large the projector is, in pixels.
    ///
    /// @return whether that is another size than before
    boolean size(double wide, double high) {
        boolean another = wide != width || high != height;
        width = wide;
        height = high;
        return another;
    }

    /// Lays out by what is chosen now.
    void layOut() {
        composer.look(look());
    }

    /// What was chosen waits for the next content on air.
    void layOutLater() {
        waiting = true;
    }

    /// Another content goes on air: what waited for it is laid out.
    void contentChanges() {
        if (waiting) {
            waiting = false;
            layOut();
        }
    }

    private Look look() {
        Preferences chosen = preferences.get();
        return new Look(theme.get(), chosen.second(), chosen.sideBySide(), chosen.divineName(), width, height);
    }

    /// Whether slides are laid out otherwise by these than by those, the theme apart.
    static boolean differs(Preferences before, Preferences changed) {
        return !before.second().equals(changed.second())
                || before.sideBySide() != changed.sideBySide()
                || before.divineName() != changed.divineName();
    }
}
