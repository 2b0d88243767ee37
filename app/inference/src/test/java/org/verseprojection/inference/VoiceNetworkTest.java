package org.verseprojection.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VoiceNetworkTest {
    private static final int RATE = 16_000;
    private static VoiceModel model;

    @BeforeAll
    static void load() throws ModelException {
        model = VoiceModel.load(Shipped.file("silero-vad-16k.pt"));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void silenceIsNotSpeech() {
        assertTrue(mean(probabilities(sound(10, i -> 0))) < 0.3);
    }

    @Test
    void mainsHumIsNotSpeech() {
        assertTrue(mean(probabilities(sound(10, i -> 0.3 * Math.sin(2 * Math.PI * 50 * i / RATE)))) < 0.3);
    }

    @Test
    void whiteNoiseIsNotSpeech() {
        Random random = new Random(7);
        assertTrue(mean(probabilities(sound(10, i -> 0.1 * random.nextGaussian()))) < 0.3);
    }

    @Test
    void aReadersVoiceIsSpeech() throws IOException {
        float[] speech = probabilities(service(8.5, 13));
        assertTrue(max(speech) > 0.8, () -> "at most " + max(speech));
        assertTrue(mean(speech) > 0.5, () -> "on average " + mean(speech));
    }

    @Test
    void afterAResetAStreamAnswersAsANewOne() throws IOException {
        float[] sound = service(8.5, 10);
        try (VoiceNetwork stream = model.stream()) {
            float[] first = probabilities(stream, sound);
            stream.reset();
            assertArrayEquals(first, probabilities(stream, sound));
        }
    }

    @Test
    void streamsOnTheirOwnThreadsDoNotHearEachOther() throws Exception {
        float[] speech = service(8.5, 13);
        float[] alone = probabilities(speech);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<float[]> beside = threads.submit(() -> probabilities(speech));
            Callable<float[]> noise = () -> probabilities(sound(4, i -> Math.sin(i * i)));
            Future<float[]> other = threads.submit(noise);
            assertArrayEquals(alone, beside.get());
            assertEquals(125, other.get().length);
        }
    }

    @Test
    void aSampleThatIsNoNumberDoesNotPoisonTheRest() throws IOException {
        float[] sound = service(8.5, 13);
        Arrays.fill(sound, 100, 110, Float.NaN);
        sound[111] = Float.POSITIVE_INFINITY;
        assertTrue(max(probabilities(sound)) > 0.8);
    }

    @Test
    void aClosedStreamSaysSo() {
        VoiceNetwork stream = model.stream();
        stream.close();
        assertThrows(IllegalStateException.class, () -> stream.probability(new float[VoiceNetwork.SAMPLES]));
    }

    @Test
    void aFrameOfAnotherLengthIsRefused() {
        try (VoiceNetwork stream = model.stream()) {
            assertThrows(IllegalArgumentException.class, () -> stream.probability(new float[480]));
        }
    }

    @Test
    void anotherNetworkIsNotTakenForAVoiceDetector() {
        Path embedder = Shipped.file("verse-embedder.pt");
        assertThrows(ModelException.class, () -> VoiceModel.load(embedder).close());
    }

    private static float[] probabilities(float[] sound) {
        try (VoiceNetwork stream = model.stream()) {
            return probabilities(stream, sound);
        }
    }

    private static float[] probabilities(VoiceNetwork stream, float[] sound) {
        float[] answers = new float[sound.length / VoiceNetwork.SAMPLES];
        for (int i = 0; i < answers.length; i++) {
            int from = i * VoiceNetwork.SAMPLES;
            answers[i] = stream.probability(Arrays.copyOfRange(sound, from, from + VoiceNetwork.SAMPLES));
        }
        return answers;
    }

    private static float[] sound(double seconds, IntToDoubleFunction sample) {
        float[] sound = new float[(int) (seconds * RATE)];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) sample.applyAsDouble(i);
        }
        return sound;
    }

    /// A stretch of the sample service: 16 kHz, mono, PCM16 after a header of 44 bytes.
    private static float[] service(double from, double to) throws IOException {
        byte[] file = Files.readAllBytes(Shipped.home().resolve("bible-data/samples/service.wav"));
        ByteBuffer pcm = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int start = 44 + 2 * (int) (from * RATE);
        return sound(to - from, i -> pcm.getShort(start + 2 * i) / 32768.0);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double max(float[] values) {
        double max = 0;
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }
}
