package org.verseprojection.desktop.booth;

import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.theme.Theme;

/// What follows when other preferences, another theme or another projector are chosen: another layout, other rules for
/// automation, another microphone.
final class PreferencesDesk {
    private final KeptPreferences preferences;
    private final LookDesk look;
    private final ShowDesk show;
    private final ListeningDesk ears;

    PreferencesDesk(KeptPreferences preferences, LookDesk look, ShowDesk show, ListeningDesk ears) {
        this.preferences = preferences;
        this.look = look;
        this.show = show;
        this.ears = ears;
    }

    void change(Preferences changed) {
        Preferences before = preferences.get();
        preferences.keep(changed);
        if (!before.theme().equals(changed.theme())) {
            apply(look.named(changed.theme()));
        } else if (LookDesk.differs(before, changed)) {
            if (show.state().get().onAir().isEmpty()) {
                layOut();
            } else {
                look.layOutLater();
            }
        }
        if (before.mode() != changed.mode()
                || before.countdownSeconds() != changed.countdownSeconds()
                || before.suspensionSeconds() != changed.suspensionSeconds()
                || before.leastConfidence() != changed.leastConfidence()) {
            show.rules(changed);
        }
        if (!before.microphone().equals(changed.microphone()) || before.input() != changed.input()) {
            ears.microphoneChanged();
        }
    }

    /// Shows everything in that theme from now on.
    void apply(Theme by) {
        look.wear(by);
        if (!preferences.get().theme().equals(by.name())) {
            preferences.keep(preferences.get().withTheme(by.name()));
        }
        layOut();
    }

    /// How large the projector is, in pixels.
    void projectorSize(double wide, double high) {
        if (look.size(wide, high)) {
            layOut();
        }
    }

    private void layOut() {
        look.layOut();
        show.drawAnew();
    }
}
