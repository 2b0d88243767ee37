package org.verseprojection.speech.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Walks over the chunks of a RIFF, RF64 or BW64 file up to the first byte of its sound.
///
/// Formats: *Multimedia Programming Interface and Data Specifications 1.0* (IBM, Microsoft, 1991), ITU-R BS.2088 for
/// RF64 and BW64.
final class WavHeaderReader {
    private static final long UNKNOWN = 0xffff_ffffL;
    /// Programs that write to a pipe put the largest number they dare: from here on it says nothing.
    private static final long STREAMED = 0x7fff_0000L;

    private final Path path;
    private final InputStream in;
    private long at;
    private long riffEnd;
    private long longDataBytes = -1;

    WavHeaderReader(Path path, InputStream in) {
        this.path = path;
        this.in = in;
    }

    /// Reads the header; the stream then stands at the first byte of sound.
    ///
    /// @throws AudioException if this is no WAV file, or none that can be read
    WavHeader read() throws IOException {
        boolean big = readStart();
        @Nullable SampleFormat format = null;
        while (true) {
            long start = at;
            byte[] head = in.readNBytes(8);
            at += head.length;
            if (head.length < 8) {
                throw damaged(format == null ? "wav.no-format" : "wav.no-data", start);
            }
            String id = new String(head, 0, 4, StandardCharsets.ISO_8859_1);
            long size = Integer.toUnsignedLong(little(head).getInt(4));
            switch (id) {
                case "fmt " -> format = readFormat(size);
                case "ds64" -> readLongSizes(size);
                case "data" -> {
                    if (format == null) {
                        throw damaged("wav.sound-first", start);
                    }
                    return data(format, big && size == UNKNOWN && longDataBytes >= 0 ? longDataBytes : size);
                }
                default -> skip(size + (size & 1));
            }
        }
    }

    private boolean readStart() throws IOException {
        byte[] start = in.readNBytes(12);
        at = start.length;
        if (at == 0) {
            throw new AudioException("wav.empty", path.toString());
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        boolean big = text.startsWith("RF64") || text.startsWith("BW64");
        if (!big && !text.startsWith("RIFF")) {
            throw new AudioException("wav.stranger", path.toString(), Stranger.of(text));
        }
        if (at < 12) {
            throw damaged("wav.ends", at);
        }
        if (!text.endsWith("WAVE")) {
            throw new AudioException("wav.stranger", path.toString(), Stranger.of(text));
        }
        riffEnd = 8 + Integer.toUnsignedLong(little(start).getInt(4));
        return big;
    }

    private SampleFormat readFormat(long size) throws IOException {
        long start = at - 8;
        byte[] bytes = in.readNBytes((int) Math.min(size, WavFormatChunk.MAX_BYTES));
        at += bytes.length;
        if (bytes.length < WavFormatChunk.MIN_BYTES) {
            throw damaged("wav.short-format", start);
        }
        skip(size - bytes.length + (size & 1));
        var chunk = WavFormatChunk.of(little(bytes));
        return chunk.format(path, start);
    }

    private void readLongSizes(long size) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(size, 16));
        at += bytes.length;
        if (bytes.length == 16) {
            longDataBytes = little(bytes).getLong(8);
        }
        skip(size - bytes.length + (size & 1));
    }

    private WavHeader data(SampleFormat format, long size) {
        // A length of nothing in a file whose header ends right here was never filled in, or is true; bytes tell.
        boolean unfinished = size == 0 && riffEnd <= at;
        boolean streamed = size < 0 || unfinished || (size >= STREAMED && size <= UNKNOWN && longDataBytes < 0);
        return new WavHeader(format, streamed ? Long.MAX_VALUE : size, streamed);
    }

    private void skip(long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            long skipped = in.skip(left);
            if (skipped == 0) {
                if (in.read() < 0) {
                    return;
                }
                skipped = 1;
            }
            left -= skipped;
            at += skipped;
        }
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// @param what its key
    private AudioException damaged(String what, long where) {
        return new AudioException("wav.damaged", path.toString(), AudioException.text(what), Long.toString(where));
    }
}
