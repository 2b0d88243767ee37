package org.verseprojection.cloud.recognition.audio;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusMSDecoder;
import io.github.jaredmdobson.concentus.OpusPacketInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.verseprojection.speech.audio.AudioFrame;

/// Opus in Ogg (RFC 7845), decoded to 16 kHz mono by the decoder itself: it makes no more than the band that is
/// wanted, at a third of the work of 48 kHz.
final class OpusSound {
    private static final byte[] TAGS = "OpusTags".getBytes(StandardCharsets.US_ASCII);
    /// Samples of 16 kHz in the longest packet, 120 ms.
    private static final int LONGEST_PACKET = AudioFrame.RATE * 120 / 1000;
    /// Granules count samples of 48 kHz.
    private static final int GRANULES = 48_000 / AudioFrame.RATE;

    private final OpusHead head;
    private final Voice voice;
    private final short[] block;
    private float[] samples = new float[8 * AudioFrame.RATE];
    private int count;

    private OpusSound(OpusHead head) throws InvalidAudio {
        this.head = head;
        this.voice = voice(head);
        this.block = new short[LONGEST_PACKET * (head.family() == 0 ? 1 : head.channels())];
    }

    /// A decoder, whatever the mapping of channels.
    @FunctionalInterface
    private interface Voice {
        /// Samples of each channel that were written to `block`.
        int decode(byte[] packet, short[] block) throws OpusException;
    }

    private static Voice voice(OpusHead head) throws InvalidAudio {
        try {
            if (head.family() == 0) {
                OpusDecoder mono = new OpusDecoder(AudioFrame.RATE, 1);
                return (packet, block) -> mono.decode(packet, 0, packet.length, block, 0, LONGEST_PACKET, false);
            }
            OpusMSDecoder many = OpusMSDecoder.create(
                    AudioFrame.RATE, head.channels(), head.streams(), head.coupled(), head.mapping());
            return (packet, block) -> many.decodeMultistream(packet, 0, packet.length, block, 0, LONGEST_PACKET, 0);
        } catch (OpusException | RuntimeException refused) {
            throw new InvalidAudio("Opus of this kind is not taken.");
        }
    }

    static float[] decode(byte[] bytes) throws InvalidAudio {
        List<OggStream.Page> pages = OggStream.read(bytes).pages();
        if (pages.getFirst().packets().size() != 1) {
            throw new InvalidAudio("The Ogg stream is not Opus.");
        }
        OpusSound sound = new OpusSound(OpusHead.read(pages.getFirst().packets().getFirst()));
        try {
            return sound.decode(pages);
        } catch (InvalidAudio invalid) {
            throw new InvalidAudio(invalid.text(), sound.count);
        }
    }

    private float[] decode(List<OggStream.Page> pages) throws InvalidAudio {
        boolean tagged = false;
        long before = 0;
        for (OggStream.Page page : pages.subList(1, pages.size())) {
            int start = count;
            for (byte[] packet : page.packets()) {
                if (tagged) {
                    add(packet);
                } else if (OpusHead.begins(packet, TAGS)) {
                    tagged = true;
                } else {
                    throw new InvalidAudio("The Opus stream has no comment header.");
                }
            }
            if (page.last()) {
                trim(before, page.granule(), count - start);
            }
            before = count > start ? page.granule() : before;
        }
        return heard();
    }

    private void add(byte[] packet) throws InvalidAudio {
        if (packet.length == 0) {
            throw new InvalidAudio("An Opus packet is empty.");
        }
        int length;
        int made;
        try {
            length = OpusPacketInfo.getNumSamples(packet, 0, packet.length, AudioFrame.RATE);
            if (length > 0 && count + length > SoundFormat.MOST_SAMPLES) {
                throw new InvalidAudio("At most " + SoundFormat.MOST_SAMPLES / AudioFrame.RATE + " s of sound.");
            }
            made = length <= 0 || length > LONGEST_PACKET ? -1 : voice.decode(packet, block);
        } catch (OpusException | RuntimeException | AssertionError broken) {
            throw new InvalidAudio("An Opus packet cannot be decoded.");
        }
        if (made <= 0 || made > length) {
            throw new InvalidAudio("An Opus packet cannot be decoded.");
        }
        mix(made);
    }

    /// The mean of the channels.
    private void mix(int made) {
        if (count + made > samples.length) {
            samples = Arrays.copyOf(samples, Math.min(SoundFormat.MOST_SAMPLES, 2 * samples.length + made));
        }
        int channels = block.length / LONGEST_PACKET;
        float scale = head.gain() / (32768f * channels);
        for (int i = 0; i < made; i++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += block[i * channels + channel];
            }
            samples[count++] = Math.clamp(sum * scale, -1f, 1f);
        }
    }

    /// The last page may state an end within itself (RFC 7845, section 4.4). A position that cannot be is not looked
    /// at.
    private void trim(long before, long granule, int made) {
        long end = (long) made * GRANULES;
        long tooMuch = before >= 0 && before < Long.MAX_VALUE / 2 ? before + end - granule : 0;
        if (granule >= before && tooMuch > 0 && tooMuch <= end) {
            count -= (int) (tooMuch / GRANULES);
        }
    }

    private float[] heard() throws InvalidAudio {
        int skipped = head.preSkip() / GRANULES;
        if (count <= skipped) {
            throw new InvalidAudio("There is no sound.");
        }
        return Arrays.copyOfRange(samples, skipped, count);
    }
}
