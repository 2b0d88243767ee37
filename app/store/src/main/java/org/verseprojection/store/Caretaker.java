package org.verseprojection.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What is done to the file as a whole: trying again, checking, backups, new keys, forgetting. One thing at a time.
final class Caretaker implements AutoCloseable {
    private final Keeper keeper;
    private final Shelf shelf;
    private final Texts texts;
    private final Pace pace;
    private final ReentrantLock lock = new ReentrantLock();
    private final ScheduledExecutorService retries = thread("memory");
    private final ScheduledExecutorService chores = thread("memory-backup");

    Caretaker(Keeper keeper, Shelf shelf, Texts texts, Pace pace) {
        this.keeper = keeper;
        this.shelf = shelf;
        this.texts = texts;
        this.pace = pace;
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().daemon().name(name).unstarted(task));
    }

    /// Opens the file, and goes on with it from time to time.
    ///
    /// @param index makes the index of words
    void start(Runnable index) {
        keeper.tryAgain();
        repeat(retries, keeper::tryAgain, pace.retry(), pace.retry());
        repeat(chores, this::backUpWhereDue, pace.firstBackup(), pace.backup());
        later(this::checkLarge, Duration.ZERO);
        later(index, pace.firstBackup());
    }

    private static void repeat(ScheduledExecutorService on, Runnable task, Duration first, Duration every) {
        Future<?> _ = on.scheduleWithFixedDelay(guarded(task), first.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void later(Runnable task, Duration delay) {
        Future<?> _ = chores.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// What fails once is tried again the next time.
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                System.getLogger(Caretaker.class.getName()).log(System.Logger.Level.WARNING, "memory", e);
            }
        };
    }

    /// Checks a file that is too large to be checked before the start went on.
    private void checkLarge() {
        Disk disk = keeper.disk();
        if (disk != null && disk.size().orElse(0L) > pace.checkedAtOnce()) {
            check();
        }
    }

    /// Lets SQLite look through the whole file.
    void check() {
        Disk disk = keeper.disk();
        if (disk == null) {
            return;
        }
        Sql sql = null;
        try {
            sql = Connections.reader(disk.file(), pace);
            Disk.check(sql);
        } catch (StoreException e) {
            keeper.failed(disk, e);
        } catch (SQLException e) {
            keeper.failed(disk, StoreException.of(e));
        } finally {
            Connections.close(sql);
        }
    }

    private void backUpWhereDue() {
        lock.lock();
        try {
            Disk disk = keeper.disk();
            if (disk != null && shelf.backups().due()) {
                backUp(disk);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Makes a backup now.
    void backUp() {
        lock.lock();
        try {
            Disk disk = keeper.disk();
            if (disk != null) {
                backUp(disk);
            }
        } finally {
            lock.unlock();
        }
    }

    private void backUp(Disk disk) {
        try {
            shelf.backups().make(disk.ring());
        } catch (StoreException e) {
            keeper.failed(disk, e);
        }
    }

    /// What is open now.
    @Nullable
    Disk disk() {
        return keeper.disk();
    }

    /// Tries to write what is held.
    void tryAgain() {
        keeper.tryAgain();
    }

    /// Forgets in backups and in what was set aside too.
    void forgetBefore(Instant time) {
        lock.lock();
        try {
            @Nullable Disk disk = keeper.disk();
            if (disk == null) {
                return;
            }
            shelf.forgetAsides(time);
            shelf.backups().forgetBefore(time, disk.ring());
            keeper.care(open -> {
                open.checkpoint();
                return open;
            });
        } catch (IOException | StoreException nextTime) {
            System.getLogger(Caretaker.class.getName())
                    .log(System.Logger.Level.WARNING, "backups keep what is older until the next time", nextTime);
        } finally {
            lock.unlock();
        }
    }

    void forgetEverything() throws IOException {
        lock.lock();
        try {
            keeper.forgetEverything();
        } finally {
            lock.unlock();
        }
    }

    void renewKeys() throws IOException {
        lock.lock();
        try {
            keeper.care(shelf::renew);
        } finally {
            lock.unlock();
        }
    }

    void restore() throws IOException {
        lock.lock();
        try {
            keeper.care(disk -> shelf.restore(disk, texts));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        retries.shutdownNow();
        chores.shutdownNow();
        lock.lock();
        try {
            keeper.close();
        } finally {
            lock.unlock();
        }
    }
}
