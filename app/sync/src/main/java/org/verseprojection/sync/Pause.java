package org.verseprojection.sync;

import java.time.Duration;

/// How the thread that syncs waits.
interface Pause {
    /// Why it goes on.
    enum Why {
        TIME,
        WOKEN,
        /// The machine's addresses changed.
        NETWORK
    }

    /// Waits.
    ///
    /// @param most at most so long
    /// @param network whether a change of the machine's addresses ends it
    Why await(Duration most, boolean network) throws InterruptedException;

    /// Ends the wait that is under way, or else the next. For any thread; returns at once.
    void wake();
}
