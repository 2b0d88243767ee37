package org.verseprojection.inference;

import java.util.Arrays;
import java.util.List;

/// Says frame by frame how likely somebody speaks. One stream of sound, frames in order, one thread at a time.
///
/// The network hears each frame after the last 64 samples of the one before, and carries a state from call to call;
/// both start at zero. After a gap in the sound, [#reset].
public final class VoiceNetwork implements AutoCloseable {
    /// Samples a frame: 32 ms at 16 kHz.
    public static final int SAMPLES = 512;

    private static final int CONTEXT = 64;
    private static final int STATE = 2 * 1 * 128;

    private final TorchModel network;
    private final float[] window = new float[CONTEXT + SAMPLES];
    private float[] state = new float[STATE];
    private boolean closed;

    VoiceNetwork(TorchModel network) {
        this.network = network;
    }

    /// The probability of speech in the next frame, 0 to 1.
    ///
    /// @param samples float[512], 16 kHz mono, −1 to 1; a value that is no finite number counts as silence,
    ///     as it would poison the state of all frames to come
    /// @throws IllegalStateException after [#close]
    public float probability(float[] samples) {
        if (closed) {
            throw new IllegalStateException("the voice stream is closed");
        }
        if (samples.length != SAMPLES) {
            throw new IllegalArgumentException("a frame has " + SAMPLES + " samples, not " + samples.length);
        }
        System.arraycopy(window, SAMPLES, window, 0, CONTEXT);
        for (int i = 0; i < SAMPLES; i++) {
            window[CONTEXT + i] = Float.isFinite(samples[i]) ? Math.clamp(samples[i], -1f, 1f) : 0;
        }
        List<Tensor.Floats> out =
                network.run(new Tensor.Floats(window, 1, CONTEXT + SAMPLES), new Tensor.Floats(state, 2, 1, 128));
        if (out.size() != 2 || out.get(0).values().length != 1 || out.get(1).values().length != STATE) {
            throw new IllegalStateException("not a voice-detection network: its answer has another shape");
        }
        state = out.get(1).values();
        return out.get(0).values()[0];
    }

    /// Forgets what was heard, as after a gap.
    public void reset() {
        Arrays.fill(window, 0);
        state = new float[STATE];
    }

    /// Ends the stream; the model stays loaded.
    @Override
    public void close() {
        closed = true;
    }
}
