package org.verseprojection.sync;

import java.time.Instant;
import java.util.UUID;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.Setting;

/// What this installation is called in the cloud: random, made once, and kept as a setting.
final class Device {
    private static final String NAME = "cloud.device";

    private Device() {}

    static UUID id(Memory memory) {
        Setting kept = memory.settings().get(NAME);
        if (kept != null) {
            try {
                return UUID.fromString(kept.value().replace("\"", ""));
            } catch (IllegalArgumentException broken) {
                // then a new one
            }
        }
        UUID made = UUID.randomUUID();
        Instant changed = kept == null ? Instant.EPOCH : kept.changed().plusMillis(1);
        memory.keep(new Setting(NAME, "\"" + made + "\"", changed));
        return made;
    }
}
