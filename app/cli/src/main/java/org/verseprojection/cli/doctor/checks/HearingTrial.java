package org.verseprojection.cli.doctor.checks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
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
record HearingTrial(String model, long bytes, int threads, double factor, Duration longest, int words) {
    /// Work after which a model has shown that it is too slow.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Hears a piece of speech as a service is heard; no further where the model takes too long.
    ///
    /// @param sound 16 kHz mono, a few seconds
    static HearingTrial of(String name, long bytes, Path file, int threads, VoiceModel voice, float[] sound)
            throws InterruptedException {
        WhisperSettings usual = WhisperSettings.standard();
        WhisperSettings settings =
                new WhisperSettings(threads, usual.marginSteps(), usual.leastSteps(), usual.prompt());
        try (WhisperRecognizer whisper = WhisperRecognizer.load(file, settings)) {
            whisper.recognize(Arrays.copyOf(sound, Math.min(sound.length, 2 * AudioFrame.RATE))); // warms up
            Unhurried timed = new Unhurried(whisper);
            Transcriber transcriber = new Transcriber(
                    timed, voice.stream()::probability, VoiceSettings.standard(), TranscriberSettings.standard());
            int words = 0;
            int at = 0;
            for (;
                    at + AudioFrame.SAMPLES <= sound.length && timed.worked < PATIENCE.toNanos();
                    at += AudioFrame.SAMPLES) {
                float[] piece = Arrays.copyOfRange(sound, at, at + AudioFrame.SAMPLES);
                words = Math.max(
                        words,
                        transcriber
                                .accept(new AudioFrame(at, piece), 0)
                                .map(heard -> heard.reading().size())
                                .orElse(0));
            }
            double seconds = at / (double) AudioFrame.RATE;
            return new HearingTrial(
                    name, bytes, threads, timed.worked / 1e9 / seconds, Duration.ofNanos(timed.longest), words);
        }
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
