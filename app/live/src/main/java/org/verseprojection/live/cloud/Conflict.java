package org.verseprojection.live.cloud;

import java.time.Instant;

/// A setting that was changed here and on another device since they last agreed. The later change won.
///
/// @param name of the setting, as `font_size`
/// @param here what was set here, JSON
/// @param there what was set on the other device, JSON
/// @param hereWon whether what was set here holds now
/// @param at when the change that won was made, by this machine's clock
public record Conflict(String name, String here, String there, boolean hereWon, Instant at) {
    /// What holds now, JSON.
    public String winner() {
        return hereWon ? here : there;
    }
}
