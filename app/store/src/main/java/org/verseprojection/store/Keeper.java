package org.verseprojection.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.MemoryState;

/// Brings changes onto the disk, or holds them in memory until that works again. Any thread.
final class Keeper implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    private final Shelf shelf;
    private final Texts texts;
    private final StateWords words;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<MemoryState>> listeners = new CopyOnWriteArrayList<>();
    private final CurrentDisk current;
    private final Waiting waiting = new Waiting();
    private volatile MemoryState state = new MemoryState.Durable("");

    Keeper(Shelf shelf, Texts texts, boolean keychainProtects) {
        this.shelf = shelf;
        this.texts = texts;
        this.words = new StateWords(shelf, texts, keychainProtects);
        this.current = new CurrentDisk(shelf);
    }

    /// Opens the file where it is not open, looks whether it is still there, and writes what is held.
    void tryAgain() {
        lock.lock();
        try {
            current.tryAgain(waiting.isEmpty());
            flush();
        } finally {
            unlock();
        }
    }

    private void flush() {
        if (!waiting.isEmpty() && current.write(waiting.changes())) {
            waiting.clear();
        }
    }

    /// Makes a change.
    ///
    /// @throws IllegalArgumentException where it cannot be made anywhere
    Memory.Kept keep(Disk.Change change) {
        lock.lock();
        try {
            if (waiting.isEmpty() && current.write(List.of(change))) {
                return Memory.Kept.DURABLE;
            }
            waiting.hold(change, shelf.sharing());
            return Memory.Kept.HELD;
        } finally {
            unlock();
        }
    }

    /// Reads from the disk and from what is held.
    <T> List<T> read(Disk.Query<List<T>> query) {
        List<T> all = new ArrayList<>(waiting.read(query));
        all.addAll(fromDisk(query));
        return all;
    }

    private <T> List<T> fromDisk(Disk.Query<List<T>> query) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Disk open = current.disk();
            if (open == null) {
                return List.of();
            }
            try {
                return open.read(query);
            } catch (StoreException e) {
                failed(open, e);
                if (current.disk() == open) {
                    return List.of();
                }
            }
        }
        return List.of();
    }

    /// Told that a file turned out to be unusable.
    void failed(Disk open, StoreException e) {
        lock.lock();
        try {
            current.failed(open, e);
        } finally {
            unlock();
        }
    }

    /// Does something to the file as a whole, after what is held was written.
    ///
    /// @throws IOException where that is not possible now
    void care(CurrentDisk.Care care) throws IOException {
        lock.lock();
        try {
            flush();
            Disk open = current.disk();
            if (open == null || !waiting.isEmpty()) {
                throw new IOException(reason());
            }
            current.care(open, care);
        } catch (StoreException e) {
            throw new IOException(texts.of(e.trouble().key()), e);
        } finally {
            unlock();
        }
    }

    /// Forgets all that is held and all that is written.
    void forgetEverything() throws IOException {
        lock.lock();
        try {
            if (!shelf.owned()) {
                throw new IOException(reason());
            }
            shelf.forgetting();
            waiting.clear();
            current.erase();
        } catch (StoreException e) {
            throw new IOException(texts.of(e.trouble().key()), e);
        } finally {
            unlock();
        }
    }

    /// What is open now.
    @Nullable
    Disk disk() {
        return current.disk();
    }

    MemoryState state() {
        return state;
    }

    void listen(Consumer<MemoryState> listener) {
        listeners.add(listener);
    }

    /// Remembers whether decisions go into the outbox, for what is held and for a fresh file.
    void sharing(boolean on) {
        lock.lock();
        try {
            shelf.sharing(on);
        } finally {
            lock.unlock();
        }
    }

    private void unlock() {
        MemoryState before = state;
        MemoryState after = described();
        state = after;
        lock.unlock();
        if (!before.equals(after)) {
            listeners.forEach(listener -> listener.accept(after));
        }
    }

    private MemoryState described() {
        boolean held = current.disk() == null || current.why() != null || !waiting.isEmpty();
        return held ? words.held(current.why(), waiting.size()) : words.open(current.rescued());
    }

    private String reason() {
        return words.reason(current.why());
    }

    @Override
    public void close() {
        lock.lock();
        try {
            flush();
            current.close();
            shelf.close();
        } finally {
            lock.unlock();
        }
    }
}
