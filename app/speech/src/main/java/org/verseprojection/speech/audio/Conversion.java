package org.verseprojection.speech.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/// Bytes of any source to 16 kHz mono: one input is chosen, measured, resampled and cut into frames. The same for a
/// microphone and a file.
final class Conversion {
    /// Frames of the source that are converted at a time.
    static final int BLOCK = 1024;

    private final SampleFormat format;
    private final InputSelector selector;
    private final LevelMeter meter;
    private final Resampler resampler;
    private final Framer framer;
    private final float[] samples = new float[BLOCK];
    private final float[] resampled;

    /// @throws AudioException if the source has no such input
    Conversion(SampleFormat format, InputChoice choice, Framer framer, String source, Consumer<AudioEvent> events) {
        this.format = format;
        this.framer = framer;
        this.selector = new InputSelector(format, choice, source, input -> events.accept(listening(source, input)));
        this.meter = new LevelMeter(format.rate(), format.encoding().fullScale(), events);
        this.resampler = new Resampler(format.rate());
        this.resampled = new float[resampler.maxOutput(BLOCK)];
        events.accept(listening(source, selector.input()));
    }

    private AudioEvent listening(String source, int input) {
        return new AudioEvent.Listening(source, input + 1, format.inputs(), format.rate());
    }

    /// Length of so many bytes of the source, in nanoseconds.
    long nanosOf(long bytes) {
        return format.nanosOf(bytes);
    }

    /// Takes sound.
    ///
    /// @param count bytes, whole frames; a part of one at the end is left out
    void accept(byte[] bytes, int count) {
        ByteBuffer sound = ByteBuffer.wrap(bytes, 0, count).order(ByteOrder.LITTLE_ENDIAN);
        int frames = count / format.frameBytes();
        for (int done = 0; done < frames; done += BLOCK) {
            int block = Math.min(BLOCK, frames - done);
            int start = done * format.frameBytes();
            format.decode(sound, selector.choose(sound, start, block), start, block, samples);
            meter.accept(samples, block);
            framer.accept(resampled, resampler.process(samples, block, resampled));
        }
    }

    /// Hands on what the resampler still holds. The last frame stays open: [Framer#finish] or [Framer#skip] ends it.
    void finish() {
        framer.accept(resampled, resampler.finish(resampled));
    }

    Level level() {
        return meter.level();
    }
}
