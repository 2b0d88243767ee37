package org.verseprojection.desktop.remember;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.memory.SettingsFeed;
import org.verseprojection.desktop.preferences.PreferenceFields;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.remember.AccountField.Chosen;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.live.memory.MemoryKeeper;
import org.verseprojection.live.memory.Setting;

/// Keeps each setting that is changed here in the memory, with the time: what an account knows under its name there
/// ([AccountField]), the rest by the preference's. Takes over what was changed elsewhere, as if the operator had chosen
/// it, but never while something is on air: then it waits until nothing is, over a restart too. What belongs to this
/// laptop (devices, monitors, keys, files) is kept and never taken over. JavaFX thread.
final class SettingsMirror {
    private static final Logger LOG = Logger.getLogger(SettingsMirror.class.getName());

    /// What may come from elsewhere beside the account's fields.
    private static final Set<String> SHARED = Set.of(
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

    private final LiveBooth booth;
    private final Themes themes;
    private final MemoryKeeper keeper;
    private final Executor screen;
    private final InstantSource clock;
    private final String accountTheme;
    private final Runnable synchronise;
    private final Unapplied unapplied;
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private final Map<String, Instant> changedHere = new HashMap<>();
    private Optional<Theme> waitingTheme = Optional.empty();
    private Map<AccountField, String> known = Map.of();
    private boolean applying;

    /// @param accountTheme the name of the theme that is made of the account's colours and size
    /// @param synchronise has the account told what changed
    SettingsMirror(
            LiveBooth booth,
            Themes themes,
            MemoryKeeper keeper,
            Executor screen,
            InstantSource clock,
            String accountTheme,
            Runnable synchronise) {
        this.booth = booth;
        this.themes = themes;
        this.keeper = keeper;
        this.screen = screen;
        this.clock = clock;
        this.accountTheme = accountTheme;
        this.synchronise = synchronise;
        this.unapplied = new Unapplied(keeper, screen, clock);
    }

    /// Begins to keep what is changed, and to apply what waited when the program ended.
    void watch() {
        known = AccountField.all(chosen());
        booth.preferences().addListener((_, before, now) -> changed(before, now));
        booth.theme().addListener(_ -> accountFields());
        booth.show().addListener(_ -> {
            if (!waiting.isEmpty() || waitingTheme.isPresent()) {
                screen.execute(this::apply); // not while the show tells what it became
            }
        });
        unapplied.read(settings -> came(new SettingsFeed.News(settings, List.of())));
    }

    private Chosen chosen() {
        return new Chosen(booth.preferences().get(), booth.theme().get());
    }

    // --- from here

    private void changed(Preferences before, Preferences now) {
        accountFields();
        if (!applying) {
            PreferenceFields.changed(before, now).forEach((name, value) -> {
                if (!AccountField.covers(name)) {
                    keep(name, value, () -> {});
                }
            });
        }
    }

    private void accountFields() {
        Map<AccountField, String> before = known;
        known = AccountField.all(chosen());
        if (!applying) {
            known.forEach((field, value) -> {
                if (!value.equals(before.get(field))) {
                    keep(field.field(), value, () -> screen.execute(synchronise));
                }
            });
        }
    }

    private void keep(String name, String value, Runnable kept) {
        Setting setting = new Setting(name, value, clock.instant());
        changedHere.put(name, setting.changed());
        waiting.remove(name);
        keeper.later(memory -> {
            memory.keep(LocalChange.after(memory.settings(), setting));
            kept.run();
        });
    }

    /// The user's theme is like that from now on.
    void saved(Theme theme) {
        Setting setting = new Setting(theme.name(), Themes.json(theme), clock.instant());
        keeper.later(memory -> memory.keepTheme(LocalChange.after(memory.themes(), setting)));
    }

    // --- from elsewhere

    /// That is newer elsewhere.
    void came(SettingsFeed.News news) {
        news.themes().forEach(this::theme);
        for (Setting setting : news.settings()) {
            String name = setting.name();
            Instant here = changedHere.getOrDefault(name, Instant.MIN);
            if (here.isBefore(setting.changed())
                    && (SHARED.contains(name) || AccountField.named(name).isPresent())) {
                waiting.put(name, setting.value());
            }
        }
        apply();
    }

    /// Kept beside the others, to be chosen; worn where the one of its name is.
    private void theme(Setting setting) {
        try {
            Theme theme = Themes.ofJson(setting.value());
            if (Themes.builtIn().stream().noneMatch(each -> each.name().equals(theme.name()))) {
                themes.save(theme);
                if (booth.theme().get().name().equals(theme.name())) {
                    waitingTheme = Optional.of(theme);
                }
            }
        } catch (IOException refused) {
            LOG.log(Level.WARNING, "a theme from elsewhere is not taken over", refused);
        }
    }

    private void apply() {
        if (!booth.layingOut() && booth.show().get().onAir().isEmpty()) {
            Map<String, String> arrived = new LinkedHashMap<>(waiting);
            Optional<Theme> worn = waitingTheme;
            waiting.clear();
            waitingTheme = Optional.empty();
            applying = true;
            try {
                preferences(arrived);
                worn.filter(theme -> theme.name().equals(booth.theme().get().name()))
                        .ifPresent(booth::apply);
                look(arrived);
            } finally {
                applying = false;
            }
        }
        unapplied.keep(waiting.keySet());
    }

    private void preferences(Map<String, String> arrived) {
        Preferences before = booth.preferences().get();
        Chosen changed = chosen();
        for (Map.Entry<String, String> each : arrived.entrySet()) {
            Preferences sofar = changed.preferences();
            Optional<AccountField> field = AccountField.named(each.getKey());
            changed = field.isPresent()
                    ? field.get().with(changed, each.getValue())
                    : changed.with(PreferenceFields.with(sofar, each.getKey(), each.getValue())
                            .orElse(sofar));
        }
        if (!changed.preferences().equals(before)) {
            booth.preferences(changed.preferences());
        }
    }

    /// The account's colours and size on the theme that is worn. It gets a name of its own, so that no theme that
    /// somebody made is changed.
    private void look(Map<String, String> arrived) {
        Theme worn = booth.theme().get();
        Chosen changed = chosen();
        for (Map.Entry<String, String> each : arrived.entrySet()) {
            Optional<AccountField> field = AccountField.named(each.getKey());
            if (field.isPresent()) {
                changed = field.get().with(changed, each.getValue());
            }
        }
        if (!changed.theme().equals(worn)) {
            Theme theme = changed.theme().named(accountTheme);
            try {
                themes.save(theme);
                saved(theme);
            } catch (IOException full) {
                LOG.log(Level.WARNING, "the account's look is not kept", full);
            }
            booth.apply(theme);
        }
    }
}
