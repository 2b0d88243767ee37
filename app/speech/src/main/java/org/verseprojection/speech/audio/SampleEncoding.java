package org.verseprojection.speech.audio;

import java.nio.ByteBuffer;

/// How one sample is written in little-endian bytes.
enum SampleEncoding {
    UNSIGNED_8(1),
    SIGNED_16(2),
    SIGNED_24(3),
    SIGNED_32(4),
    FLOAT_32(4),
    FLOAT_64(8);

    private final int bytes;

    SampleEncoding(int bytes) {
        this.bytes = bytes;
    }

    /// Bytes a sample.
    int bytes() {
        return bytes;
    }

    /// The amplitude at which a converter has run out of numbers. Deeper formats often carry what clipped at 16 bits.
    float fullScale() {
        return this == UNSIGNED_8 ? 127f / 128 : 32767f / 32768;
    }

    /// The sample at this place, 1 being full scale. What is not a number reads as silence.
    ///
    /// @param bytes in little-endian order
    float decode(ByteBuffer bytes, int at) {
        return switch (this) {
            case UNSIGNED_8 -> ((bytes.get(at) & 0xff) - 128) / 128f;
            case SIGNED_16 -> bytes.getShort(at) / 0x1p15f;
            case SIGNED_24 -> ((bytes.getShort(at) & 0xffff) | bytes.get(at + 2) << 16) / 0x1p23f;
            case SIGNED_32 -> bytes.getInt(at) / 0x1p31f;
            case FLOAT_32 -> finite(bytes.getFloat(at));
            case FLOAT_64 -> finite((float) bytes.getDouble(at));
        };
    }

    private static float finite(float sample) {
        return Float.isFinite(sample) ? sample : 0;
    }
}
