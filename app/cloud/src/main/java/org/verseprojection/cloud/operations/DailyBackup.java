package org.verseprojection.cloud.operations;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verseprojection.cloud.database.DatabaseException;

/// Backs the database up once a day while the node runs. After a failure it tries again every hour.
public final class DailyBackup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);
    private static final Duration AFTER_START = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Backups backups;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);
    private final Thread thread;

    private DailyBackup(Backups backups, Duration wait) {
        this.backups = backups;
        this.thread = Thread.ofVirtual().name("backups").unstarted(() -> run(wait));
    }

    /// Begins a minute after the start, so that a start is quick.
    public static DailyBackup start(Backups backups) {
        return start(backups, AFTER_START);
    }

    static DailyBackup start(Backups backups, Duration wait) {
        DailyBackup daily = new DailyBackup(backups, wait);
        daily.thread.start();
        return daily;
    }

    /// When the last one of this run was made, in seconds since 1970; 0 where there was none.
    public long last() {
        return last.get().getEpochSecond();
    }

    private void run(Duration wait) {
        try {
            Thread.sleep(wait);
            while (true) {
                Thread.sleep(tried());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration tried() {
        try {
            Duration due = backups.due();
            if (due.isZero()) {
                backups.make();
                last.set(Instant.now());
                return backups.due();
            }
            return due;
        } catch (IOException | DatabaseException | RuntimeException failure) {
            LOG.error("the database could not be backed up", failure);
            return AGAIN;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
