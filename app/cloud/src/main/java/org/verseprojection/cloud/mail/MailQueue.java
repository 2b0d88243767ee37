package org.verseprojection.cloud.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends mail beside the requests that ask for it, so that no answer takes longer because there is
/// somebody to write to. It is in memory: what was not sent when a node ends is lost, and is asked
/// for again.
public final class MailQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailQueue.class);
    private static final int THREADS = 2;
    private static final int WAITING = 500;
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration END = Duration.ofSeconds(5);

    private final Mailer mailer;
    private final Duration end;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofVirtual().name("mail-", 0).factory());

    public MailQueue(Mailer mailer) {
        this(mailer, END);
    }

    /// @param end for how long it goes on sending when it is closed
    MailQueue(Mailer mailer, Duration end) {
        this.mailer = mailer;
        this.end = end;
    }

    /// Sends what `writing` comes up with, later.
    ///
    /// @param writing whom to write what, if anybody; may ask the database
    /// @return whether there is room; false where very much waits already
    public boolean offer(Supplier<Optional<Mail>> writing) {
        try {
            threads.execute(() -> write(writing));
            return true;
        } catch (RejectedExecutionException full) {
            LOG.warn("mail waits in such numbers that more is refused");
            return false;
        }
    }

    private void write(Supplier<Optional<Mail>> writing) {
        try {
            Optional<Mail> mail = writing.get();
            if (mail.isPresent()) {
                send(mail.get());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.error("a message could not be written", failure);
        }
    }

    private void send(Mail mail) throws InterruptedException {
        for (int left = TRIES - 1; ; left--) {
            try {
                mailer.send(mail);
                return;
            } catch (IOException failure) {
                LOG.warn("{} {} tries are left.", failure.getMessage(), left);
                if (left == 0) {
                    return;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    /// Sends what waits, for some seconds.
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(end.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException ended) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
