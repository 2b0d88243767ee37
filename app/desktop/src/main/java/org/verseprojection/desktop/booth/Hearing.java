package org.verseprojection.desktop.booth;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Worded;
import org.verseprojection.domain.Wording;
import org.verseprojection.live.LiveSession;
import org.verseprojection.live.SessionListener;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.live.events.ScreenEvent;
import org.verseprojection.matching.Expected;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.AudioSource;
import org.verseprojection.speech.audio.Level;

/// Keeps one session going: begins it, brings what it hears to the screen's thread, begins again after a failure.
///
/// All methods are called on the screen's thread, and so is the listener; a session's own threads never wait for it.
final class Hearing implements AutoCloseable {
    private static final Duration AGAIN = Duration.ofSeconds(2);

    /// A sound system that hangs while a device is opened is waited for that long, not longer.
    private static final Duration OPENING = Duration.ofSeconds(5);

    /// Is told on the screen's thread.
    interface Listener {
        void heard(Hypothesis hypothesis);

        /// That was matched.
        ///
        /// @param lag between the newest sample that it rests on and the moment it was ready
        void ranked(Ranking ranking, Duration lag);

        void level(Level level);

        void sound(AudioEvent event);

        /// A session listens from now on; nothing it hears was told before. The source tells itself, by [#sound], when
        /// its device is open or refuses.
        void began();

        /// There is no sound; the message is for people.
        void failed(Wording why, boolean triesAgain);

        /// A recording is over.
        void ended(SessionSummary summary);
    }

    private final Executor screen;
    private final Listener listener;
    private @Nullable Run run;

    /// Done when all that was heard before is let go of: no two may have one device.
    private CompletableFuture<?> free = CompletableFuture.completedFuture(null);

    Hearing(Executor screen, Listener listener) {
        this.screen = screen;
        this.listener = listener;
    }

    boolean running() {
        return run != null;
    }

    /// @param witness hears all of it on the session's own threads
    void begin(Engine.Ear ear, SoundInput input, Expected expected, SessionListener witness) {
        stop();
        CompletableFuture<?> before = free;
        Run anew = new Run(ear, input, expected, witness);
        run = anew;
        Thread.ofPlatform().name("listening").daemon().start(() -> {
            before.join();
            anew.listen();
        });
    }

    /// Hears nothing more. A device that hangs takes a second to be let go of, for which nobody waits here.
    void stop() {
        Run old = run;
        run = null;
        if (old != null) {
            old.stop();
            free = free.thenRunAsync(old::letGo, Thread.ofVirtual().name("letting go")::start)
                    .handle((_, _) -> true); // one that fails to close is gone, too
        }
    }

    /// Hears nothing more, and waits until all is let go of.
    @Override
    public void close() {
        stop();
        free.join();
    }

    /// One input, from its beginning to the moment somebody stops it.
    private final class Run implements SessionListener {
        private final Engine.Ear ear;
        private final SoundInput input;
        private final Expected expected;
        private final SessionListener witness;
        private final Latest<Hypothesis> hypotheses = new Latest<>(screen, each -> tell(() -> listener.heard(each)));
        private final Latest<Ranked> rankings = new Latest<>(screen, each -> tell(() -> show(each)));
        private final Latest<Level> levels = new Latest<>(screen, each -> tell(() -> listener.level(each)));
        /// Held while a device is being opened.
        private final ReentrantLock opening = new ReentrantLock();

        private @Nullable LiveSession session;
        private boolean stopped;

        Run(Engine.Ear ear, SoundInput input, Expected expected, SessionListener witness) {
            this.ear = ear;
            this.input = input;
            this.expected = expected;
            this.witness = witness;
        }

        /// @param at when it was told, as `System.nanoTime()`
        private record Ranked(Ranking ranking, Duration lag, long at) {}

        void listen() {
            boolean again;
            do {
                again = once();
            } while (again && waited());
        }

        /// @return whether to try again
        private boolean once() {
            try {
                LiveSession opened = open();
                if (opened == null) {
                    return false;
                }
                later(Listener::began); // first: what it hears must not come before it
                opened.start();
                SessionSummary summary = opened.await();
                if (!input.lasting()) {
                    later(each -> each.ended(summary));
                }
                return input.lasting();
            } catch (RuntimeException | Error failure) {
                Wording why =
                        failure instanceof Worded worded ? worded.wording() : Wording.verbatim(failure.toString());
                later(each -> each.failed(why, input.lasting()));
                return input.lasting();
            }
        }

        /// Null where it was stopped: what it had opened by then is let go of.
        private @Nullable LiveSession open() {
            opening.lock();
            try {
                if (isStopped()) {
                    return null;
                }
                AudioSource source = input.open(event -> later(each -> each.sound(event)));
                boolean held = false;
                try {
                    LiveSession opened = ear.listen(source, this, input.drive(), expected);
                    held = hold(opened);
                    return held ? opened : null;
                } finally {
                    if (!held) {
                        source.close();
                    }
                }
            } finally {
                opening.unlock();
            }
        }

        private synchronized boolean hold(LiveSession opened) {
            if (!stopped) {
                session = opened;
            }
            return !stopped;
        }

        private synchronized boolean waited() {
            long until = System.nanoTime() + AGAIN.toNanos();
            try {
                for (long left = AGAIN.toMillis();
                        !stopped && left > 0;
                        left = (until - System.nanoTime()) / 1_000_000) {
                    wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            return !stopped;
        }

        private synchronized boolean isStopped() {
            return stopped;
        }

        synchronized void stop() {
            stopped = true;
            notifyAll();
        }

        /// To be called once it is stopped. Waits for one that is about to open, but not for ever.
        void letGo() {
            boolean settled = false;
            try {
                settled = opening.tryLock(OPENING.toMillis(), TimeUnit.MILLISECONDS);
                LiveSession open = held();
                if (open != null) {
                    open.close();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                if (settled) {
                    opening.unlock();
                }
            }
        }

        private synchronized @Nullable LiveSession held() {
            return session;
        }

        /// What comes from a session that was stopped is no news any more.
        private void tell(Runnable news) {
            if (run == this) {
                news.run();
            }
        }

        private void later(Consumer<Listener> news) {
            screen.execute(() -> tell(() -> news.accept(listener)));
        }

        @Override
        public void heard(Hypothesis hypothesis, Duration emitted) {
            witness.heard(hypothesis, emitted);
            hypotheses.accept(hypothesis);
        }

        @Override
        public void ranked(Ranking ranking, Duration emitted) {
            witness.ranked(ranking, emitted);
            rankings.accept(new Ranked(ranking, emitted.minus(ranking.heardUntil()), System.nanoTime()));
        }

        private void show(Ranked ranked) {
            listener.ranked(ranked.ranking(), ranked.lag());
            ScreenEvent.note(ranked.lag().plusNanos(System.nanoTime() - ranked.at()));
        }

        @Override
        public void level(Level level) {
            witness.level(level);
            levels.accept(level);
        }
    }
}
