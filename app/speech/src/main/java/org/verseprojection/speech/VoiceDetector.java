package org.verseprojection.speech;

import java.time.Duration;
import org.verseprojection.speech.audio.AudioFrame;

/// Tells speech from everything else, frame by frame: a two-threshold (hysteresis) switch with a hang-over on top of
/// the network's probability.
public final class VoiceDetector {
    private final SpeechProbability network;
    private final VoiceSettings settings;
    private final long hangOver;
    private int recent;
    private boolean speaking;
    private long lastVoiced;
    private float probability;

    public VoiceDetector(SpeechProbability network, VoiceSettings settings) {
        this.network = network;
        this.settings = settings;
        this.hangOver = samples(settings.hangOver());
    }

    /// Takes in the next frame and says whether somebody speaks, the hang-over included.
    public boolean accept(AudioFrame frame) {
        probability = network.of(frame.samples());
        recent = ((recent << 1) & 0b1111) | (probability >= settings.onset() ? 1 : 0);
        if (speaking) {
            if (probability >= settings.offset()) {
                lastVoiced = frame.end();
            }
            speaking = frame.end() - lastVoiced < hangOver;
            recent = speaking ? recent : 0;
        } else if (Integer.bitCount(recent) >= settings.onsetFrames()) {
            speaking = true;
            lastVoiced = frame.end();
        }
        return speaking;
    }

    /// The newest frame's probability of speech, 0 to 1.
    public float probability() {
        return probability;
    }

    /// Where the newest voiced frame ended, in samples since the stream began.
    public long lastVoiced() {
        return lastVoiced;
    }

    private static long samples(Duration time) {
        return time.toMillis() * AudioFrame.RATE / 1000;
    }
}
