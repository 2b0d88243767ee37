package org.verseprojection.desktop.preferences;

import java.util.Map;
import java.util.Optional;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.preferences.Preferences.WebOutput;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.automation.Mode;

/// Preferences while one of them is changed.
final class Change {
    Translation translation;
    Optional<Translation> second;
    boolean sideBySide;
    boolean divineName;
    String theme;
    Mode mode;
    int countdownSeconds;
    int suspensionSeconds;
    double leastConfidence;
    String microphone;
    int input;
    String headphones;
    Optional<MonitorIdentity> projector;
    Optional<MonitorIdentity> stage;
    String logo;
    boolean light;
    double textScale;
    String language;
    Map<Action, String> keys;
    boolean globalKeys;
    WebOutput web;
    int retentionDays;
    boolean learning;
    boolean setUp;

    Change(Preferences from) {
        translation = from.translation();
        second = from.second();
        sideBySide = from.sideBySide();
        divineName = from.divineName();
        theme = from.theme();
        mode = from.mode();
        countdownSeconds = from.countdownSeconds();
        suspensionSeconds = from.suspensionSeconds();
        leastConfidence = from.leastConfidence();
        microphone = from.microphone();
        input = from.input();
        headphones = from.headphones();
        projector = from.projector();
        stage = from.stage();
        logo = from.logo();
        light = from.light();
        textScale = from.textScale();
        language = from.language();
        keys = from.keys();
        globalKeys = from.globalKeys();
        web = from.web();
        retentionDays = from.retentionDays();
        learning = from.learning();
        setUp = from.setUp();
    }

    Preferences done() {
        return new Preferences(
                translation,
                second,
                sideBySide,
                divineName,
                theme,
                mode,
                countdownSeconds,
                suspensionSeconds,
                leastConfidence,
                microphone,
                input,
                headphones,
                projector,
                stage,
                logo,
                light,
                textScale,
                language,
                keys,
                globalKeys,
                web,
                retentionDays,
                learning,
                setUp);
    }
}
