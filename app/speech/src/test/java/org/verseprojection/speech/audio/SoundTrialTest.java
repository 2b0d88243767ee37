package org.verseprojection.speech.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.domain.Wording;

/// What a moment of listening says of a source.
@Timeout(60)
class SoundTrialTest {
    private static final int RATE = 48_000;
    private static final Duration LENGTH = Duration.ofSeconds(2);
    private static final Path SAMPLE = Path.of(System.getProperty("verse.home"), "bible-data/samples/service.wav");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {50, 60})
    void humIsHeardAndToldFromTheOtherMains(int hertz) throws Exception {
        // the mains are never quite exact
        float[] hum = mixed(
                Tone.sine(hertz * 1.003, 0.02, RATE, 2 * RATE),
                Tone.sine(hertz * 2.006, 0.01, RATE, 2 * RATE),
                noise(0.002));

        SoundTrial trial = trial(hum);

        assertEquals(hertz, trial.hum().hertz());
        assertTrue(trial.hum().share() > 0.9, trial.toString());
        assertEquals(Level.dbfs(Math.sqrt(0.00025)), trial.hum().dbfs(), 0.5);
        assertEquals(trial.rmsDbfs(), trial.hum().dbfs(), 0.5);
    }

    @Test
    void humUnderHissIsHeardByItsShare() throws Exception {
        SoundTrial trial = trial(mixed(Tone.sine(50, 0.01, RATE, 2 * RATE), noise(0.05)));

        assertTrue(trial.hum().share() < 0.3, trial.toString());
        assertEquals(Level.dbfs(0.01 / Math.sqrt(2)), trial.hum().dbfs(), 1.5);
    }

    @Test
    void aVoiceAHissAndAToneThatTheMainsDoNotHaveAreNoHum() throws Exception {
        assertTrue(trial(noise(0.05)).hum().share() < 0.02);
        assertTrue(trial(Tone.sine(440, 0.3, RATE, 2 * RATE)).hum().share() < 0.02);
        SoundTrial voice = SoundTrial.of(
                events -> new WavSource(SAMPLE, new InputChoice.Automatic(), events), Duration.ofSeconds(40));
        assertTrue(voice.hum().share() < 0.05, voice.toString());
        assertFalse(voice.clipping());
        assertEquals(Duration.ofSeconds(40), voice.heard());
    }

    @Test
    void whatSticksAtFullScaleIsTooLoud() throws Exception {
        float[] loud = Tone.sine(440, 3, RATE, 2 * RATE);
        for (int i = 0; i < loud.length; i++) {
            loud[i] = Math.clamp(loud[i], -1, 1);
        }
        SoundTrial trial = trial(loud);

        assertTrue(trial.clipping());
        assertEquals(0, trial.peakDbfs(), 0.5);
        assertFalse(trial(Tone.sine(440, 0.5, RATE, 2 * RATE)).clipping());
    }

    @Test
    void nothingButZerosIsTheFloor() throws Exception {
        SoundTrial trial = trial(new float[2 * RATE]);

        assertEquals(Level.FLOOR, trial.peakDbfs());
        assertEquals(0, trial.hum().share());
        assertEquals(RATE, trial.rate());
        assertEquals(1, trial.inputs());
    }

    @Test
    void soundThatComesLateOrNotAtAllIsCounted() throws Exception {
        ManualClock clock = new ManualClock();
        long[] steps = {40, 32, 32, 500, 32, 32, 300, 32, 32};
        AudioSource source = new Steps() {
            private int at;
            private long position;

            @Override
            public Optional<AudioFrame> next() {
                if (at == steps.length) {
                    return Optional.empty();
                }
                clock.advanceMillis(steps[at]);
                position += at == 5 ? 1600 : 0;
                AudioFrame frame = new AudioFrame(position, new float[AudioFrame.SAMPLES]);
                position += AudioFrame.SAMPLES;
                at++;
                return Optional.of(frame);
            }
        };

        SoundTrial trial = SoundTrial.of(events -> source, LENGTH, clock);

        assertEquals(2, trial.late());
        assertEquals(Duration.ofMillis(100), trial.missing());
        assertEquals(Duration.ofMillis(40), trial.first());
        assertEquals(AudioFrame.time(9L * AudioFrame.SAMPLES), trial.heard());
    }

    @Test
    void aDeviceThatIsLostEndsItAndItIsClosed() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        SoundTrial trial = SoundTrial.of(events -> lost(events, closed), LENGTH);

        assertEquals(Optional.of(Wording.verbatim("it was pulled")), trial.lost());
        assertEquals(Duration.ZERO, trial.heard());
        assertEquals(0, closed.getCount());
    }

    private static AudioSource lost(Consumer<AudioEvent> events, CountDownLatch closed) {
        events.accept(new AudioEvent.Lost("mixer", Wording.verbatim("it was pulled")));
        return new Steps() {
            @Override
            public Optional<AudioFrame> next() throws InterruptedException {
                closed.await();
                return Optional.empty();
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
    }

    private SoundTrial trial(float[] sound) throws Exception {
        Path file = WavBytes.pcm(SampleEncoding.SIGNED_16, RATE, sound).write(folder.resolve("sound.wav"));
        return SoundTrial.of(events -> new WavSource(file, new InputChoice.Automatic(), events), LENGTH);
    }

    private static float[] noise(double amplitude) {
        Random random = new Random(7);
        float[] noise = new float[2 * RATE];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) Math.clamp(amplitude * random.nextGaussian(), -1, 1);
        }
        return noise;
    }

    private static float[] mixed(float[]... sounds) {
        float[] sum = new float[2 * RATE];
        for (float[] sound : sounds) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += sound[i];
            }
        }
        return sum;
    }

    private abstract static class Steps implements AudioSource {
        @Override
        public String name() {
            return "steps";
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
