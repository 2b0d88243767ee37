package org.verseprojection.nativelibs.sleep;

import com.sun.jna.Platform;

/// Keeps the monitors lit: no screen saver and no sleep until it is closed. Taken and closed by the same
/// thread, which lives as long as the guard.
public sealed interface SleepGuard extends AutoCloseable
        permits SleepGuard.Powerless, X11SleepGuard, WindowsSleepGuard, MacSleepGuard {
    /// Why it can do nothing here, for the log; empty where it does its work.
    String powerless();

    /// Lets the monitors sleep again. Further calls do nothing.
    @Override
    void close();

    /// Keeps them awake from now on, where the system can. Never fails.
    static SleepGuard take() {
        try {
            if (Platform.isWindows()) {
                return WindowsSleepGuard.take();
            }
            if (Platform.isMac()) {
                return MacSleepGuard.take();
            }
            return X11SleepGuard.take("");
        } catch (UnsatisfiedLinkError missing) {
            return new Powerless("a library of the system is missing: " + missing.getMessage());
        }
    }

    /// Can do nothing.
    ///
    /// @param powerless why
    record Powerless(String powerless) implements SleepGuard {
        @Override
        public void close() {}
    }
}
