package org.verseprojection.cli.listen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/// Turns the first Ctrl-C (or SIGTERM, or a closed terminal) into an orderly end, so that the last lines are still
/// written; a second one ends the program at once, and a third even where what is put back before hangs.
public final class Interrupts implements AutoCloseable {
    private static final Map<String, Integer> SIGNALS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

    /// What shells add to a signal's number where it ended a program.
    private static final int BY_SIGNAL = 128;

    private final Map<String, @Nullable Object> before = new LinkedHashMap<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Runnable end;
    private final Runnable last;

    private Interrupts(Runnable end, Runnable last) {
        this.end = end;
        this.last = last;
    }

    /// Catches them from now on.
    ///
    /// @param end asks for the end; called on a thread of the system's
    public static Interrupts caught(Runnable end) {
        return caught(end, () -> {});
    }

    /// Catches them from now on.
    ///
    /// @param end asks for the end; called on a thread of the system's
    /// @param last puts back what must not stay as it is when the program ends at once; called on another one
    public static Interrupts caught(Runnable end, Runnable last) {
        Interrupts interrupts = new Interrupts(end, last);
        SIGNALS.forEach((signal, number) -> {
            // null where the system has no such signal
            Object handler = Signals.register(signal, () -> interrupts.interrupted(number));
            interrupts.before.put(signal, handler);
        });
        return interrupts;
    }

    private void interrupted(int number) {
        if (asked.compareAndSet(false, true)) {
            end.run();
            return;
        }
        SIGNALS.keySet().forEach(Signals::registerDefault);
        try {
            last.run();
        } finally {
            Runtime.getRuntime().halt(BY_SIGNAL + number);
        }
    }

    /// Lets them be as they were.
    @Override
    public void close() {
        before.forEach((signal, handler) -> {
            if (handler != null) {
                Signals.unregister(signal, handler);
            }
        });
    }
}
