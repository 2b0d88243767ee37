package org.verseprojection.cli.hearing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.live.SessionListener;
import org.verseprojection.speech.audio.AudioFrame;
import org.verseprojection.speech.audio.AudioSource;
import org.verseprojection.speech.audio.ForwardingSource;
import org.verseprojection.speech.audio.Level;

/// Looks at a session's own figures while it runs, and tells the memory what they come to. Hands everything on.
public final class SessionWatch implements SessionListener {
    /// A backlog, in frames, that only a reader who fell behind has: half of what a live source holds.
    private static final int BACKLOG = 5 * AudioFrame.RATE / AudioFrame.SAMPLES;

    private final SessionListener listener;
    private final HearingMemory memory;
    private final HearingSetting setting;
    private final Lateness lateness = new Lateness();
    private final AtomicLong spoken = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong lost = new AtomicLong();
    private volatile Level level = Level.SILENCE;
    private volatile Duration lag = Duration.ZERO;

    /// @param listener the session's own
    /// @param setting that the session is opened with
    public SessionWatch(SessionListener listener, HearingMemory memory, HearingSetting setting) {
        this.listener = listener;
        this.memory = memory;
        this.setting = setting;
    }

    /// What it came to so far.
    ///
    /// @param lag of the newest picks, between the newest sample they rest on and the moment they were there
    /// @param lostSamples of 16 kHz that were not heard in time
    public record Figures(HearingSetting setting, Level level, Duration lag, long lostSamples) {}

    /// How it stands.
    public Figures figures() {
        return new Figures(setting, level, lag, lost.get());
    }

    /// Whether somebody spoke within that time.
    public boolean spokenWithin(Duration time) {
        long at = spoken.get();
        return at != Long.MIN_VALUE && System.nanoTime() - at < time.toNanos();
    }

    /// The session's source, watched for sound that is lost because it is not heard in time.
    public AudioSource watched(AudioSource source) {
        return new Watched(source);
    }

    @Override
    public void heard(Hypothesis hypothesis, Duration emitted) {
        spoken.set(System.nanoTime());
        listener.heard(hypothesis, emitted);
    }

    @Override
    public void ranked(Ranking ranking, Duration emitted) {
        lag = emitted.minus(ranking.heardUntil());
        verdict(emitted, lag).ifPresent(this::tell);
        listener.ranked(ranking, emitted);
    }

    @Override
    public void level(Level now) {
        level = now;
        listener.level(now);
    }

    private Optional<Lateness.Verdict> verdict(Duration at, Duration late) {
        synchronized (lateness) {
            return lateness.matched(at, late);
        }
    }

    /// On a thread of its own: a session's threads wait for no disk.
    private void tell(Lateness.Verdict verdict) {
        Thread.startVirtualThread(
                switch (verdict) {
                    case TROUBLED -> () -> memory.troubled(setting);
                    case SERVED -> memory::served;
                });
    }

    private final class Watched extends ForwardingSource {
        private long next = -1;

        Watched(AudioSource source) {
            super(source);
        }

        @Override
        public Optional<AudioFrame> next() throws InterruptedException {
            Optional<AudioFrame> taken = super.next();
            if (taken.isPresent()) {
                long gap = next < 0 ? 0 : taken.get().position() - next;
                next = taken.get().end();
                // a microphone that was away leaves a gap too, but no backlog behind it
                if (gap > 0 && waiting() >= BACKLOG) {
                    lost.addAndGet(gap);
                    synchronized (lateness) {
                        lateness.lost().ifPresent(SessionWatch.this::tell);
                    }
                }
            }
            return taken;
        }
    }
}
