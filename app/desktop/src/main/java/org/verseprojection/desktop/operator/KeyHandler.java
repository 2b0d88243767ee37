package org.verseprojection.desktop.operator;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
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
    /// The unshifted top row of French keyboards, in the order of the digits from 0.
    private static final String FRENCH_ROW = "à&é\"'(-è_ç";
    /// Codes that only such keyboards send without Shift.
    private static final Set<KeyCode> FRENCH_ONLY =
            EnumSet.of(KeyCode.AMPERSAND, KeyCode.QUOTEDBL, KeyCode.LEFT_PARENTHESIS, KeyCode.UNDERSCORE);

    private static final Set<Action> COVERS =
            EnumSet.of(Action.BLACK, Action.CLEAR, Action.LOGO, Action.FREEZE, Action.HIDE);

    private static final Set<Action> OPENERS = EnumSet.of(Action.SEARCH, Action.HELP, Action.WHY);

    private final Booth booth;
    private final Supplier<KeyMap> keys;
    private final Desk desk;
    private final LongSupplier clock;
    /// A key that has not repeated for so long was released where nobody saw it, as when a window went away. Systems
    /// wait up to a second before they repeat one.
    private static final long RELEASED = Duration.ofMillis(1500).toNanos();

    /// When each key that is held was pressed or repeated last.
    private final Map<KeyCode, Long> down = new EnumMap<>(KeyCode.class);
    /// The same for those that went to what lies over the screen.
    private final Map<KeyCode, Long> downAbove = new EnumMap<>(KeyCode.class);
    /// Keys that opened something: as long as they are held they are no text in it.
    private final Set<KeyCode> opened = EnumSet.noneOf(KeyCode.class);
    private @Nullable Pressed pressed;
    /// Whether the character of the key that was just pressed belongs to it, and is no text.
    private boolean spent;
    private boolean french;

    /// A key whose character is still to come.
    private record Pressed(KeyCode code, boolean shift, boolean repeated, long at) {}

    /// @param clock nanoseconds, as `System.nanoTime()`
    /// @param french whether the keyboard is likely to need Shift for digits
    KeyHandler(Booth booth, Supplier<KeyMap> keys, Desk desk, LongSupplier clock, boolean french) {
        this.booth = booth;
        this.keys = keys;
        this.desk = desk;
        this.clock = clock;
        this.french = french;
    }

    /// For every key event, before any control sees it.
    void handle(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event);
            spent = event.isConsumed();
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            down.remove(event.getCode());
            opened.remove(event.getCode());
        } else if (event.getEventType() == KeyEvent.KEY_TYPED) {
            typed(event);
        }
    }

    /// A key event while something lies over the screen: only what covers the projector goes on working.
    void fromAbove(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            down.remove(event.getCode());
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            boolean repeated = repeats(event.getCode());
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
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            downAbove.put(event.getCode(), clock.getAsLong());
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            downAbove.remove(event.getCode());
        }
    }

    /// Something lies over the screen from now on: it sees the keys released.
    void cover() {
        releaseAll();
        downAbove.clear();
    }

    /// Nothing lies over the screen any more. A key that closed it, and is still held, is not pressed anew here.
    void uncover() {
        releaseAll();
        down.putAll(downAbove);
    }

    /// The window lost the focus: keys that are released elsewhere are no longer down.
    void releaseAll() {
        down.clear();
        opened.clear();
        pressed = null;
    }

    private boolean repeats(KeyCode code) {
        long now = clock.getAsLong();
        Long before = down.put(code, now);
        return before != null && now - before < RELEASED;
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        pressed = null;
        if (code.isModifierKey()) {
            return;
        }
        boolean repeated = repeats(code);
        Optional<Action> action = keys.get().action(event);
        if (booth.locked().get()) {
            event.consume();
            if (!repeated && action.equals(Optional.of(Action.LOCK))) {
                booth.lock(false);
            }
            return;
        }
        if (repeated && opened.contains(code)) {
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
                    opened.add(code);
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
        int digit = digit(typed, key);
        if (digit >= 0) {
            digit(digit, key.repeated(), key.at());
        } else if (!key.repeated() && typed == '/') {
            opened.add(key.code());
            desk.search("");
        } else if (!key.repeated() && typed == '?') {
            opened.add(key.code());
            desk.help();
        } else if (!key.repeated() && Character.isLetter(typed)) {
            opened.add(key.code());
            desk.search(Character.toString(typed));
        }
    }

    /// Which digit a character means; -1 for none.
    private int digit(int typed, Pressed key) {
        int digit = Character.digit(typed, 10);
        if (digit >= 0 && Character.isDigit(typed)) {
            french |= key.shift();
            return digit;
        }
        if (key.shift()) {
            return -1;
        }
        french |= FRENCH_ONLY.contains(key.code());
        return french ? FRENCH_ROW.indexOf(typed) : -1;
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
