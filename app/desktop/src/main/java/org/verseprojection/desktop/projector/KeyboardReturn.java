package org.verseprojection.desktop.projector;

import java.util.Optional;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Keeps the keyboard with the operator's window, whatever opens, is clicked or lies under the mouse: a
/// window without a window manager gets the keys when the mouse is over it.
final class KeyboardReturn {
    /// In pixels.
    private static final double UNSEEN = 16;

    private final Stage stage;
    private Optional<Window> operator = Optional.empty();

    /// @param stage the window that must not have the keyboard
    KeyboardReturn(Stage stage) {
        this.stage = stage;
        stage.focusedProperty().addListener((property, before, now) -> {
            if (now) {
                Platform.runLater(this::giveBack);
            }
        });
        stage.addEventFilter(KeyEvent.ANY, this::forward);
    }

    /// Does something that may take the focus away from the window that has it, and gives it back.
    void keep(Runnable change) {
        focused().ifPresent(window -> operator = Optional.of(window));
        change.run();
        raise();
    }

    /// Takes the window away. Had it the keyboard, or is it about to get it, nobody would have it then: without a
    /// window
    /// manager the keyboard of a window that is gone goes to no other.
    void leave(Runnable change) {
        boolean ours = Window.getWindows().stream().anyMatch(Window::isFocused);
        focused().ifPresent(window -> operator = Optional.of(window));
        change.run();
        if (ours) {
            operator.filter(Window::isShowing).ifPresent(Window::requestFocus);
        }
    }

    /// That is the operator's window: it gets the keys from now on.
    void to(Window window) {
        operator = Optional.of(window);
        raise();
    }

    /// JavaFX raises a window by asking for the keyboard for it, too; so it is given back after that.
    private void raise() {
        if (stage.isShowing()) {
            stage.toFront();
            giveBack();
        }
    }

    /// Raises nothing: two windows that are raised whenever they have the keyboard take it from each other for ever.
    /// Where the operator's window lies under this one, which stays in front, it is left here, and what is typed is
    /// handed on: without a window manager a window that gets the keyboard is raised.
    private void giveBack() {
        if (stage.isShowing()) {
            operator.filter(Window::isShowing)
                    .filter(window -> !overlaps(window))
                    .ifPresent(Window::requestFocus);
        }
    }

    /// Whether one is seen on the other: a maximised window is larger than its monitor by a border that nobody sees.
    private boolean overlaps(Window window) {
        double left = Math.max(window.getX(), stage.getX());
        double right = Math.min(window.getX() + window.getWidth(), stage.getX() + stage.getWidth());
        double top = Math.max(window.getY(), stage.getY());
        double bottom = Math.min(window.getY() + window.getHeight(), stage.getY() + stage.getHeight());
        return right - left > UNSEEN && bottom - top > UNSEEN;
    }

    /// Hands a key on, and asks for the keyboard once more: X servers heed only a request that is newer than the last
    /// one, as a key is.
    private void forward(KeyEvent key) {
        key.consume();
        if (key.getEventType() == KeyEvent.KEY_PRESSED) {
            giveBack();
        }
        Optional<Scene> scene =
                operator.filter(Window::isShowing).flatMap(window -> Optional.ofNullable(window.getScene()));
        scene.ifPresent(there -> {
            Node owner = there.getFocusOwner();
            EventTarget target = owner == null ? there : owner;
            Event.fireEvent(target, key.copyFor(target, target));
        });
    }

    private Optional<Window> focused() {
        return Window.getWindows().stream()
                .filter(window -> !window.equals(stage) && window.isFocused())
                .findFirst();
    }
}
