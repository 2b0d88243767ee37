package org.verseprojection.live.cloud;

import org.verseprojection.live.memory.Setting;

/// Told what the settings of other devices did to those here; on any thread.
public interface SettingsListener {
    /// A later change came from another device, and is kept here already.
    void arrived(Setting setting);

    /// Both had changed it; the later change holds on both.
    void conflict(Conflict conflict);
}
