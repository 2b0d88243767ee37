package org.verseprojection.speech.audio;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The frames between the thread that records and the one that reads: a ring in which the newest sound wins.
///
/// Recording never waits. When the ring is full the oldest frame makes room, and the reader is told of the gap as one
/// [AudioEvent.Overrun] when it comes to it: exactly the samples by which the positions of its frames jump. A lock
/// rather than a lock-free ring, since the recording side also moves the reading end, and 31 frames a second cost
/// nothing.
final class FrameQueue {
    /// Ten seconds.
    static final int DEFAULT_FRAMES = 10 * AudioFrame.RATE / AudioFrame.SAMPLES;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final @Nullable AudioFrame[] ring;
    private final Consumer<AudioEvent> events;
    private int oldest;
    private int size;
    private long droppedSinceTaken;
    private boolean ended;
    private @Nullable AudioException failure;

    /// @param capacity in frames
    FrameQueue(int capacity, Consumer<AudioEvent> events) {
        this.ring = new @Nullable AudioFrame[capacity];
        this.events = events;
    }

    /// Adds the newest frame; nothing happens after the end.
    void put(AudioFrame frame) {
        lock.lock();
        try {
            if (ended) {
                return;
            }
            if (size == ring.length) {
                removeOldest();
                droppedSinceTaken += AudioFrame.SAMPLES;
            }
            ring[(oldest + size) % ring.length] = frame;
            size++;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the oldest frame; empty once the stream has ended and everything was taken.
    ///
    /// @throws AudioException if the stream ended in an error
    Optional<AudioFrame> take() throws InterruptedException {
        AudioFrame frame;
        long dropped;
        lock.lockInterruptibly();
        try {
            while (size == 0 && !ended) {
                changed.await();
            }
            if (size == 0) {
                if (failure != null) {
                    throw failure;
                }
                return Optional.empty();
            }
            dropped = droppedSinceTaken;
            droppedSinceTaken = 0;
            frame = removeOldest();
        } finally {
            lock.unlock();
        }
        if (dropped > 0) {
            events.accept(new AudioEvent.Overrun(dropped));
        }
        return Optional.of(frame);
    }

    /// How many frames can be taken at once.
    int size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    /// No more frames follow; those in the queue can still be taken.
    void end() {
        finish(null, false);
    }

    /// Ends in an error, which the reader meets after the last frame.
    void fail(AudioException reason) {
        finish(reason, false);
    }

    /// Ends at once; what was not taken is forgotten.
    void close() {
        finish(null, true);
    }

    private void finish(@Nullable AudioException reason, boolean forget) {
        lock.lock();
        try {
            if (!ended) {
                ended = true;
                failure = reason;
            }
            while (forget && size > 0) {
                removeOldest();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private AudioFrame removeOldest() {
        AudioFrame frame = ring[oldest];
        if (frame == null) {
            throw new IllegalStateException("no frame where the queue has one");
        }
        ring[oldest] = null;
        oldest = (oldest + 1) % ring.length;
        size--;
        return frame;
    }
}
