package org.verseprojection.speech.audio;

/// Notices when a device's buffer ran over, and reckons by the clock what is missing.
///
/// Whether a full buffer lost its oldest bytes, its newest or all of them differs between systems. The clock is the
/// same everywhere: between two moments at which the buffer was read empty, as much sound must have come as time
/// passed.
///
/// A sound server may hold back what came while the program stood still, and hand it over in pieces, so that the buffer
/// is empty in between. So it is reckoned when sound has come no faster than time passes for half a second.
final class OverrunWatch {
    private static final long SETTLED_NANOS = 500_000_000;
    /// What a server held back for twenty seconds is handed over in less than one.
    private static final long BEHIND_NANOS = 2_000_000_000;

    private final SampleFormat format;
    private final int bufferBytes;
    private final long bufferNanos;
    private long emptyAt;
    private long lookedAt;
    private long heardSinceEmpty;
    private boolean ranOver;
    private boolean settling;
    private long settlingFrom;
    private long heardSettling;
    private long lostNanos;
    private long neverEmptySince;

    OverrunWatch(CaptureLine line, long now) {
        this.format = line.format();
        this.bufferBytes = line.bufferBytes();
        this.bufferNanos = format.nanosOf(bufferBytes);
        this.emptyAt = now;
        this.lookedAt = now;
        this.neverEmptySince = now;
    }

    /// To be told before each reading.
    ///
    /// @param available bytes in the buffer
    /// @param piece bytes under which the buffer counts as empty
    void look(int available, int piece, long now) {
        boolean stoodStill = now - lookedAt > bufferNanos;
        ranOver |= available >= bufferBytes || stoodStill;
        lookedAt = now;
        if (available < piece || stoodStill) {
            neverEmptySince = now;
        }
        if (available >= piece) {
            return;
        }
        if (ranOver && !settled(piece, now)) {
            return;
        }
        if (ranOver) {
            lostNanos += Math.max(0, now - emptyAt - format.nanosOf(heardSinceEmpty));
            ranOver = false;
            settling = false;
        }
        emptyAt = now;
        heardSinceEmpty = 0;
    }

    /// Whether the device hands over old sound no faster than time passes, so that it would stay late for good: its
    /// buffer was not read empty for two seconds. Seen after a process stood still for 14 s: for 46 s more each
    /// reading gave what was 10 s old.
    boolean behind() {
        return lookedAt - neverEmptySince > BEHIND_NANOS;
    }

    /// To be told after a reading that gave nothing: that is silence, and not old sound.
    void heardNothing() {
        neverEmptySince = lookedAt;
    }

    private boolean settled(int piece, long now) {
        long passed = now - settlingFrom;
        if (settling && passed < SETTLED_NANOS) {
            return false;
        }
        boolean steady = settling && format.nanosOf(heardSettling) <= passed + format.nanosOf(2L * piece);
        settling = true;
        settlingFrom = now;
        heardSettling = 0;
        return steady;
    }

    /// To be told after each reading.
    ///
    /// @return nanoseconds of sound that are missing and were not yet told of
    long heard(int bytes) {
        heardSinceEmpty += bytes;
        heardSettling += bytes;
        long lost = lostNanos;
        lostNanos = 0;
        return lost;
    }
}
