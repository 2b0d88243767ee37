package org.verseprojection.desktop.memory;

import org.verseprojection.desktop.booth.PickReasons;
import org.verseprojection.live.cloud.CloudAccount;
import org.verseprojection.live.memory.Memory;

/// All that remembers, and learns from it. Who is handed it closes the account, and then the memory.
///
/// @param feed tells of settings that came from elsewhere
public record Remembering(
        Memory memory, CloudAccount cloud, LearningControl learning, PickReasons reasons, SettingsFeed feed) {
    /// Nothing is learned, and no settings come from elsewhere.
    public Remembering(Memory memory, CloudAccount cloud) {
        this(memory, cloud, LearningControl.NOTHING, PickReasons.NONE, SettingsFeed.NONE);
    }
}
