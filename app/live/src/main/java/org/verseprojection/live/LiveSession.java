package org.verseprojection.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.live.events.RankingEvent;
import org.verseprojection.matching.Matcher;
import org.verseprojection.speech.Transcriber;
import org.verseprojection.speech.audio.AudioFrame;
import org.verseprojection.speech.audio.AudioSource;

/// One stream of sound on its way to the screens: owns the threads between the source and the listener.
///
/// One thread reads the source, detects voice and has windows recognised; another matches. Between them stands a
/// [Mailbox]. Whatever fails on either ends the session, closes the source, and is thrown by [#await].
public final class LiveSession implements AutoCloseable {
    private static final int FRAMES_A_LEVEL = 3;

    private final AudioSource source;
    private final Transcriber transcriber;
    private final Matcher matcher;
    private final SessionListener listener;
    private final Drive drive;
    private final Mailbox<Hypothesis> mailbox;
    private final Object listening = new Object();
    private final CompletableFuture<Void> heard = new CompletableFuture<>();
    private final CompletableFuture<Void> matched = new CompletableFuture<>();
    private final Lags lags = new Lags();
    private final AtomicLong heardSamples = new AtomicLong();
    private final AtomicLong lostSamples = new AtomicLong();
    private volatile long began;
    private @Nullable Thread hearing;

    public LiveSession(
            AudioSource source, Transcriber transcriber, Matcher matcher, SessionListener listener, Drive drive) {
        this.source = source;
        this.transcriber = transcriber;
        this.matcher = matcher;
        this.listener = listener;
        this.drive = drive;
        this.mailbox = new Mailbox<>(drive == Drive.LIVE);
    }

    /// Begins to listen.
    ///
    /// @throws IllegalStateException when it was started before
    public synchronized void start() {
        if (hearing != null) {
            throw new IllegalStateException("a session is started once");
        }
        hearing = Thread.ofPlatform().name("hearing").daemon().unstarted(() -> complete(heard, this::hear));
        Thread.ofPlatform().name("matching").daemon().start(() -> complete(matched, this::match));
        hearing.start();
    }

    /// Waits until the stream has ended, by itself or by [#close], and everything heard was matched.
    ///
    /// @throws RuntimeException what went wrong on one of the session's threads
    public SessionSummary await() {
        try {
            CompletableFuture.allOf(heard, matched).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
        return summary();
    }

    /// How it went so far.
    public SessionSummary summary() {
        Duration audio = AudioFrame.time(heardSamples.get());
        double seconds = Math.max(0.001, audio.toNanos() / 1e9);
        return new SessionSummary(
                audio,
                transcriber.passes(),
                transcriber.loops(),
                transcriber.worked().toNanos() / 1e9 / seconds,
                lags.quantile(0.5),
                lags.quantile(0.95),
                lostSamples.get(),
                ResidentMemory.peak());
    }

    /// Stops to listen; what was heard is still matched. Twice is once.
    @Override
    public void close() {
        source.close();
    }

    private void hear() throws InterruptedException {
        try {
            long next = -1;
            int frames = 0;
            for (Optional<AudioFrame> taken = source.next(); taken.isPresent(); taken = source.next()) {
                AudioFrame frame = taken.get();
                if (next < 0) {
                    long alreadyThere = (long) source.waiting() * AudioFrame.SAMPLES;
                    began = System.nanoTime()
                            - AudioFrame.time(frame.end() + alreadyThere).toNanos();
                } else {
                    lostSamples.addAndGet(frame.position() - next);
                }
                next = frame.end();
                heardSamples.addAndGet(AudioFrame.SAMPLES);
                if (frames++ % FRAMES_A_LEVEL == 0) {
                    tell(() -> listener.level(source.level()));
                }
                hand(transcriber.accept(frame, source.waiting()));
            }
            hand(transcriber.finish());
        } finally {
            mailbox.close();
        }
    }

    private void hand(Optional<Hypothesis> hypothesis) throws InterruptedException {
        if (hypothesis.isPresent()) {
            tell(() -> listener.heard(hypothesis.get(), sinceBegan()));
            mailbox.put(hypothesis.get());
        }
    }

    private void match() throws InterruptedException {
        for (Optional<Hypothesis> taken = mailbox.take(); taken.isPresent(); taken = mailbox.take()) {
            Ranking ranking = matcher.match(taken.get());
            Duration emitted = sinceBegan();
            if (drive == Drive.LIVE) {
                Duration lag = emitted.minus(ranking.heardUntil());
                lags.add(lag);
                RankingEvent.note(lag, ranking.items().size());
            }
            tell(() -> listener.ranked(ranking, emitted));
        }
    }

    private Duration sinceBegan() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void tell(Runnable call) {
        synchronized (listening) {
            call.run();
        }
    }

    private void complete(CompletableFuture<Void> end, Work work) {
        try {
            work.run();
            end.complete(null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            end.complete(null);
        } catch (RuntimeException | Error failure) {
            end.completeExceptionally(failure);
            mailbox.close();
            source.close();
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }
}
