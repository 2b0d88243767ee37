package org.verseprojection.desktop.remember;

import java.time.Instant;
import java.util.Map;
import org.verseprojection.live.memory.Setting;

/// A change that somebody makes here and now.
final class LocalChange {
    private LocalChange() {}

    /// The change as it is to be kept: later than what is kept already, which may be of a time when the clock was
    /// ahead. The memory keeps the later one alone.
    ///
    /// @param kept by their names
    static Setting after(Map<String, Setting> kept, Setting change) {
        Setting before = kept.get(change.name());
        Instant least = before == null ? Instant.MIN : before.changed().plusMillis(1);
        return change.changed().isBefore(least) ? new Setting(change.name(), change.value(), least) : change;
    }
}
