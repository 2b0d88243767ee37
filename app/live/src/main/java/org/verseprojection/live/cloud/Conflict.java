package org.verseprojection.live.cloud;

/// A setting that was changed here and on another device since they last agreed. The later change won.
///
/// @param name of the setting, as `font_size`
/// @param here what was set here, JSON
/// @param there what was set on the other device, JSON
/// @param hereWon whether what was set here holds now
public record Conflict(String name, String here, String there, boolean hereWon) {
    /// What holds now, JSON.
    public String winner() {
        return hereWon ? here : there;
    }
}
