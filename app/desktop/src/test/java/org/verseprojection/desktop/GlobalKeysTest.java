package org.verseprojection.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.booth.Notice;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.GlobalChords;
import org.verseprojection.desktop.keys.KeyMap;
import org.verseprojection.desktop.operator.OperatorParts;
import org.verseprojection.desktop.operator.OperatorScreen;
import org.verseprojection.desktop.operator.TestBooth;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.stage.StageTimer;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.nativelibs.keys.HotKeys;

/// The global keys between the preferences, the system's keyboard and the screen.
final class GlobalKeysTest {
    /// What was asked of the system's keyboard, which then has keys only by hand.
    private static final class Desk {
        final TestBooth booth = new TestBooth();
        final List<Notice> notices = new ArrayList<>();
        final List<List<HotKeys.Chord>> asked = new ArrayList<>();
        final List<HotKeys.Listener> listeners = new ArrayList<>();
        HotKeys.Obstacle obstacle = HotKeys.Obstacle.FAILURE;
        final GlobalKeys keys;

        Desk(boolean on) {
            booth.preferences.set(Preferences.standard().withGlobalKeys(on));
            OperatorScreen screen = new OperatorScreen(
                    booth,
                    new OperatorParts(
                            new StackPane(),
                            new StackPane(),
                            content -> 1,
                            new StageTimer(InstantSource.system()),
                            () -> {},
                            () -> {},
                            () -> {},
                            () -> {},
                            (_, _) -> {},
                            InstantSource.system(),
                            System::nanoTime,
                            ZoneOffset.UTC,
                            Locale.ENGLISH));
            keys = new GlobalKeys(
                    booth,
                    screen,
                    notices::add,
                    Messages.of(GlobalKeys.class, Locale.ENGLISH),
                    Locale.ENGLISH,
                    (chords, listener) -> {
                        asked.add(chords);
                        listeners.add(listener);
                        return new HotKeys.None(obstacle);
                    });
        }

        void change(Preferences preferences) {
            booth.preferences.set(preferences);
        }

        Preferences now() {
            return booth.preferences.get();
        }

        void press(Action action) {
            listeners.getLast().pressed(keys.chords().getValue().chord(action));
        }
    }

    @Test
    void nothingIsAskedForWhileTheyAreOff() {
        Fx.run(() -> {
            Desk desk = new Desk(false);
            assertEquals(List.of(), desk.asked);
            assertEquals(GlobalChords.of(KeyMap.standard()), desk.keys.chords().getValue());
            assertEquals(List.of(), desk.notices);
        });
    }

    @Test
    void aKeyDoesWhatItsActionDoesUntilTheyAreSwitchedOff() {
        Desk desk = Fx.call(() -> new Desk(true));
        desk.press(Action.BLACK); // on whichever thread the system tells it
        Fx.run(() -> {
            assertTrue(desk.booth.calls.contains("toggle BLACK"), desk.booth.calls::toString);
            desk.booth.calls.clear();
            desk.press(Action.CLEAR); // is told when they are off already
            desk.change(desk.now().withGlobalKeys(false));
        });
        Fx.run(() -> assertFalse(desk.booth.calls.contains("toggle CLEAR"), desk.booth.calls::toString));
    }

    @Test
    void theyFollowTheKeysAndTheKeyboard() {
        Desk desk = Fx.call(() -> new Desk(true));
        Fx.run(() -> {
            desk.change(desk.now().withKeys(Map.of(Action.UNDO, "F11")));
            assertEquals(2, desk.asked.size());
            assertEquals(desk.asked.getFirst().size() + 1, desk.asked.getLast().size());
            desk.change(desk.now().withLight(true));
            assertEquals(2, desk.asked.size(), "nothing else takes them anew");
        });
        desk.listeners.getLast().moved();
        Fx.run(() -> assertEquals(3, desk.asked.size()));
        desk.press(Action.UNDO);
        Fx.run(() -> assertTrue(desk.booth.calls.contains("undo")));
    }

    @Test
    void whatTheSystemDoesNotAllowIsSaidAndTakenBack() {
        Fx.run(() -> {
            Desk desk = new Desk(false);
            desk.obstacle = HotKeys.Obstacle.WAYLAND;
            desk.change(desk.now().withGlobalKeys(true));
            assertEquals(
                    Optional.of(desk.obstacle), desk.keys.chords().getValue().obstacle());
            assertEquals(Notice.Severity.WARNING, desk.notices.getLast().severity());
            desk.change(desk.now().withGlobalKeys(false));
            assertEquals(
                    new Notice(Notice.Subject.KEYS, Notice.Severity.OK, "Keys from other programs: off"),
                    desk.notices.getLast());
            assertEquals(Optional.empty(), desk.keys.chords().getValue().obstacle());
        });
    }
}
