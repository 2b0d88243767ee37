package org.verseprojection.desktop.operator;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.booth.Booth;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.KeyMap;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.show.Output;

/// Turns key events into what the booth does. A held key counts once; only the selection goes on moving.
final class KeyHandler {
    private static final Set<Action> COVERS =
            EnumSet.of(Action.BLACK, Action.CLEAR, Action.LOGO, Action.FREEZE, Action.HIDE);

    private static final Set<Action> OPENERS = EnumSet.of(Action.SEARCH, Action.HELP, Action.WHY);

    private final Booth booth;
    private final Supplier<KeyMap> keys;
    private final ScreenDesk desk;
    private final LongSupplier clock;
    private final HeldKeys held;
    private final TypedDigits digits;
    private @Nullable Pressed pressed;
    /// Whether the character of the key that was just pressed belongs to it, and is no text.
    private boolean spent;

    /// A key whose character is still to come.
    private record Pressed(KeyCode code, boolean shift, boolean repeated, long at) {}

    /// @param clock nanoseconds, as `System.nanoTime()`
    /// @param french whether the keyboard is likely to need Shift for digits
    KeyHandler(Booth booth, Supplier<KeyMap> keys, ScreenDesk desk, LongSupplier clock, boolean french) {
        this.booth = booth;
        this.keys = keys;
        this.desk = desk;
        this.clock = clock;
        this.held = new HeldKeys(clock);
        this.digits = new TypedDigits(french);
    }

    /// For every key event, before any control sees it.
    void handle(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event);
            spent = event.isConsumed();
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            held.release(event.getCode());
        } else if (event.getEventType() == KeyEvent.KEY_TYPED) {
            typed(event);
        }
    }

    /// A key event while something lies over the screen: only what covers the projector goes on working.
    void fromAbove(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            held.release(event.getCode());
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            boolean repeated = held.press(event.getCode());
            keys.get().action(event).filter(COVERS::contains).ifPresent(found -> {
                event.consume();
                perform(found, repeated);
            });
        }
    }

    /// A key that was pressed wherever the keyboard is, over whatever lies over the screen.
    void fromOutside(Action action) {
        if (booth.locked().get()) {
            return;
        }
        if (booth.countdown().get().isPresent()) {
            booth.hand();
        }
        perform(action, false);
    }

    /// Any key event while something lies over the screen, before that sees it.
    void passing(KeyEvent event) {
        held.passing(event);
    }

    /// Something lies over the screen from now on: it sees the keys released.
    void cover() {
        held.cover();
        pressed = null;
    }

    /// Nothing lies over the screen any more. A key that closed it, and is still held, is not pressed anew here.
    void uncover() {
        held.uncover();
        pressed = null;
    }

    /// The window lost the focus: keys that are released elsewhere are no longer down.
    void releaseAll() {
        held.releaseAll();
        pressed = null;
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        pressed = null;
        if (code.isModifierKey()) {
            return;
        }
        boolean repeated = held.press(code);
        Optional<Action> action = keys.get().action(event);
        if (booth.locked().get()) {
            event.consume();
            if (!repeated && action.equals(Optional.of(Action.LOCK))) {
                booth.lock(false);
            }
            return;
        }
        if (repeated && held.opened(code)) {
            event.consume();
            return;
        }
        if (!repeated && booth.countdown().get().isPresent()) {
            booth.hand();
        }
        if (desk.typing() || desk.covered()) {
            if (code == KeyCode.ESCAPE) {
                event.consume();
                desk.escape();
            }
            action.filter(found -> code.isFunctionKey() || found == Action.LOCK).ifPresent(found -> {
                event.consume();
                perform(found, repeated);
            });
            return;
        }
        if (action.isPresent()) {
            if (!(desk.listing() && ownedByLists(action.get()))) {
                event.consume();
                if (OPENERS.contains(action.get())) {
                    held.opens(code);
                }
                perform(action.get(), repeated);
            }
            return;
        }
        plain(event, code, repeated);
    }

    private void plain(KeyEvent event, KeyCode code, boolean repeated) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (code.isDigitKey() && !event.isShiftDown()) {
            event.consume();
            digit(Character.digit(code.getName().charAt(code.getName().length() - 1), 10), repeated, clock.getAsLong());
        } else if (code == KeyCode.ESCAPE) {
            event.consume();
            desk.escape();
        } else if (code != KeyCode.TAB && code != KeyCode.SPACE) {
            pressed = new Pressed(code, event.isShiftDown(), repeated, clock.getAsLong());
        }
    }

    private void typed(KeyEvent event) {
        if (spent || booth.locked().get()) {
            event.consume();
            return;
        }
        if (desk.typing() || desk.covered()) {
            return;
        }
        Pressed key = pressed;
        pressed = null;
        if (key == null || event.getCharacter().isEmpty()) {
            return;
        }
        event.consume();
        int typed = event.getCharacter().codePointAt(0);
        int digit = digits.digit(typed, key.code(), key.shift());
        if (digit >= 0) {
            digit(digit, key.repeated(), key.at());
        } else if (!key.repeated() && typed == '/') {
            held.opens(key.code());
            desk.search("");
        } else if (!key.repeated() && typed == '?') {
            held.opens(key.code());
            desk.help();
        } else if (!key.repeated() && Character.isLetter(typed)) {
            held.opens(key.code());
            desk.search(Character.toString(typed));
        }
    }

    private void digit(int digit, boolean repeated, long at) {
        if (!repeated) {
            booth.digit(digit, at);
        }
    }

    private static boolean ownedByLists(Action action) {
        return action == Action.SELECT_UP || action == Action.SELECT_DOWN || action == Action.DISMISS;
    }

    private void perform(Action action, boolean repeated) {
        if (repeated && action != Action.SELECT_UP && action != Action.SELECT_DOWN) {
            return;
        }
        switch (action) {
            case TAKE -> booth.take();
            case NEXT -> booth.next();
            case BACK -> booth.back();
            case GROW -> booth.grow();
            case SELECT_UP -> booth.selectUp();
            case SELECT_DOWN -> booth.selectDown();
            case SEARCH -> desk.search("");
            case TRANSLATION -> booth.switchTranslation();
            case BLACK -> booth.toggle(Output.BLACK);
            case CLEAR -> booth.toggle(Output.CLEAR);
            case LOGO -> booth.toggle(Output.LOGO);
            case FREEZE -> booth.toggle(Output.FROZEN);
            case HIDE -> booth.toggle(Output.HIDDEN);
            case DISMISS -> booth.dismiss();
            case WRONG -> booth.wrong();
            case UNDO -> booth.undo();
            case REPLAY -> booth.replay();
            case PAUSE -> booth.pauseOrResume();
            case MODE -> booth.mode(following(booth.mode().get()));
            case LOCK -> booth.lock(true);
            case HELP -> desk.help();
            case QUEUE_ADD -> desk.enqueue();
            case SETTINGS -> desk.settings();
            case REHEARSE -> desk.rehearse();
            case WHY -> desk.why();
            case PAST -> desk.past();
            case REPORT -> desk.report();
        }
    }

    static Mode following(Mode mode) {
        return switch (mode) {
            case MANUAL -> Mode.ASSIST;
            case ASSIST -> Mode.AUTO;
            case AUTO -> Mode.MANUAL;
        };
    }
}
