package org.verseprojection.speech.audio;

/// Notices when a device's buffer ran over, and reckons by the clock what is missing.
///
/// Whether a full buffer lost its oldest bytes, its newest or all of them differs between systems. The clock is the
/// same
/// everywhere: between two moments at which the buffer was read empty, as much sound must have come as time passed.
final class OverrunWatch {
    private final SampleFormat format;
    private final int bufferBytes;
    private final long bufferNanos;
    private long emptyAt;
    private long lookedAt;
    private long heardSinceEmpty;
    private boolean ranOver;
    private long lostNanos;

    OverrunWatch(CaptureLine line, long now) {
        this.format = line.format();
        this.bufferBytes = line.bufferBytes();
        this.bufferNanos = format.nanosOf(bufferBytes);
        this.emptyAt = now;
        this.lookedAt = now;
    }

    /// To be told before each reading.
    ///
    /// @param available bytes in the buffer
    /// @param piece bytes under which the buffer counts as empty
    void look(int available, int piece, long now) {
        ranOver |= available >= bufferBytes || now - lookedAt > bufferNanos;
        lookedAt = now;
        if (available >= piece) {
            return;
        }
        if (ranOver) {
            lostNanos += Math.max(0, now - emptyAt - format.nanosOf(heardSinceEmpty));
            ranOver = false;
        }
        emptyAt = now;
        heardSinceEmpty = 0;
    }

    /// To be told after each reading.
    ///
    /// @return nanoseconds of sound that are missing and were not yet told of
    long heard(int bytes) {
        heardSinceEmpty += bytes;
        long lost = lostNanos;
        lostNanos = 0;
        return lost;
    }
}
