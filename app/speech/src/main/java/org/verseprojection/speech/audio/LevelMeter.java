package org.verseprojection.speech.audio;

import java.time.Duration;
import java.util.function.Consumer;

/// Measures one input as it comes from the source, before resampling hides what clipped.
///
/// Samples are summed up in slices of 32 ms; the level is read from a ring of the newest slices. One thread feeds it,
/// any thread may read [#level()].
final class LevelMeter {
    private static final int SLICES_PER_SECOND_X1000 = 31_250;
    private static final int RMS_SLICES = 4;
    private static final int PEAK_SLICES = 47;
    private static final int CLIP_SLICES = 31;
    private static final int CLIP_RUN = 3;
    private static final int SILENCE_SECONDS = 2;

    private final int rate;
    private final float fullScale;
    private final Consumer<AudioEvent> events;
    private final int sliceSamples;
    private final double[] energies = new double[RMS_SLICES];
    private final float[] peaks = new float[PEAK_SLICES];

    private long slices;
    private int inSlice;
    private double energy;
    private float peak;
    private int fullScaleRun;
    private long lastClip = Long.MIN_VALUE;
    private long zeros;
    private boolean silent;
    private volatile Level level = Level.SILENCE;

    /// @param rate of the source, in Hz
    /// @param fullScale the amplitude from which on a sample counts as clipped
    LevelMeter(int rate, float fullScale, Consumer<AudioEvent> events) {
        this.rate = rate;
        this.fullScale = fullScale;
        this.events = events;
        this.sliceSamples = (int) (rate * 1000L / SLICES_PER_SECOND_X1000);
    }

    Level level() {
        return level;
    }

    void accept(float[] samples, int count) {
        for (int i = 0; i < count; i++) {
            float amplitude = Math.abs(samples[i]);
            energy += (double) amplitude * amplitude;
            peak = Math.max(peak, amplitude);
            watchClipping(amplitude);
            watchSilence(amplitude);
            if (++inSlice == sliceSamples) {
                closeSlice();
            }
        }
    }

    private void watchClipping(float amplitude) {
        fullScaleRun = amplitude >= fullScale ? fullScaleRun + 1 : 0;
        if (fullScaleRun < CLIP_RUN) {
            return;
        }
        boolean again = clipping();
        lastClip = slices;
        if (!again) {
            events.accept(new AudioEvent.Clipping());
        }
    }

    private boolean clipping() {
        return lastClip != Long.MIN_VALUE && slices - lastClip <= CLIP_SLICES;
    }

    private void watchSilence(float amplitude) {
        if (amplitude == 0) {
            if (++zeros == (long) SILENCE_SECONDS * rate) {
                silent = true;
                events.accept(new AudioEvent.DigitalSilence());
            }
            return;
        }
        if (silent) {
            silent = false;
            events.accept(new AudioEvent.Sound(Duration.ofMillis(zeros * 1000 / rate)));
        }
        zeros = 0;
    }

    private void closeSlice() {
        energies[(int) (slices % RMS_SLICES)] = energy / sliceSamples;
        peaks[(int) (slices % PEAK_SLICES)] = peak;
        slices++;
        energy = 0;
        peak = 0;
        inSlice = 0;
        level = new Level(rms(), Level.dbfs(Math.min(1, highest())), clipping(), silent);
    }

    private double rms() {
        double sum = 0;
        for (double mean : energies) {
            sum += mean;
        }
        // In the first slices the ring is not yet full, and must not read too low.
        return Level.dbfs(Math.min(1, Math.sqrt(sum / Math.min(slices, RMS_SLICES))));
    }

    private float highest() {
        float highest = 0;
        for (float slice : peaks) {
            highest = Math.max(highest, slice);
        }
        return highest;
    }
}
