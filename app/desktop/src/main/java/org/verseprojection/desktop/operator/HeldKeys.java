package org.verseprojection.desktop.operator;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Which keys are held down, so that each counts once however long it is held, and whatever opens and closes over the
/// screen meanwhile.
final class HeldKeys {
    /// A key that has not repeated for so long was released where nobody saw it, as when a window went away. Systems
    /// wait up to a second before they repeat one.
    private static final long RELEASED = Duration.ofMillis(1500).toNanos();

    private final LongSupplier clock;
    /// When each key that is held was pressed or repeated last.
    private final Map<KeyCode, Long> down = new EnumMap<>(KeyCode.class);
    /// The same for those that went to what lies over the screen.
    private final Map<KeyCode, Long> downAbove = new EnumMap<>(KeyCode.class);
    /// Keys that opened something: as long as they are held they are no text in it.
    private final Set<KeyCode> opened = EnumSet.noneOf(KeyCode.class);

    /// @param clock nanoseconds, as `System.nanoTime()`
    HeldKeys(LongSupplier clock) {
        this.clock = clock;
    }

    /// A key goes down, or says that it is down still.
    ///
    /// @return whether it was down before
    boolean press(KeyCode code) {
        long now = clock.getAsLong();
        Long before = down.put(code, now);
        return before != null && now - before < RELEASED;
    }

    void release(KeyCode code) {
        down.remove(code);
        opened.remove(code);
    }

    /// That key opens something.
    void opens(KeyCode code) {
        opened.add(code);
    }

    /// Whether that key, held since, opened something.
    boolean opened(KeyCode code) {
        return opened.contains(code);
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

    /// Keys that are released elsewhere are no longer down.
    void releaseAll() {
        down.clear();
        opened.clear();
    }
}
