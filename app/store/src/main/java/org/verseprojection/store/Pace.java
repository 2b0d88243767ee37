package org.verseprojection.store;

import java.time.Duration;

/// How often things are done, and how large the file may grow.
///
/// @param retry between two attempts to write what is held in memory
/// @param busy how long another program's hold on the file is waited for
/// @param firstBackup after the start
/// @param backup between two looks whether a backup is due
/// @param checkedAtOnce up to how many bytes a file is checked before the start goes on; a larger one behind it
/// @param mostPages of 4 KiB that the file may have; 0 for no limit
record Pace(Duration retry, Duration busy, Duration firstBackup, Duration backup, long checkedAtOnce, int mostPages) {
    static final Pace USUAL = new Pace(
            Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1), 8_000_000, 0);
}
