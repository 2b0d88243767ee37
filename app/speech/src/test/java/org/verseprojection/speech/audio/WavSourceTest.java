package org.verseprojection.speech.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavSourceTest {
    private static final float[] RAMP = {0, 0.5f, -0.5f, 0.25f, -1, 0.75f, -0.125f, 0.0078125f};

    @TempDir
    private Path folder;

    private final List<AudioEvent> events = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(SampleEncoding.class)
    void everyEncodingIsReadExactly(SampleEncoding encoding) throws IOException {
        assertArrayEquals(RAMP, Arrays.copyOf(play(WavBytes.pcm(encoding, 16_000, RAMP)), RAMP.length));
    }

    @Test
    void theLowestBitsOf24And32AreNotLost() throws IOException {
        float[] fine = {3 * 0x1p-23f, -3 * 0x1p-23f, 1 - 0x1p-23f};
        assertArrayEquals(fine, Arrays.copyOf(play(WavBytes.pcm(SampleEncoding.SIGNED_24, 16_000, fine)), 3));
        assertArrayEquals(fine, Arrays.copyOf(play(WavBytes.pcm(SampleEncoding.SIGNED_32, 16_000, fine)), 3));
    }

    @Test
    void whatIsNoNumberIsSilenceAndWhatIsTooLoudIsFullScale() throws IOException {
        float[] odd = {Float.NaN, 2, -7, Float.POSITIVE_INFINITY, 0.5f};
        float[] read = Arrays.copyOf(play(WavBytes.pcm(SampleEncoding.FLOAT_32, 16_000, odd)), 5);
        assertArrayEquals(new float[] {0, 1, -1, 0, 0.5f}, read);
    }

    @ParameterizedTest
    @CsvSource({"1,16,16", "1,24,20", "1,32,24", "3,32,32"})
    void extensibleFormatsAreRead(int subFormat, int bits, int validBits) throws IOException {
        SampleEncoding encoding = subFormat == 3
                ? SampleEncoding.FLOAT_32
                : bits == 16
                        ? SampleEncoding.SIGNED_16
                        : bits == 24 ? SampleEncoding.SIGNED_24 : SampleEncoding.SIGNED_32;
        var wav = new WavBytes()
                .extensible(subFormat, 1, 16_000, bits, validBits)
                .chunk("data", WavBytes.encode(encoding, RAMP));
        assertArrayEquals(RAMP, Arrays.copyOf(play(wav), RAMP.length));
    }

    @Test
    void otherChunksAreSteppedOverOddOnesToo() throws IOException {
        var wav = new WavBytes()
                .chunk("JUNK", new byte[7])
                .format(1, 1, 16_000, 16)
                .chunk("LIST", new byte[1001])
                .chunk("data", WavBytes.encode(SampleEncoding.SIGNED_16, RAMP))
                .chunk("LIST", new byte[] {99, 99, 99, 99});
        float[] read = play(wav);
        assertArrayEquals(RAMP, Arrays.copyOf(read, RAMP.length));
        assertEquals(0, read[RAMP.length], "what follows the sound is not sound");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0xffff_ffffL, 0x7fff_f000L})
    void aStreamedFileLastsToItsEnd(long size) throws IOException {
        var wav = new WavBytes()
                .riffSize(size == 0 ? 36 : size)
                .format(1, 1, 16_000, 16)
                .chunk("data", size, WavBytes.encode(SampleEncoding.SIGNED_16, new float[5120]));
        assertEquals(5120, play(wav).length);
        assertEquals(List.of(new AudioEvent.Listening(name(), 1, 1, 16_000)), events);
    }

    @Test
    void aLargeFileHasItsLengthInAChunkOfItsOwn() throws IOException {
        byte[] sound = WavBytes.encode(SampleEncoding.SIGNED_16, RAMP);
        byte[] sizes = new byte[28];
        sizes[8] = (byte) sound.length;
        for (String magic : List.of("RF64", "BW64")) {
            var wav = new WavBytes()
                    .magic(magic)
                    .riffSize(0xffff_ffffL)
                    .chunk("ds64", sizes)
                    .format(1, 1, 16_000, 16)
                    .chunk("data", 0xffff_ffffL, sound)
                    .chunk("LIST", new byte[] {99, 99, 99, 99});
            float[] read = play(wav);
            assertArrayEquals(RAMP, Arrays.copyOf(read, RAMP.length));
            assertEquals(0, read[RAMP.length]);
        }
    }

    @Test
    void aFileThatWasCutShortPlaysWhatIsThere() throws IOException {
        var wav = new WavBytes()
                .format(1, 1, 16_000, 16)
                .chunk("data", 100_000, WavBytes.encode(SampleEncoding.SIGNED_16, RAMP));
        assertArrayEquals(RAMP, Arrays.copyOf(play(wav), RAMP.length));
        assertTrue(events.contains(new AudioEvent.CutShort(name(), 100_000 - 16)), events.toString());
    }

    @Test
    void aStereoFileOf96KilohertzFloatBecomesSixteenKilohertzMono() throws IOException {
        float[] left = Tone.sine(1_000, 0.1, 96_000, 96_000);
        float[] right = Tone.sine(2_500, 0.2, 96_000, 96_000);
        float[] read = play(WavBytes.pcm(SampleEncoding.FLOAT_32, 96_000, left, right), new InputChoice.Input(2));
        assertEquals(2_500, Tone.pitch(Arrays.copyOfRange(read, 2_000, 14_000), 16_000), 0.1);
        assertEquals(-16.99, Tone.rms(read, 2_000, 14_000), 0.05);
        assertEquals(List.of(new AudioEvent.Listening(name(), 2, 2, 96_000)), events);
    }

    @Test
    void theLastFrameIsFilledUpWithZerosAndPositionsHaveNoGaps() throws IOException {
        var tone = new float[16_000];
        Arrays.fill(tone, 0.5f);
        Path file = WavBytes.pcm(SampleEncoding.SIGNED_16, 16_000, tone).write(folder.resolve("a.wav"));
        try (var source = new WavSource(file, new InputChoice.Automatic(), events::add)) {
            for (int k = 0; k < 32; k++) {
                AudioFrame frame = source.next().orElseThrow();
                assertEquals(k * 512L, frame.position());
                assertEquals(k == 31 ? 0 : 0.5f, frame.samples()[511]);
            }
            assertEquals(Optional.empty(), source.next());
        }
    }

    @Test
    void leftAloneItTakesTheFirstInput() throws IOException {
        float[] one = Tone.sine(500, 0.1, 48_000, 48_000);
        float[] two = Tone.sine(1_500, 0.5, 48_000, 48_000);
        float[] read = play(WavBytes.pcm(SampleEncoding.SIGNED_16, 48_000, one, two));
        assertEquals(500, Tone.pitch(read, 16_000), 1);
    }

    @Test
    void leftAloneItTakesTheInputThatHasSoundAndLosesNoneOfIt() throws IOException {
        float[] tone = Tone.sine(1_500, 0.5, 16_000, 16_384);
        float[] read = play(WavBytes.pcm(SampleEncoding.FLOAT_32, 16_000, new float[16_384], tone));
        assertArrayEquals(tone, read);
        assertEquals(
                List.of(new AudioEvent.Listening(name(), 1, 2, 16_000), new AudioEvent.Listening(name(), 2, 2, 16_000)),
                events);
    }

    @Test
    void aChosenInputIsKeptEvenWhenItIsSilent() throws IOException {
        float[] tone = Tone.sine(1_500, 0.5, 16_000, 16_384);
        float[] read =
                play(WavBytes.pcm(SampleEncoding.FLOAT_32, 16_000, new float[16_384], tone), new InputChoice.Input(1));
        assertArrayEquals(new float[16_384], read);
    }

    @Test
    void thirtyTwoInputsAreRead() throws IOException {
        var inputs = new float[32][2_048];
        Arrays.fill(inputs[30], 0.25f);
        float[] read = play(WavBytes.pcm(SampleEncoding.SIGNED_24, 16_000, inputs), new InputChoice.Input(31));
        assertEquals(0.25f, read[1_000]);
    }

    @Test
    void anInputThatIsNotThereIsRefused() {
        var wav = WavBytes.pcm(SampleEncoding.SIGNED_16, 16_000, RAMP, RAMP);
        var e = assertThrows(AudioException.class, () -> play(wav, new InputChoice.Input(3)));
        assertEquals(name() + " has 2 input(s) and no input 3: choose one from 1 to 2.", e.getMessage());
        assertThrows(AudioException.class, () -> new InputChoice.Input(0));
    }

    @Test
    void clippingIsNoticedBeforeResamplingHidesIt() throws IOException {
        float[] loud = Tone.sine(440, 1.5, 48_000, 48_000);
        play(WavBytes.pcm(SampleEncoding.SIGNED_16, 48_000, loud));
        assertEquals(
                1, events.stream().filter(new AudioEvent.Clipping()::equals).count());
    }

    @Test
    void onceClosedItHasEnded() throws IOException {
        Path file = WavBytes.pcm(SampleEncoding.SIGNED_16, 16_000, new float[16_000])
                .write(folder.resolve("a.wav"));
        var source = new WavSource(file, new InputChoice.Automatic(), events::add);
        assertTrue(source.next().isPresent());
        source.close();
        source.close();
        assertEquals(Optional.empty(), source.next());
    }

    private String name() {
        return folder.resolve("a.wav").toString();
    }

    private float[] play(WavBytes wav) throws IOException {
        return play(wav, new InputChoice.Automatic());
    }

    private float[] play(WavBytes wav, InputChoice input) throws IOException {
        var samples = new float[0];
        try (var source = new WavSource(wav.write(folder.resolve("a.wav")), input, events::add)) {
            for (var frame = source.next(); frame.isPresent(); frame = source.next()) {
                samples = Arrays.copyOf(samples, samples.length + 512);
                System.arraycopy(frame.get().samples(), 0, samples, samples.length - 512, 512);
            }
        }
        return samples;
    }
}
