package org.verseprojection.cli.hearing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.verseprojection.inference.VoiceModel;
import org.verseprojection.speech.Recognition;
import org.verseprojection.speech.Recognizer;
import org.verseprojection.speech.Transcriber;
import org.verseprojection.speech.TranscriberSettings;
import org.verseprojection.speech.VoiceSettings;
import org.verseprojection.speech.WhisperRecognizer;
import org.verseprojection.speech.WhisperSettings;
import org.verseprojection.speech.audio.AudioFrame;

/// How quickly a speech model hears on this laptop.
///
/// @param threads that a pass used
/// @param bytes the model's size
/// @param factor seconds of work for a second of speech, with a pass at every step: the real-time factor
/// @param longest pass
/// @param words that it heard
public record HearingTrial(String model, long bytes, int threads, double factor, Duration longest, int words) {
    /// Work after which a model has shown that it is too slow.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// That the sample's ten seconds of clear speech have at least.
    private static final int WORDS = 10;

    /// Hears a piece of speech as a service is heard; no further where the model takes too long.
    ///
    /// @param sound 16 kHz mono, a few seconds
    /// @param welcome asked with each frame: whether to go on
    /// @return empty where it was not welcome any more
    public static Optional<HearingTrial> of(
            Model model, int threads, VoiceModel voice, float[] sound, BooleanSupplier welcome)
            throws InterruptedException {
        WhisperSettings settings = WhisperSettings.standard().withThreads(threads);
        try (WhisperRecognizer whisper = WhisperRecognizer.load(model.file(), settings)) {
            whisper.recognize(Arrays.copyOf(sound, Math.min(sound.length, 2 * AudioFrame.RATE))); // warms up
            Unhurried timed = new Unhurried(whisper);
            Transcriber transcriber = new Transcriber(
                    timed, voice.stream()::probability, VoiceSettings.standard(), TranscriberSettings.standard());
            int words = 0;
            int at = 0;
            for (;
                    at + AudioFrame.SAMPLES <= sound.length && timed.worked < PATIENCE.toNanos();
                    at += AudioFrame.SAMPLES) {
                if (!welcome.getAsBoolean()) {
                    return Optional.empty();
                }
                float[] piece = Arrays.copyOfRange(sound, at, at + AudioFrame.SAMPLES);
                words = Math.max(
                        words,
                        transcriber
                                .accept(new AudioFrame(at, piece), 0)
                                .map(heard -> heard.reading().size())
                                .orElse(0));
            }
            double factor = timed.worked / 1e9 / (at / (double) AudioFrame.RATE);
            return Optional.of(new HearingTrial(
                    model.name(), model.bytes(), threads, factor, Duration.ofNanos(timed.longest), words));
        }
    }

    /// What is tried.
    public record Model(String name, long bytes, Path file) {}

    /// Whether clear speech was understood.
    public boolean understood() {
        return words >= WORDS;
    }

    /// Says that no pass takes any time, so that the step is not lengthened and the window not shortened for a machine
    /// that is slow: all work is done that a quick one would do.
    private static final class Unhurried implements Recognizer {
        private final Recognizer whisper;
        private long worked;
        private long longest;

        Unhurried(Recognizer whisper) {
            this.whisper = whisper;
        }

        @Override
        public Recognition recognize(float[] samples) throws InterruptedException {
            Recognition recognition = whisper.recognize(samples);
            long took = recognition.took().toNanos();
            worked += took;
            longest = Math.max(longest, took);
            return new Recognition(recognition.segments(), Duration.ZERO);
        }

        @Override
        public void close() {
            // its owner closes it
        }
    }
}
