package org.verseprojection.cloud.recognition.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpusSoundTest {
    private static final int RATE = 16_000;

    @Test
    void isHeardAsItWasSpoken() throws Exception {
        float[] spoken = tone(2 * RATE, 440);
        float[] heard = SoundFormat.OPUS.decode(OggBytes.of(spoken));
        assertEquals(2 * RATE - 104, heard.length, "without the 312 samples of 48 kHz that are skipped");
        assertEquals(440, pitch(heard), 5);
        assertEquals(rms(spoken), rms(heard), 0.05);
    }

    @Test
    void manyChannelsAndOtherEncodersAreUnderstood() throws Exception {
        float[] spoken = sample();
        for (String file : new String[] {"stereo.opus", "surround.opus"}) {
            float[] heard = SoundFormat.OPUS.decode(read(file));
            assertEquals(RATE, heard.length, 2, file);
            float[] part = Arrays.copyOf(heard, spoken.length);
            double like = likeness(spoken, part);
            assertTrue(like > 0.85, file + " is like what was spoken by " + like);
        }
    }

    @Test
    void theLastPageEndsWithinItself() throws Exception {
        OggBytes ogg = begun();
        byte[][] packets = OggBytes.packets(tone(RATE, 300)).toArray(byte[][]::new);
        ogg.page(4, 30_000, packets);
        assertEquals(10_000 - 104, SoundFormat.OPUS.decode(ogg.bytes()).length);
    }

    @Test
    void positionsThatCannotBeAreNotLookedAt() throws Exception {
        byte[][] packets = OggBytes.packets(tone(RATE, 300)).toArray(byte[][]::new);
        for (long granule : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, -1, 0xffff_ffff_0000L}) {
            OggBytes ogg = begun();
            ogg.page(4, granule, packets);
            assertEquals(RATE - 104, SoundFormat.OPUS.decode(ogg.bytes()).length, "at " + granule);
        }
    }

    @Test
    void saysWhatIsWrong() {
        byte[] good = OggBytes.of(tone(RATE, 300));
        refused("There is no sound.", new byte[0]);
        refused(
                "This is no Ogg stream.",
                "RIFF....WAVEfmt and so on, and on".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        refused("breaks off", Arrays.copyOf(good, good.length - 1));
        refused("no whole Ogg page", Arrays.copyOf(good, good.length + 3));
        byte[] damaged = good.clone();
        damaged[damaged.length - 5] ^= 1;
        refused("is damaged", damaged);
        byte[] twice = Arrays.copyOf(good, 2 * good.length);
        System.arraycopy(good, 0, twice, good.length, good.length);
        refused("One Ogg stream is expected", twice);
    }

    @Test
    void refusesStreamsThatDoNotHoldTogether() {
        OggBytes empty = begun();
        refused("There is no sound.", empty.bytes());
        OggBytes nothing = begun();
        nothing.page(4, 960, new byte[0]);
        refused("packet is empty", nothing.bytes());
        OggBytes hole = begun();
        hole.sequence++;
        hole.page(4, 960, new byte[] {8, 1, 2});
        refused("is missing", hole.bytes());
        OggBytes other = begun();
        other.serial++;
        other.page(4, 960, new byte[] {8, 1, 2});
        refused("One Ogg stream is expected", other.bytes());
        OggBytes behind = begun();
        behind.page(4, 960, OggBytes.packets(tone(320, 300)).getFirst());
        behind.page(0, 1920, new byte[] {8, 1, 2});
        refused("behind the end", behind.bytes());
        OggBytes cut = begun();
        cut.raw(4, 960, new byte[] {(byte) 255}, new byte[255]);
        refused("within a packet", cut.bytes());
        OggBytes vorbis = new OggBytes();
        vorbis.page(2, 0, "\1vorbis and what belongs to it".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        refused("not Opus", vorbis.bytes());
        OggBytes manyChannels = new OggBytes();
        manyChannels.page(2, 0, OggBytes.head(9, 0));
        refused("so many channels", manyChannels.bytes());
    }

    /// One byte may stand for 60 ms: a mebibyte would be hours.
    @Test
    void aSmallStreamCannotBecomeAHugeSound() {
        byte[] silence = {(byte) (3 << 3)};
        byte[][] packets = new byte[200][];
        Arrays.fill(packets, silence);
        OggBytes ogg = begun();
        for (int page = 0; page < 1000; page++) {
            ogg.page(0, page, packets);
        }
        assertTrue(ogg.bytes().length < SoundFormat.MOST_BYTES);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refused("At most 40 s", ogg.bytes()));
        refused("At most 1048576 bytes", new byte[SoundFormat.MOST_BYTES + 1]);
    }

    /// A stream whose last packet alone is bad was decoded nearly whole: that is told, so that it can be charged for.
    @Test
    void aRefusalTellsHowMuchWasDecoded() {
        byte[] silence = {(byte) (3 << 3)};
        byte[][] packets = new byte[200][];
        Arrays.fill(packets, silence);
        OggBytes ogg = begun();
        ogg.page(0, 1, packets);
        ogg.page(4, 2, new byte[0]);
        InvalidAudio refused = assertThrows(InvalidAudio.class, () -> SoundFormat.OPUS.decode(ogg.bytes()));
        assertEquals(200 * 60 * RATE / 1000, refused.decoded());
        assertEquals(
                0,
                assertThrows(InvalidAudio.class, () -> SoundFormat.OPUS.decode(new byte[9]))
                        .decoded());
    }

    /// Whatever comes, the answer is sound of a bounded length or a refusal, never another failure.
    @Test
    void survivesAnything() {
        byte[] good = OggBytes.of(tone(RATE / 4, 500));
        byte[] surround = read("surround.opus");
        assertTimeoutPreemptively(Duration.ofSeconds(50), () -> {
            int decoded = 0;
            for (int seed = 0; seed < 500; seed++) {
                Random random = new Random(seed);
                byte[] bytes = (seed % 25 == 0 ? surround : good).clone();
                for (int i = random.nextInt(6); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                bytes = seed % 7 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
                resign(bytes);
                try {
                    float[] sound = SoundFormat.OPUS.decode(bytes);
                    assertTrue(sound.length > 0 && sound.length <= SoundFormat.MOST_SAMPLES);
                    for (float sample : sound) {
                        assertTrue(sample >= -1 && sample <= 1);
                    }
                    decoded++;
                } catch (InvalidAudio refused) {
                    assertTrue(refused.text().length() < 200);
                }
            }
            assertTrue(decoded > 50, "the decoder itself was reached, " + decoded + " times");
        });
    }

    /// Plain random bytes behind good headers reach every corner of the decoder.
    @Test
    void survivesRandomPackets() {
        assertTimeoutPreemptively(Duration.ofSeconds(50), () -> {
            for (int seed = 0; seed < 600; seed++) {
                Random random = new Random(seed);
                OggBytes ogg = begun();
                for (int page = 0; page < 3; page++) {
                    byte[] packet = new byte[1 + random.nextInt(400)];
                    random.nextBytes(packet);
                    ogg.page(0, random.nextLong(), packet);
                }
                try {
                    assertTrue(SoundFormat.OPUS.decode(ogg.bytes()).length <= SoundFormat.MOST_SAMPLES);
                } catch (InvalidAudio refused) {
                    assertTrue(refused.text().length() < 200);
                }
            }
        });
    }

    @Test
    void plainSamplesAreTakenAsTheyAre() throws Exception {
        byte[] bytes = {0, 0, (byte) 0xff, 0x7f, 0, (byte) 0x80, 0, 0x40};
        float[] samples = SoundFormat.PCM16.decode(Base64.getEncoder().encodeToString(bytes));
        assertEquals(4, samples.length);
        assertEquals(0, samples[0]);
        assertEquals(32767 / 32768f, samples[1]);
        assertEquals(-1, samples[2]);
        assertEquals(0.5f, samples[3]);
        assertThrows(InvalidAudio.class, () -> SoundFormat.PCM16.decode(new byte[3]));
        assertThrows(InvalidAudio.class, () -> SoundFormat.PCM16.decode("no base64!"));
    }

    private static OggBytes begun() {
        OggBytes ogg = new OggBytes();
        ogg.page(2, 0, OggBytes.head(1, 312));
        ogg.page(0, 0, OggBytes.tags());
        return ogg;
    }

    /// Gives each page that is still one the checksum that it should have.
    private static void resign(byte[] bytes) {
        int at = 0;
        while (at + 27 <= bytes.length) {
            int end = at + 27 + (bytes[at + 26] & 0xff);
            int table = end;
            for (int i = at + 27; i < table && i < bytes.length; i++) {
                end += bytes[i] & 0xff;
            }
            if (end > bytes.length) {
                return;
            }
            OggBytes.sign(bytes, at, end);
            at = end;
        }
    }

    private static void refused(String why, byte[] bytes) {
        InvalidAudio refused = assertThrows(InvalidAudio.class, () -> SoundFormat.OPUS.decode(bytes));
        assertTrue(refused.text().contains(why), refused.text());
    }

    private static float[] tone(int samples, double hertz) {
        float[] tone = new float[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (float) (0.4 * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return tone;
    }

    private static double pitch(float[] samples) {
        int crossings = 0;
        for (int i = RATE / 2; i < samples.length - 1; i++) {
            crossings += samples[i] < 0 && samples[i + 1] >= 0 ? 1 : 0;
        }
        return crossings * (double) RATE / (samples.length - 1 - RATE / 2);
    }

    private static double rms(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }

    /// The largest correlation within 5 ms.
    private static double likeness(float[] one, float[] other) {
        double best = 0;
        for (int shift = -80; shift <= 80; shift++) {
            double both = 0;
            double a = 1e-9;
            double b = 1e-9;
            for (int i = 200; i < one.length - 200; i++) {
                both += one[i] * other[i + shift];
                a += one[i] * one[i];
                b += other[i + shift] * other[i + shift];
            }
            best = Math.max(best, both / Math.sqrt(a * b));
        }
        return best;
    }

    private static float[] sample() throws Exception {
        byte[] wav = Files.readAllBytes(
                Path.of(System.getProperty("verse.home", "../.."), "bible-data/samples/service.wav"));
        int from = 44 + 2 * (int) (13.6 * RATE);
        return SoundFormat.PCM16.decode(Arrays.copyOfRange(wav, from, from + 2 * RATE));
    }

    private static byte[] read(String name) {
        try (InputStream in = OpusSoundTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (java.io.IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
