package org.verseprojection.desktop.operator;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.verseprojection.desktop.fx.Fx;

/// Keys as the system sends them to the operator's screen.
final class Keystrokes {
    private Keystrokes() {}

    /// What the booth is told, searches apart.
    static List<String> calls(Consumer<Studio> act) {
        return Fx.call(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            act.accept(studio);
            return studio.booth.calls.stream()
                    .filter(call -> !call.startsWith("search "))
                    .toList();
        });
    }

    static void send(
            Studio studio, EventType<KeyEvent> type, KeyCode code, String typed, boolean shift, boolean control) {
        Node target = studio.scene.getFocusOwner();
        String character = type == KeyEvent.KEY_TYPED ? typed : KeyEvent.CHAR_UNDEFINED;
        Event.fireEvent(
                target == null ? studio.screen : target,
                new KeyEvent(type, character, typed, code, shift, control, false, false));
    }

    /// Presses a key, and types what it stands for.
    static void press(Studio studio, KeyCode code, String typed, boolean shift, boolean control) {
        send(studio, KeyEvent.KEY_PRESSED, code, typed, shift, control);
        if (!typed.isEmpty()) {
            send(studio, KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, typed, shift, control);
        }
    }

    /// Presses a key and lets it go.
    static void hit(Studio studio, KeyCode code, String typed, boolean shift) {
        press(studio, code, typed, shift, false);
        send(studio, KeyEvent.KEY_RELEASED, code, "", shift, false);
    }

    static void hit(Studio studio, KeyCode code) {
        hit(studio, code, "", false);
    }
}
