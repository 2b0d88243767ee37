package org.verseprojection.speech;

import java.time.Duration;
import org.verseprojection.speech.audio.AudioFrame;

/// Fits the step and the window to what the machine can do: a step is never shorter than a pass takes, and where even
/// a long step would not do, the window shrinks.
///
/// The cost of a second of window is tracked as an exponential mean; a machine that recovers gets its window back.
public final class Pace {
    private static final double FORGET = 0.2;
    private static final double HEADROOM = 1.15;

    /// A pass must not take longer than this, or the transcript lags; the window shrinks until it does not.
    private static final double LONGEST_PASS = 1.0;

    /// No pass counts for more. One that took longer stood still with the computer, which slept or was suspended, and
    /// would make the next step as long. A machine that is so slow gains nothing from a longer step: its window is
    /// at its least already, and it hears all that waits before each pass.
    private static final double MOST_COUNTED = 3.0;

    private static final double LEAST_WINDOW = 3.0;

    /// Shorter windows cost as much as one of so many seconds, since the encoder looks that far anyway.
    private static final double LEAST_REACH = 5.0;

    private final TranscriberSettings settings;
    private double pass;
    private double costPerSecond;
    private long worked;

    Pace(TranscriberSettings settings) {
        this.settings = settings;
    }

    void passed(int samples, Duration took) {
        double seconds = Math.min(MOST_COUNTED, took.toNanos() / 1e9);
        double cost = seconds / Math.max(LEAST_REACH, samples / (double) AudioFrame.RATE);
        pass = pass == 0 ? seconds : pass + FORGET * (seconds - pass);
        costPerSecond = costPerSecond == 0 ? cost : costPerSecond + FORGET * (cost - costPerSecond);
        worked += took.toNanos();
    }

    /// New sound between two passes, in samples.
    int step() {
        return Math.max(samples(settings.step()), (int) (HEADROOM * pass * AudioFrame.RATE));
    }

    /// From where the window is cut, in samples.
    int longestWindow() {
        int standard = samples(settings.longestWindow());
        if (costPerSecond * standard <= LONGEST_PASS * AudioFrame.RATE) {
            return standard;
        }
        return (int) Math.max(LEAST_WINDOW * AudioFrame.RATE, LONGEST_PASS / costPerSecond * AudioFrame.RATE);
    }

    /// How long the recogniser has worked in all.
    Duration worked() {
        return Duration.ofNanos(worked);
    }

    static int samples(Duration time) {
        return (int) (time.toMillis() * AudioFrame.RATE / 1000);
    }
}
