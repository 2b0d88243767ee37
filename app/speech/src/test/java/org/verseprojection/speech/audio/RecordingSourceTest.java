package org.verseprojection.speech.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingSourceTest {
    @TempDir
    private Path folder;

    private final List<AudioEvent> events = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "speech.mp3, 44100, 1, -20.7",
        "low-rate.mp3, 22050, 1, -20.7",
        "speech.m4a, 48000, 2, -23.2",
        "index-first.m4a, 44100, 2, -20.2"
    })
    void twoSecondsOfSpeechAreHeardAsLoudAsTheyAre(String name, int rate, int inputs, double loudness)
            throws Exception {
        float[] samples = listen(copy(name));
        assertEquals(2.05, samples.length / 16_000.0, 0.1);
        assertEquals(loudness, Tone.rms(samples, 0, 2 * 16_000), 1);
        assertEquals(new AudioEvent.Listening(folder.resolve(name).toString(), 1, inputs, rate), events.getFirst());
        assertEquals(
                List.of(),
                events.stream().filter(AudioEvent.CutShort.class::isInstance).toList());
    }

    @Test
    void allKindsSoundTheSame() throws Exception {
        float[] one = envelope(listen(copy("speech.mp3")), 800);
        for (String other : List.of("low-rate.mp3", "speech.m4a", "index-first.m4a")) {
            float[] samples = listen(copy(other));
            double alike = 0;
            // Encoders begin with up to a tenth of a second of silence.
            for (int delay = 0; delay <= 1_600; delay += 80) {
                alike = Math.max(alike, correlation(one, envelope(samples, delay)));
            }
            assertTrue(alike > 0.9, other + " is alike by " + alike);
        }
    }

    @Test
    void aWavFileIsReadAsBefore() throws Exception {
        Path wav = WavBytes.pcm(SampleEncoding.SIGNED_16, 16_000, Tone.sine(440, 0.5, 16_000, 16_000))
                .write(folder.resolve("sermon"));
        assertEquals(440, Tone.pitch(listen(wav), 16_000), 1);
    }

    @Test
    void whatBreaksOffPlaysAsFarAsItGoes() throws Exception {
        float[] mp3 = listen(cut("speech.mp3", 0.5));
        assertEquals(1, mp3.length / 16_000.0, 0.15);
        float[] mp4 = listen(cut("index-first.m4a", 0.5));
        assertEquals(1, mp4.length / 16_000.0, 0.3);
        assertTrue(events.stream().anyMatch(AudioEvent.CutShort.class::isInstance), events::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"speech.mp3", "low-rate.mp3", "speech.m4a", "index-first.m4a"})
    void damageIsHeardOrRefusedAndNothingElse(String name) throws Exception {
        byte[] whole = bytes(name);
        var random = new Random(name.hashCode());
        for (int round = 0; round < 6; round++) {
            byte[] damaged = whole.clone();
            for (int hits = 0; hits < 1 << random.nextInt(9); hits++) {
                damaged[12 + random.nextInt(damaged.length - 12)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("damaged"), damaged);
            try {
                float[] samples = listen(file);
                assertTrue(samples.length < 40 * 16_000, "made up " + samples.length + " samples");
            } catch (AudioException refused) {
                assertTrue(refused.toString().contains(": " + file + " "), refused::toString);
            }
        }
    }

    @Test
    void whatIsNoRecordingIsRefusedInOneLine() throws Exception {
        refused("FILE is empty (0 bytes): copy or export it again.", write(""));
        refused(
                "FILE is not a recording that is read (WAV, MP3, M4A) but text: convert it first, for example with:"
                        + " sox INPUT OUTPUT.wav",
                write("For God so loved the world"));
        refused("FILE is an MP3 file without sound that can be read: export it again.", write("ID3 only a name"));
        refused(
                "FILE has no index, as when a recorder loses power: repair it with the program that recorded it.",
                cut("speech.m4a", 0.7));
        refused("FILE is an MP4 file in fragments, which is not read: export it as M4A or WAV.", copy("fragments.m4a"));
        refused("FILE holds the codec alac, and AAC is read: export it as AAC, MP3 or WAV.", copy("lossless.m4a"));
        refused("FILE is a folder: name one recording in it.", folder);
        refused("There is no file FILE: check its name and folder.", folder.resolve("away"));
    }

    @Test
    void anInputThatIsNotThereIsRefused() throws Exception {
        Path file = copy("speech.mp3");
        var e = assertThrows(
                AudioException.class, () -> RecordingSource.open(file, new InputChoice.Input(2), events::add));
        assertTrue(e.toString().contains("no input 2"), e::toString);
    }

    private float[] listen(Path file) throws InterruptedException {
        var samples = new ArrayList<float[]>();
        try (AudioSource source = RecordingSource.open(file, new InputChoice.Automatic(), events::add)) {
            for (var frame = source.next(); frame.isPresent(); frame = source.next()) {
                samples.add(frame.get().samples());
            }
        }
        var all = new float[samples.size() * AudioFrame.SAMPLES];
        for (int i = 0; i < samples.size(); i++) {
            System.arraycopy(samples.get(i), 0, all, i * AudioFrame.SAMPLES, AudioFrame.SAMPLES);
        }
        return all;
    }

    /// How loud it is, in steps of 50 ms.
    private static float[] envelope(float[] samples, int from) {
        var steps = new float[36];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (float) Math.max(-60, Tone.rms(samples, from + i * 800, from + (i + 1) * 800));
        }
        return steps;
    }

    private static double correlation(float[] a, float[] b) {
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < a.length; i++) {
            meanA += a[i] / a.length;
            meanB += b[i] / b.length;
        }
        double both = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - meanA) * (b[i] - meanB);
            squareA += (a[i] - meanA) * (a[i] - meanA);
            squareB += (b[i] - meanB) * (b[i] - meanB);
        }
        return both / Math.sqrt(squareA * squareB);
    }

    private void refused(String line, Path file) {
        var e = assertThrows(
                AudioException.class, () -> RecordingSource.open(file, new InputChoice.Automatic(), events::add));
        assertEquals(line.replace("FILE", file.toString()), e.getMessage());
    }

    private Path write(String text) throws IOException {
        return Files.write(folder.resolve("sermon.mp3"), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Path copy(String name) throws IOException {
        return Files.write(folder.resolve(name), bytes(name));
    }

    private Path cut(String name, double share) throws IOException {
        byte[] bytes = bytes(name);
        return Files.write(folder.resolve("cut-" + name), Arrays.copyOf(bytes, (int) (bytes.length * share)));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RecordingSourceTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
