package org.verseprojection.desktop.remember;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.Setting;

/// Forgets what is too old, at most once a day, and never because of a date that was wrong at one start: what the clock
/// says is believed where it follows the last look within three weeks. Where it does not, the last look's time is gone
/// by, and the clock the next time, a day later or more.
final class Retention {
    /// The setting whose time is that of the last look.
    static final String NAME = "retention.looked";

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofDays(21);

    private Retention() {}

    /// Looks at what is kept, unless that was done within the last day. On the memory's thread.
    ///
    /// @param now what the clock says
    /// @param days how long things are kept, 1 to 3650
    static void look(Memory memory, Instant now, int days) {
        Optional<Instant> last =
                Optional.ofNullable(memory.settings().get(NAME)).map(Setting::changed);
        if (last.isPresent()
                && !now.isBefore(last.get())
                && now.isBefore(last.get().plus(DAY))) {
            return;
        }
        // nothing is written where the clock was put back: one that starts in 2015 each time until the network tells
        // the time would never be believed
        if (last.isEmpty() || now.isAfter(last.get())) {
            memory.keep(new Setting(NAME, "true", now));
        }
        last.map(before -> now.isAfter(before.plus(PAUSE)) ? before : now)
                .ifPresent(time -> memory.forgetBefore(time.minus(Duration.ofDays(days))));
    }
}
