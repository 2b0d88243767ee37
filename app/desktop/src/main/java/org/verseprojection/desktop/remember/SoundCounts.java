package org.verseprojection.desktop.remember;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.verseprojection.desktop.booth.SoundWitness;
import org.verseprojection.live.Lags;
import org.verseprojection.live.memory.Heard;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.AudioFrame;

/// Counts how well a stretch of a service is heard. Any thread.
final class SoundCounts implements SoundWitness {
    private UUID id = UUID.randomUUID();
    private Instant since;
    private Lags lags = new Lags();
    private int unplugged;
    private long missing;
    private int clipped;
    private int silent;

    SoundCounts(Instant since) {
        this.since = since;
    }

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

    /// What was counted until now, in that service.
    synchronized Heard heard(UUID gathering) {
        return new Heard(id, gathering, since, lags.steps(), unplugged, AudioFrame.time(missing), clipped, silent);
    }

    /// Another stretch begins.
    synchronized void begin(Instant at) {
        id = UUID.randomUUID();
        since = at;
        lags = new Lags();
        unplugged = 0;
        missing = 0;
        clipped = 0;
        silent = 0;
    }
}
