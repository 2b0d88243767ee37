package org.verseprojection.cloud.learning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Runs the job once a day, on a thread of its own that ends with the program.
public final class LearningSchedule implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LearningSchedule.class.getName());

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("learning").daemon().factory());

    /// Starts.
    ///
    /// @param hour of the day, UTC
    public LearningSchedule(LearningJob job, LearningTools.Loader loader, int hour) {
        Duration day = Duration.ofDays(1);
        var _ = thread.scheduleAtFixedRate(
                () -> run(job, loader), until(hour, Instant.now()).toSeconds(), day.toSeconds(), TimeUnit.SECONDS);
    }

    /// How long it is until that hour begins next.
    static Duration until(int hour, Instant now) {
        OffsetDateTime here = now.atOffset(ZoneOffset.UTC);
        OffsetDateTime next = here.with(LocalTime.of(hour, 0));
        return Duration.between(here, next.isAfter(here) ? next : next.plusDays(1));
    }

    private static void run(LearningJob job, LearningTools.Loader loader) {
        try {
            job.daily(loader, Instant.now());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            LOG.log(Level.WARNING, "nothing was learned across churches today", failure);
        }
    }

    /// Ends; what is being learned is thrown away, and is learned again tomorrow.
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
