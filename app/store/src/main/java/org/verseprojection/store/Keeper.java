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
    /// Changes what lies on the disk as a whole.
    interface Care {
        /// Does it, and returns what is to be used from now on.
        Disk take(Disk disk) throws StoreException, IOException;
    }

    private static final int ATTEMPTS = 3;

    private final Shelf shelf;
    private final Texts texts;
    private final StateWords words;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<MemoryState>> listeners = new CopyOnWriteArrayList<>();
    private final Waiting waiting = new Waiting();
    private volatile @Nullable Disk disk;
    private volatile MemoryState state = new MemoryState.Durable("");
    private @Nullable StoreException why;
    private boolean rescued;
    private boolean sharing;

    Keeper(Shelf shelf, Texts texts, boolean keychainProtects) {
        this.shelf = shelf;
        this.texts = texts;
        this.words = new StateWords(shelf, texts, keychainProtects);
    }

    /// Opens the file where it is not open, looks whether it is still there, and writes what is held.
    void tryAgain() {
        lock.lock();
        try {
            if (disk == null) {
                open();
            } else {
                look();
            }
            flush();
        } finally {
            unlock();
        }
    }

    private void open() {
        try {
            Disk opened = shelf.open();
            sharing = opened.read(tables -> tables.sharing());
            disk = opened;
            why = null;
        } catch (StoreException e) {
            why = e;
        }
    }

    private void look() {
        Disk open = disk;
        try {
            if (open != null) {
                open.present();
                StoreException reason = why;
                if (reason != null && reason.trouble() == Trouble.OTHER) {
                    reopen(open);
                } else if (waiting.isEmpty()) {
                    why = null;
                }
            }
        } catch (StoreException e) {
            replace(e);
        }
    }

    private void flush() {
        if (!waiting.isEmpty() && written(waiting.changes())) {
            waiting.clear();
        }
    }

    /// Makes a change.
    ///
    /// @throws IllegalArgumentException where it cannot be made anywhere
    Memory.Kept keep(Disk.Change change) {
        lock.lock();
        try {
            if (waiting.isEmpty() && written(List.of(change))) {
                return Memory.Kept.DURABLE;
            }
            waiting.hold(change, sharing);
            return Memory.Kept.HELD;
        } finally {
            unlock();
        }
    }

    private boolean written(List<Disk.Change> changes) {
        for (int attempt = 0; attempt < 2; attempt++) {
            Disk open = disk;
            if (open == null) {
                return false;
            }
            try {
                open.write(changes);
                why = null;
                return true;
            } catch (StoreException e) {
                if (!replace(e)) {
                    return false;
                }
            }
        }
        return false;
    }

    /// Whether another file is in its place now.
    private boolean replace(StoreException e) {
        why = e;
        Disk open = disk;
        if (open == null || !e.trouble().setsAside()) {
            return false;
        }
        try {
            disk = shelf.replace(open, e);
            rescued = e.trouble() == Trouble.GONE && shelf.notice().isEmpty();
            why = null;
            return true;
        } catch (StoreException notNow) {
            why = notNow;
            if (e.trouble() != Trouble.GONE) {
                disk = null;
            }
            return false;
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
            Disk open = disk;
            if (open == null) {
                return List.of();
            }
            try {
                return open.read(query);
            } catch (StoreException e) {
                failed(open, e);
                if (disk == open) {
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
            if (disk == open && e.trouble().setsAside()) {
                replace(e);
            }
        } finally {
            unlock();
        }
    }

    /// Does something to the file as a whole, after what is held was written.
    ///
    /// @throws IOException where that is not possible now
    void care(Care care) throws IOException {
        lock.lock();
        try {
            flush();
            Disk open = disk;
            if (open == null || !waiting.isEmpty()) {
                throw new IOException(reason());
            }
            try {
                disk = care.take(open);
                rescued = false;
            } catch (StoreException e) {
                reopen(open);
                throw new IOException(texts.of(e.trouble().key()), e);
            } catch (IOException e) {
                reopen(open);
                throw e;
            }
        } finally {
            unlock();
        }
    }

    private void reopen(Disk open) {
        open.close();
        disk = null;
        open();
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
            Disk open = disk;
            disk = null;
            if (open != null) {
                open.clear();
                open.close();
            }
            try {
                shelf.erase();
            } catch (StoreException e) {
                why = e;
                throw new IOException(texts.of(e.trouble().key()), e);
            }
            rescued = false;
            open();
        } finally {
            unlock();
        }
    }

    /// What is open now.
    @Nullable
    Disk disk() {
        return disk;
    }

    MemoryState state() {
        return state;
    }

    void listen(Consumer<MemoryState> listener) {
        listeners.add(listener);
    }

    /// Remembers whether decisions go into the outbox, for what is held.
    void sharing(boolean on) {
        lock.lock();
        try {
            sharing = on;
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
        boolean held = disk == null || why != null || !waiting.isEmpty();
        return held ? words.held(why, waiting.size()) : words.open(rescued);
    }

    private String reason() {
        return words.reason(why);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            flush();
            Disk open = disk;
            disk = null;
            if (open != null) {
                open.settle();
                open.close();
            }
            shelf.close();
        } finally {
            lock.unlock();
        }
    }
}
