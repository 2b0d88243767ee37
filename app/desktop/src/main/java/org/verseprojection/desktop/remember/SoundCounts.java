package org.verseprojection.desktop.remember;

import java.time.Duration;
import org.verseprojection.desktop.booth.SoundWitness;
import org.verseprojection.desktop.report.SoundFigures;
import org.verseprojection.live.Lags;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.AudioFrame;

/// Counts how well a service is heard. Any thread.
final class SoundCounts implements SoundWitness {
    private Lags lags = new Lags();
    private int unplugged;
    private long missing;
    private int clipped;
    private int silent;

    @Override
    public synchronized void matched(Duration lag) {
        lags.add(lag);
    }

    @Override
    public synchronized void sound(AudioEvent event) {
        switch (event) {
            case AudioEvent.Lost _ -> unplugged++;
            case AudioEvent.Overrun(long samples) -> missing += samples;
            case AudioEvent.Dropout(long samples) -> missing += samples;
            case AudioEvent.Clipping _ -> clipped++;
            case AudioEvent.DigitalSilence _ -> silent++;
            default -> {}
        }
    }

    synchronized SoundFigures figures() {
        return new SoundFigures(
                lags.quantile(0.5), lags.quantile(0.95), unplugged, AudioFrame.time(missing), clipped, silent);
    }

    /// Another service begins.
    synchronized void begin() {
        lags = new Lags();
        unplugged = 0;
        missing = 0;
        clipped = 0;
        silent = 0;
    }
}
