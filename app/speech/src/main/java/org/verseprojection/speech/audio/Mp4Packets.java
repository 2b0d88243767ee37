package org.verseprojection.speech.audio;

import java.nio.ByteBuffer;

/// Walks over the packets of a track, from the first to the last. Tables that end early end the walk.
final class Mp4Packets {
    private static final int MOST_BYTES = 1 << 16;

    private final Mp4Track track;
    private final int fixed;
    private final long count;
    private final long chunks;
    private long packet = -1;
    private long chunk = -1;
    private long inChunk;
    private long runLength;
    private int run;
    private long offset;
    private int size;

    Mp4Packets(Mp4Track track) {
        this.track = track;
        this.fixed = track.sizes().getInt(0);
        long said = Integer.toUnsignedLong(track.sizes().getInt(4));
        this.count = fixed != 0 ? said : Math.min(said, (track.sizes().limit() - 8) / 4);
        this.chunks = Math.min(
                Integer.toUnsignedLong(track.chunks().getInt(0)),
                (track.chunks().limit() - 4) / (track.wide() ? 8 : 4));
    }

    /// Goes to the next packet.
    ///
    /// @return whether there is one
    boolean next() {
        offset += size;
        size = 0;
        packet++;
        inChunk++;
        while (packet < count && (chunk < 0 || inChunk >= runLength)) {
            if (++chunk >= chunks) {
                return false;
            }
            inChunk = 0;
            runLength = runLength();
            offset = chunkOffset();
        }
        if (packet >= count) {
            return false;
        }
        size = sizeOf(packet);
        return size >= 0 && size <= MOST_BYTES && offset >= 0;
    }

    /// Where it begins in the file.
    long offset() {
        return offset;
    }

    /// Its bytes, at most 64 KiB.
    int size() {
        return size;
    }

    /// Bytes of all packets behind this one, by the tables.
    long left() {
        if (fixed != 0) {
            return (count - packet - 1) * fixed;
        }
        long left = 0;
        for (long later = packet + 1; later < count; later++) {
            left += Integer.toUnsignedLong(sizeOf(later));
        }
        return left;
    }

    private int sizeOf(long index) {
        return fixed != 0 ? fixed : track.sizes().getInt((int) (8 + 4 * index));
    }

    private long chunkOffset() {
        int at = (int) (4 + chunk * (track.wide() ? 8 : 4));
        return track.wide()
                ? track.chunks().getLong(at)
                : Integer.toUnsignedLong(track.chunks().getInt(at));
    }

    /// Packets in this chunk; a run begins at the chunk it names, counted from 1.
    private long runLength() {
        ByteBuffer runs = track.runs();
        int entries = Math.min(runs.getInt(0) & Integer.MAX_VALUE, (runs.limit() - 4) / 12);
        while (run + 1 < entries && Integer.toUnsignedLong(runs.getInt(4 + 12 * (run + 1))) <= chunk + 1) {
            run++;
        }
        return entries == 0 ? 0 : Integer.toUnsignedLong(runs.getInt(4 + 12 * run + 4));
    }
}
