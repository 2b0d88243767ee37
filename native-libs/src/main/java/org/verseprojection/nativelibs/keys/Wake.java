package org.verseprojection.nativelibs.keys;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import org.verseprojection.nativelibs.libraries.Jna;

/// Lets a thread sleep until a connection has something to read or another thread wakes it: a pipe of the
/// system.
final class Wake implements AutoCloseable {
    /// The system's C library.
    interface C extends Library {
        int pipe(int[] ends);

        int poll(Pointer watched, long count, int milliseconds);

        long write(int end, byte[] bytes, long count);

        int close(int end);
    }

    private static final C LIBRARY = Jna.load("c", C.class);
    private static final short READABLE = 1;
    private static final int WATCH_SIZE = 8;

    /// Until something happens.
    static final int FOR_EVER = -1;

    private final int[] ends = new int[2];

    /// @throws UnsatisfiedLinkError where the system gives no pipe
    Wake() {
        if (LIBRARY.pipe(ends) != 0) {
            throw new UnsatisfiedLinkError("no pipe");
        }
    }

    /// Returns when there is something to read, when it was woken, when the time is over, or for no reason.
    void await(int connection, int milliseconds) {
        try (Memory watched = new Memory(2 * WATCH_SIZE)) {
            watched.clear();
            watched.setInt(0, connection);
            watched.setShort(4, READABLE);
            watched.setInt(WATCH_SIZE, ends[0]);
            watched.setShort(WATCH_SIZE + 4, READABLE);
            LIBRARY.poll(watched, 2, milliseconds);
        }
    }

    /// Wakes the thread, now and whenever it would sleep again.
    void now() {
        LIBRARY.write(ends[1], new byte[1], 1);
    }

    /// When nobody sleeps in it any more.
    @Override
    public void close() {
        LIBRARY.close(ends[0]);
        LIBRARY.close(ends[1]);
    }
}
