package org.verseprojection.speech.audio;

/// How loud a source is just now, measured on its own samples before they are resampled.
///
/// 0 dBFS is a square wave at full scale, so that a sine at full scale has an RMS of −3.01 dBFS.
///
/// @param rmsDbfs of the last 128 ms, −120 to 0
/// @param peakDbfs the highest sample of the last 1.5 s, −120 to 0
/// @param clipping whether samples stuck at full scale within the last second
/// @param digitalSilence whether all samples of the last two seconds or more were exactly zero
public record Level(double rmsDbfs, double peakDbfs, boolean clipping, boolean digitalSilence) {
    /// What stands for no sound at all, in dBFS.
    public static final double FLOOR = -120;

    /// No sound yet.
    public static final Level SILENCE = new Level(FLOOR, FLOOR, false, false);

    /// An amplitude as a level in dBFS, not under [#FLOOR].
    ///
    /// @param amplitude 1 is full scale
    public static double dbfs(double amplitude) {
        return amplitude <= 1e-6 ? FLOOR : 20 * Math.log10(amplitude);
    }
}
