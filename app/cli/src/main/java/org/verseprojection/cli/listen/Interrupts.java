package org.verseprojection.cli.listen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/// Turns the first Ctrl-C (or SIGTERM, or a closed terminal) into an orderly end, so that the last lines are still
/// written; a second one ends the program at once.
public final class Interrupts implements AutoCloseable {
    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

    private final Map<String, @Nullable Object> before = new LinkedHashMap<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Runnable end;

    private Interrupts(Runnable end) {
        this.end = end;
    }

    /// Catches them from now on.
    ///
    /// @param end asks for the end; called on a thread of the system's
    public static Interrupts caught(Runnable end) {
        Interrupts interrupts = new Interrupts(end);
        for (String signal : SIGNALS) {
            // null where the system has no such signal
            interrupts.before.put(signal, Signals.register(signal, interrupts::interrupted));
        }
        return interrupts;
    }

    private void interrupted() {
        if (asked.compareAndSet(false, true)) {
            SIGNALS.forEach(Signals::registerDefault);
            end.run();
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
