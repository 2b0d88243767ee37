package org.verseprojection.cloud.recognition.audio;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes Ogg Opus, well or badly.
public final class OggBytes {
    private static final int FRAME = 320;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    int serial = 7;
    int sequence;

    /// A whole stream of these samples of 16 kHz: packets of 20 ms, five a page.
    public static byte[] of(float[] samples) {
        OggBytes ogg = new OggBytes();
        ogg.page(2, 0, head(1, 312));
        ogg.page(0, 0, tags());
        List<byte[]> packets = packets(samples);
        for (int i = 0; i < packets.size(); i += 5) {
            int to = Math.min(i + 5, packets.size());
            ogg.page(
                    to == packets.size() ? 4 : 0,
                    to * 960L,
                    packets.subList(i, to).toArray(byte[][]::new));
        }
        return ogg.bytes();
    }

    static List<byte[]> packets(float[] samples) {
        try {
            OpusEncoder encoder = new OpusEncoder(16_000, 1, OpusApplication.OPUS_APPLICATION_VOIP);
            encoder.setBitrate(24_000);
            List<byte[]> packets = new ArrayList<>();
            short[] pcm = new short[FRAME];
            byte[] packet = new byte[1275];
            for (int from = 0; from < samples.length; from += FRAME) {
                for (int i = 0; i < FRAME; i++) {
                    pcm[i] = from + i < samples.length ? (short) Math.round(samples[from + i] * 32767) : 0;
                }
                int length = encoder.encode(pcm, 0, FRAME, packet, 0, packet.length);
                packets.add(Arrays.copyOf(packet, length));
            }
            return packets;
        } catch (OpusException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static byte[] head(int channels, int preSkip) {
        return ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) channels)
                .putShort((short) preSkip)
                .putInt(16_000)
                .putShort((short) 0)
                .put((byte) 0)
                .array();
    }

    static byte[] tags() {
        return "OpusTags\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
    }

    /// A page of whole packets.
    void page(int flags, long granule, byte[]... packets) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] packet : packets) {
            for (int left = packet.length; left >= 255; left -= 255) {
                table.write(255);
            }
            table.write(packet.length % 255);
            body.writeBytes(packet);
        }
        raw(flags, granule, table.toByteArray(), body.toByteArray());
    }

    void raw(int flags, long granule, byte[] table, byte[] body) {
        byte[] page = ByteBuffer.allocate(27 + table.length + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OggS".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .put((byte) flags)
                .putLong(granule)
                .putInt(serial)
                .putInt(sequence++)
                .putInt(0)
                .put((byte) table.length)
                .put(table)
                .put(body)
                .array();
        sign(page, 0, page.length);
        out.writeBytes(page);
    }

    /// Gives a page the checksum that it should have.
    static void sign(byte[] bytes, int from, int to) {
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(from + 22, OggCrc.of(bytes, from, to, from + 22));
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
