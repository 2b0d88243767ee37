package org.verseprojection.speech.audio;

/// Where a stream's positions lie on the computer's clock.
///
/// What is read is late by what the device and the system hold of it; the least delay before anything was missing
/// tells when the stream began. Each gap is reckoned from there, not from the gap before it: a gap's error, some tens
/// of milliseconds, is all that the positions are ever wrong by, however often a cable is pulled. A device whose own
/// clock is slow is put right by that, too.
final class StreamClock {
    private boolean begun;
    private boolean fixed;
    private long beganNanos;

    /// Sound was read that nothing was missing before.
    ///
    /// @param end its end in the stream, in nanoseconds
    /// @param at the clock's time of the reading
    void heard(long end, long at) {
        if (!begun || (!fixed && at - end < beganNanos)) {
            begun = true;
            beganNanos = at - end;
        }
    }

    /// Sound was read that something is missing before.
    ///
    /// @param end where it would end in the stream if nothing were missing, in nanoseconds
    /// @param at the clock's time of the reading
    /// @return nanoseconds that are missing; 0 at the stream's beginning
    long missing(long end, long at) {
        if (!begun) {
            return 0;
        }
        fixed = true;
        return Math.max(0, at - end - beganNanos);
    }
}
