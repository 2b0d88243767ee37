package org.verseprojection.cloud.recognition.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The first packet of Opus in Ogg (RFC 7845, section 5.1).
///
/// @param channels 1 to 8
/// @param preSkip samples of 48 kHz at the beginning that are not heard
/// @param gain what samples are multiplied by
/// @param family how channels are mapped: 0 for mono and stereo
/// @param streams how many Opus streams a packet holds
/// @param coupled how many of them are stereo
/// @param mapping for each channel, which decoded channel it is; 255 for silence
record OpusHead(int channels, int preSkip, float gain, int family, int streams, int coupled, short[] mapping) {
    private static final byte[] MAGIC = "OpusHead".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 19;
    private static final int MOST_CHANNELS = 8;
    private static final int SILENT = 255;

    static OpusHead read(byte[] packet) throws InvalidAudio {
        if (!begins(packet, MAGIC) || packet.length < LENGTH) {
            throw new InvalidAudio("The Ogg stream is not Opus.");
        }
        ByteBuffer in = ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN);
        int channels = in.get(9) & 0xff;
        int family = in.get(18) & 0xff;
        if ((in.get(8) & 0xf0) != 0 || channels < 1 || channels > (family == 0 ? 2 : MOST_CHANNELS)) {
            throw new InvalidAudio("Opus of this kind, or with so many channels, is not taken.");
        }
        int preSkip = in.getShort(10) & 0xffff;
        float gain = (float) Math.pow(10, in.getShort(16) / (20.0 * 256));
        if (family == 0) {
            return new OpusHead(channels, preSkip, gain, family, 1, channels - 1, new short[0]);
        }
        if (packet.length < LENGTH + 2 + channels) {
            throw new InvalidAudio("The Opus header breaks off.");
        }
        int streams = in.get(19) & 0xff;
        int coupled = in.get(20) & 0xff;
        short[] mapping = new short[channels];
        boolean sound = streams >= 1 && coupled <= streams && streams + coupled <= MOST_CHANNELS;
        for (int i = 0; i < channels; i++) {
            mapping[i] = (short) (in.get(21 + i) & 0xff);
            sound &= mapping[i] == SILENT || mapping[i] < streams + coupled;
        }
        if (!sound) {
            throw new InvalidAudio("The Opus header maps channels that are not there.");
        }
        return new OpusHead(channels, preSkip, gain, family, streams, coupled, mapping);
    }

    static boolean begins(byte[] packet, byte[] magic) {
        return packet.length >= magic.length
                && java.util.Arrays.equals(packet, 0, magic.length, magic, 0, magic.length);
    }
}
