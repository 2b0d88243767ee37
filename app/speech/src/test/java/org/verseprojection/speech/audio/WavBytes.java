package org.verseprojection.speech.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes WAV files chunk by chunk, good ones and broken ones.
final class WavBytes {
    private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    private String magic = "RIFF";
    private long riffSize = -1;

    /// A file of one format and its samples, channel by channel, as a program would write it.
    static WavBytes pcm(SampleEncoding encoding, int rate, float[]... channels) {
        boolean floating = encoding == SampleEncoding.FLOAT_32 || encoding == SampleEncoding.FLOAT_64;
        byte[] sound = encode(encoding, channels);
        return new WavBytes()
                .format(floating ? 3 : 1, channels.length, rate, encoding.bytes() * 8)
                .chunk("data", sound);
    }

    WavBytes magic(String four) {
        magic = four;
        return this;
    }

    WavBytes riffSize(long size) {
        riffSize = size;
        return this;
    }

    WavBytes format(int code, int channels, int rate, int bits) {
        return chunk("fmt ", formatBytes(code, channels, rate, bits, 16));
    }

    WavBytes extensible(int subFormat, int channels, int rate, int bits, int validBits) {
        byte[] bytes = formatBytes(0xfffe, channels, rate, bits, 40);
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(16, (short) 22)
                .putShort(18, (short) validBits)
                .putShort(24, (short) subFormat)
                .put(26, new byte[] {0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xaa, 0, 0x38, (byte) 0x9b, 0x71});
        return chunk("fmt ", bytes);
    }

    private static byte[] formatBytes(int code, int channels, int rate, int bits, int size) {
        int block = channels * ((bits + 7) / 8);
        return ByteBuffer.allocate(size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) code)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * block)
                .putShort((short) block)
                .putShort((short) bits)
                .array();
    }

    WavBytes chunk(String id, byte[] bytes) {
        return chunk(id, bytes.length, bytes);
    }

    /// A chunk that says it has this size.
    WavBytes chunk(String id, long size, byte[] bytes) {
        chunks.writeBytes(id.getBytes(StandardCharsets.ISO_8859_1));
        chunks.writeBytes(fourBytes(size));
        chunks.writeBytes(bytes);
        if (bytes.length % 2 == 1) {
            chunks.write(0);
        }
        return this;
    }

    byte[] bytes() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(magic.getBytes(StandardCharsets.ISO_8859_1));
        long size = riffSize >= 0 ? riffSize : chunks.size() + 4;
        file.writeBytes(fourBytes(size));
        file.writeBytes("WAVE".getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(chunks.toByteArray());
        return file.toByteArray();
    }

    Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    /// Samples as the bytes of a data chunk.
    static byte[] encode(SampleEncoding encoding, float[]... channels) {
        var sound = new byte[channels[0].length * channels.length * encoding.bytes()];
        ByteBuffer bytes = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < channels[0].length; i++) {
            for (float[] channel : channels) {
                put(bytes, encoding, channel[i]);
            }
        }
        return sound;
    }

    private static void put(ByteBuffer bytes, SampleEncoding encoding, float sample) {
        switch (encoding) {
            case UNSIGNED_8 -> bytes.put((byte) (whole(sample, 8) + 128));
            case SIGNED_16 -> bytes.putShort((short) whole(sample, 16));
            case SIGNED_24 -> {
                long whole = whole(sample, 24);
                bytes.put((byte) whole).put((byte) (whole >> 8)).put((byte) (whole >> 16));
            }
            case SIGNED_32 -> bytes.putInt((int) whole(sample, 32));
            case FLOAT_32 -> bytes.putFloat(sample);
            case FLOAT_64 -> bytes.putDouble(sample);
        }
    }

    private static long whole(float sample, int bits) {
        long full = 1L << (bits - 1);
        return Math.clamp(Math.round((double) sample * full), -full, full - 1);
    }

    private static byte[] fourBytes(long size) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) size)
                .array();
    }
}
