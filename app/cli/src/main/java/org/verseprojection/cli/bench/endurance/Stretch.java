package org.verseprojection.cli.bench.endurance;

/// One start of the program, until it ended.
///
/// @param from in milliseconds since 1970
/// @param until the moment up to which its figures are written down
/// @param end why it ended
/// @param detail of that, for people; may be empty
record Stretch(long from, long until, End end, String detail) {
    enum End {
        /// It runs, or the run was killed with it.
        RUNNING,
        /// The run was over.
        OVER,
        /// The run was broken off.
        BROKEN_OFF,
        /// It ended by itself.
        CRASHED
    }

    Stretch until(long moment, End why, String said) {
        return new Stretch(from, moment, why, said);
    }

    boolean holds(long moment) {
        return moment >= from && moment <= until;
    }
}
