package org.verseprojection.live;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Hands one thing at a time from the thread that transcribes to the one that matches.
///
/// Live, the newest wins: what was not taken yet is replaced, since nobody wants the matches of old words. Otherwise
/// the giver waits until the last one was taken, so that every pass is matched.
final class Mailbox<T> {
    private final boolean newestWins;
    private @Nullable T letter;
    private boolean closed;

    Mailbox(boolean newestWins) {
        this.newestWins = newestWins;
    }

    /// Leaves it; what comes after [#close] is dropped.
    synchronized void put(T item) throws InterruptedException {
        while (!newestWins && letter != null && !closed) {
            wait();
        }
        if (!closed) {
            letter = item;
            notifyAll();
        }
    }

    /// Waits for the next; empty once it is closed and everything was taken.
    synchronized Optional<T> take() throws InterruptedException {
        while (letter == null && !closed) {
            wait();
        }
        Optional<T> taken = Optional.ofNullable(letter);
        letter = null;
        notifyAll();
        return taken;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
