package org.verseprojection.speech.audio;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.verseprojection.domain.Wording;

/// The chunk of a WAV file that says how its samples are written.
///
/// @param code 1 PCM, 3 floating point, else a codec; that of the sub-format where the file is WAVE_FORMAT_EXTENSIBLE
/// @param block bytes that one sample of all channels takes
/// @param bits of a sample that count; a sample may take more, and then they are its highest
record WavFormatChunk(int code, int channels, long rate, int block, int bits) {
    static final int MIN_BYTES = 16;
    static final int MAX_BYTES = 40;
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xfffe;
    private static final int SUB_FORMAT = 24;

    /// Reads it from 16 to 40 little-endian bytes.
    static WavFormatChunk of(ByteBuffer bytes) {
        int code = bytes.getShort(0) & 0xffff;
        if (code == EXTENSIBLE && bytes.limit() >= SUB_FORMAT + 2) {
            code = bytes.getShort(SUB_FORMAT) & 0xffff;
        }
        return new WavFormatChunk(
                code,
                bytes.getShort(2) & 0xffff,
                Integer.toUnsignedLong(bytes.getInt(4)),
                bytes.getShort(12) & 0xffff,
                bytes.getShort(14) & 0xffff);
    }

    /// The format, if it is one that can be read.
    ///
    /// @param at where in the file the chunk stands
    /// @throws AudioException if not
    SampleFormat format(Path path, long at) {
        if (code != PCM && code != FLOAT) {
            throw new AudioException("wav.codec", path.toString(), codec(), String.format("0x%04X", code));
        }
        if (channels < 1 || channels > 32) {
            throw new AudioException("wav.inputs", path.toString(), Integer.toString(channels));
        }
        if (rate < 8_000 || rate > 192_000) {
            throw new AudioException("wav.rate", path.toString(), Long.toString(rate));
        }
        int bytes = block / channels;
        if (block % channels != 0 || bytes == 0 || bits == 0 || bits > bytes * 8) {
            throw new AudioException(
                    "wav.damaged",
                    path.toString(),
                    AudioException.text("wav.block", bits, channels, block),
                    Long.toString(at));
        }
        return new SampleFormat(encoding(bytes, path), (int) rate, channels);
    }

    private SampleEncoding encoding(int bytes, Path path) {
        if (code == FLOAT && bytes == 4) {
            return SampleEncoding.FLOAT_32;
        }
        if (code == FLOAT && bytes == 8) {
            return SampleEncoding.FLOAT_64;
        }
        return switch (code == PCM ? bytes : 0) {
            case 1 -> SampleEncoding.UNSIGNED_8;
            case 2 -> SampleEncoding.SIGNED_16;
            case 3 -> SampleEncoding.SIGNED_24;
            case 4 -> SampleEncoding.SIGNED_32;
            default -> throw new AudioException("wav.codec", path.toString(), codec(), String.format("0x%04X", code));
        };
    }

    private Wording codec() {
        return switch (code) {
            case PCM -> AudioException.text("codec.pcm", bits);
            case FLOAT -> AudioException.text("codec.float", bits);
            case 0x0002 -> Wording.verbatim("Microsoft ADPCM");
            case 0x0006 -> Wording.verbatim("A-law");
            case 0x0007 -> Wording.verbatim("µ-law");
            case 0x0011 -> Wording.verbatim("IMA ADPCM");
            case 0x0031 -> Wording.verbatim("GSM 6.10");
            case 0x0050 -> Wording.verbatim("MPEG audio");
            case 0x0055 -> Wording.verbatim("MP3");
            case 0x00ff, 0x1610 -> Wording.verbatim("AAC");
            case 0x0161, 0x0162 -> Wording.verbatim("Windows Media Audio");
            default -> AudioException.text("codec.unknown");
        };
    }
}
