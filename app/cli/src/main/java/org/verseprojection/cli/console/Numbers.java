package org.verseprojection.cli.console;

import java.time.Duration;
import java.util.Locale;

/// Numbers as people and JSON read them, the same in every locale.
public final class Numbers {
    private Numbers() {}

    /// With that many decimals.
    public static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /// The nearest number with that many decimals.
    public static double rounded(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.round(value * scale) / scale;
    }

    /// `0.4 s`.
    public static String seconds(Duration time) {
        return fixed(time.toNanos() / 1e9, 1) + " s";
    }

    /// `312 MB`, in steps of 1,000,000 bytes.
    public static String megabytes(long bytes) {
        return Math.round(bytes / 1e6) + " MB";
    }

    /// `02:31`, hours in front where there are any.
    public static String clock(Duration time) {
        String minutes = String.format(Locale.ROOT, "%02d:%02d", time.toMinutesPart(), time.toSecondsPart());
        return time.toHours() > 0 ? time.toHours() + ":" + minutes : minutes;
    }
}
