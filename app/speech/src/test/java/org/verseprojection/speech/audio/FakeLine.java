package org.verseprojection.speech.audio;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/// A device whose sound a test pushes, and that can die in every way a real one does.
final class FakeLine implements CaptureLine {
    static final int PIECE = 640;
    private static final SampleFormat FORMAT = new SampleFormat(SampleEncoding.SIGNED_16, 16_000, 1);

    private final Semaphore pieces = new Semaphore(0);
    private final CountDownLatch freed = new CountDownLatch(1);
    private final List<Integer> readings = new CopyOnWriteArrayList<>();
    private volatile boolean open = true;
    private volatile boolean claimsBytes;
    private volatile boolean behind;
    private volatile boolean hangsInRead;
    private volatile boolean hangsInClose;
    private volatile boolean closed;

    /// Lets the reader hear this many pieces of 20 ms.
    void push(int count) {
        pieces.release(count);
    }

    /// As a dead PulseAudio does: says that there are bytes and gives none.
    void claimBytes() {
        claimsBytes = true;
    }

    /// As one that a process stood still beside: it has more than its buffer holds, and gives it as fast as time
    /// passes.
    void fallBehind() {
        behind = true;
    }

    void hangInRead() {
        hangsInRead = true;
        push(1);
    }

    void hangInClose() {
        hangsInClose = true;
    }

    void unplug() {
        open = false;
    }

    /// How many bytes each reading gave.
    List<Integer> readings() {
        return readings;
    }

    boolean isClosed() {
        return closed;
    }

    /// Lets hanging calls return, so that a test leaves no thread behind.
    void free() {
        freed.countDown();
    }

    @Override
    public SampleFormat format() {
        return FORMAT;
    }

    @Override
    public int bufferBytes() {
        return FORMAT.bytesOf(500);
    }

    @Override
    public int available() {
        return behind ? bufferBytes() : claimsBytes ? PIECE : pieces.availablePermits() * PIECE;
    }

    @Override
    public int read(byte[] bytes) {
        if (hangsInRead) {
            freed();
        }
        if (behind) {
            LockSupport.parkNanos(FORMAT.nanosOf(bytes.length));
        } else if (!pieces.tryAcquire(bytes.length / PIECE)) {
            return 0;
        }
        readings.add(bytes.length);
        Arrays.fill(bytes, (byte) 1);
        return bytes.length;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        closed = true;
        open = false;
        if (hangsInClose) {
            freed();
        }
    }

    private void freed() {
        try {
            freed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
