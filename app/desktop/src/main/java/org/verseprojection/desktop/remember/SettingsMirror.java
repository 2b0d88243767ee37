package org.verseprojection.desktop.remember;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.memory.SettingsFeed;
import org.verseprojection.desktop.preferences.PreferenceFields;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.live.memory.MemoryKeeper;
import org.verseprojection.live.memory.Setting;

/// Keeps each preference that is changed here in the memory, with the time; and takes over what was changed elsewhere,
/// as if the operator had chosen it, but never while something is on air: then it waits until nothing is. What belongs
/// to this laptop (devices, monitors, keys, files) is kept and never taken over. JavaFX thread.
final class SettingsMirror {
    private static final Logger LOG = Logger.getLogger(SettingsMirror.class.getName());

    /// What may come from elsewhere.
    private static final Set<String> SHARED = Set.of(
            "translation",
            "second",
            "sideBySide",
            "divineName",
            "theme",
            "countdownSeconds",
            "suspensionSeconds",
            "light",
            "textScale",
            "language",
            "retentionDays",
            "learning");

    /// What the account calls some of them.
    private static final Map<String, String> ALIASES = Map.of("bible_version", "translation");

    private final LiveBooth booth;
    private final Themes themes;
    private final MemoryKeeper keeper;
    private final Executor screen;
    private final InstantSource clock;
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private boolean applying;

    SettingsMirror(LiveBooth booth, Themes themes, MemoryKeeper keeper, Executor screen, InstantSource clock) {
        this.booth = booth;
        this.themes = themes;
        this.keeper = keeper;
        this.screen = screen;
        this.clock = clock;
    }

    /// Begins to keep what is changed.
    void watch() {
        booth.preferences().addListener((_, before, now) -> changed(before, now));
        booth.show().addListener(_ -> {
            if (!waiting.isEmpty()) {
                screen.execute(this::apply); // not while the show tells what it became
            }
        });
    }

    private void changed(Preferences before, Preferences now) {
        if (applying) {
            return;
        }
        PreferenceFields.changed(before, now).forEach((name, value) -> {
            waiting.remove(name);
            Setting setting = new Setting(name, value, clock.instant());
            keeper.later(memory -> memory.keep(setting));
        });
    }

    /// The user's theme is like that from now on.
    void saved(Theme theme) {
        Setting setting = new Setting(theme.name(), Themes.json(theme), clock.instant());
        keeper.later(memory -> memory.keepTheme(setting));
    }

    /// That is newer elsewhere.
    void came(SettingsFeed.News news) {
        news.themes().forEach(this::theme);
        for (Setting setting : news.settings()) {
            String name = ALIASES.getOrDefault(setting.name(), setting.name());
            if (SHARED.contains(name)) {
                waiting.put(name, setting.value());
            }
        }
        apply();
    }

    private void theme(Setting setting) {
        try {
            Theme theme = Themes.ofJson(setting.value());
            if (Themes.builtIn().stream().noneMatch(each -> each.name().equals(theme.name()))) {
                themes.save(theme);
            }
        } catch (IOException refused) {
            LOG.log(Level.WARNING, "a theme from elsewhere is not taken over", refused);
        }
    }

    private void apply() {
        if (waiting.isEmpty() || booth.layingOut() || booth.show().get().onAir().isPresent()) {
            return;
        }
        Preferences changed = booth.preferences().get();
        for (Map.Entry<String, String> each : waiting.entrySet()) {
            changed = PreferenceFields.with(changed, each.getKey(), each.getValue())
                    .orElse(changed);
        }
        waiting.clear();
        if (!changed.equals(booth.preferences().get())) {
            applying = true;
            try {
                booth.preferences(changed);
            } finally {
                applying = false;
            }
        }
    }
}
