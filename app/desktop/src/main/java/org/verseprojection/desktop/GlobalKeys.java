package org.verseprojection.desktop;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.verseprojection.desktop.booth.Booth;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.booth.Notice;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.GlobalChords;
import org.verseprojection.desktop.keys.KeyMap;
import org.verseprojection.desktop.keys.KeyNames;
import org.verseprojection.desktop.operator.OperatorScreen;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.nativelibs.keys.HotKeys;

/// Keys that drive the projector while another program has the keyboard, as long as that is switched on. JavaFX
/// thread.
final class GlobalKeys implements AutoCloseable {
    /// Asks the system for chords.
    interface Keyboard extends BiFunction<List<HotKeys.Chord>, HotKeys.Listener, HotKeys> {}

    private final Booth booth;
    private final OperatorScreen screen;
    private final Consumer<Notice> status;
    private final Messages messages;
    private final KeyNames names;
    private final Keyboard keyboard;
    private final ReadOnlyObjectWrapper<GlobalChords> chords;
    private Optional<HotKeys> held = Optional.empty();
    private boolean warned;

    GlobalKeys(LiveBooth booth, OperatorScreen screen, Messages messages, Locale locale) {
        this(booth, screen, booth::notice, messages, locale, HotKeys::open);
    }

    GlobalKeys(
            Booth booth,
            OperatorScreen screen,
            Consumer<Notice> status,
            Messages messages,
            Locale locale,
            Keyboard keyboard) {
        this.booth = booth;
        this.screen = screen;
        this.status = status;
        this.messages = messages;
        this.names = new KeyNames(locale);
        this.keyboard = keyboard;
        this.chords = new ReadOnlyObjectWrapper<>(wanted(booth.preferences().get()));
        renew();
        booth.preferences().addListener((_, before, now) -> {
            if (before.globalKeys() != now.globalKeys() || !before.keys().equals(now.keys())) {
                renew();
            }
        });
    }

    /// What they are, and which of them the system gave.
    ObservableValue<GlobalChords> chords() {
        return chords.getReadOnlyProperty();
    }

    private static GlobalChords wanted(Preferences preferences) {
        return GlobalChords.of(KeyMap.read(preferences.keys()).map());
    }

    /// Gives back those that are held, and takes those that are wanted now.
    private void renew() {
        close();
        Preferences now = booth.preferences().get();
        GlobalChords wanted = wanted(now);
        if (now.globalKeys()) {
            Map<HotKeys.Chord, Action> actions = new HashMap<>();
            wanted.codes().keySet().forEach(action -> actions.put(wanted.chord(action), action));
            HotKeys taken = keyboard.apply(List.copyOf(actions.keySet()), new Heard(actions));
            held = Optional.of(taken);
            Set<Action> refused = taken.refused().stream().map(actions::get).collect(Collectors.toSet());
            chords.set(wanted.answered(refused, taken.obstacle()));
        } else {
            chords.set(wanted);
        }
        screen.globalKeys(now.globalKeys() ? Optional.of(chords.get()) : Optional.empty());
        tell(now.globalKeys());
    }

    /// Warns in the status line of what does not work, and says when that is over.
    private void tell(boolean on) {
        String refused = chords.get().refused(names);
        if (chords.get().obstacle().isPresent()) {
            say(Notice.Severity.WARNING, messages.get("keys.none"));
        } else if (!refused.isEmpty()) {
            say(Notice.Severity.WARNING, messages.get("keys.refused", refused));
        } else if (warned) {
            say(Notice.Severity.OK, messages.get(on ? "keys.on" : "keys.off"));
        }
    }

    private void say(Notice.Severity severity, String text) {
        warned = severity == Notice.Severity.WARNING;
        status.accept(new Notice(Notice.Subject.KEYS, severity, text));
    }

    @Override
    public void close() {
        held.ifPresent(HotKeys::close);
        held = Optional.empty();
    }

    /// Hears the system, on a thread of its own.
    private final class Heard implements HotKeys.Listener {
        private final Map<HotKeys.Chord, Action> actions;

        Heard(Map<HotKeys.Chord, Action> actions) {
            this.actions = Map.copyOf(actions);
        }

        @Override
        public void pressed(HotKeys.Chord chord) {
            Action action = actions.get(chord);
            if (action != null) {
                Platform.runLater(() -> {
                    if (held.isPresent()) {
                        screen.fromOutside(action);
                    }
                });
            }
        }

        @Override
        public void moved() {
            Platform.runLater(() -> {
                if (held.isPresent()) {
                    renew();
                }
            });
        }
    }
}
