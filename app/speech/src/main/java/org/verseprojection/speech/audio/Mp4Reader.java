package org.verseprojection.speech.audio;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the first sound track of an MP4 file and its tables (ISO/IEC 14496-12 and -14).
final class Mp4Reader {
    private static final long MOST_INDEX = 64L << 20;
    private static final int AAC = 0x40;

    private final Path path;
    private final FileChannel file;

    Mp4Reader(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /// @throws AudioException if there is none, or none that can be read
    Mp4Track read() throws IOException {
        try {
            return track(index());
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            var damaged = new AudioException("recording.damaged", path.toString());
            damaged.initCause(e);
            throw damaged;
        }
    }

    /// The box `moov`, wherever it stands; recorders write it last, when they are stopped.
    private ByteBuffer index() throws IOException {
        long at = 0;
        while (at + 8 <= file.size()) {
            ByteBuffer head = read(at, (int) Math.min(16, file.size() - at));
            long size = Integer.toUnsignedLong(head.getInt(0));
            int header = size == 1 ? 16 : 8;
            if (size == 1) {
                size = head.getLong(8);
            } else if (size == 0) {
                size = file.size() - at;
            }
            if (size < header) {
                break;
            }
            if (name(head, 4).equals("moov") && size <= MOST_INDEX && at + size <= file.size()) {
                return read(at + header, (int) size - header);
            }
            if (size > file.size() - at) {
                break;
            }
            at += size;
        }
        throw new AudioException("recording.unfinished", path.toString());
    }

    private Mp4Track track(ByteBuffer moov) {
        int at = 0;
        for (var trak = box(moov, "trak", at); trak.isPresent(); trak = box(moov, "trak", at)) {
            at = end(moov, trak.get());
            Optional<ByteBuffer> media = box(trak.get(), "mdia", 0);
            boolean sound = media.flatMap(mdia -> box(mdia, "hdlr", 0))
                    .filter(hdlr -> name(hdlr, 8).equals("soun"))
                    .isPresent();
            if (sound) {
                ByteBuffer stbl = inside(inside(media.orElseThrow(), "minf"), "stbl");
                return tables(stbl, box(moov, "mvex", 0).isPresent());
            }
        }
        throw new AudioException("recording.no-sound", path.toString(), "MP4");
    }

    private Mp4Track tables(ByteBuffer stbl, boolean fragments) {
        byte[] setup = setup(inside(stbl, "stsd"));
        ByteBuffer sizes = table(stbl, "stsz");
        if (sizes.getInt(4) == 0) {
            throw new AudioException(fragments ? "recording.fragments" : "recording.no-sound", path.toString(), "MP4");
        }
        Optional<ByteBuffer> wide = box(stbl, "co64", 0);
        return new Mp4Track(
                setup, sizes, table(stbl, "stsc"), table(stbl, wide.isPresent() ? "co64" : "stco"), wide.isPresent());
    }

    /// From the description of the sound: a box named by its codec, and the decoder's setup in its `esds`.
    private byte[] setup(ByteBuffer stsd) {
        String codec = name(stsd, 12);
        if (!codec.equals("mp4a")) {
            throw new AudioException("recording.codec", path.toString(), codec.strip());
        }
        ByteBuffer entry = stsd.slice(16, stsd.limit() - 16);
        // QuickTime writes longer descriptions: version 1 has 16 bytes more, version 2 has 36.
        int fields = switch (entry.getShort(8)) {
            case 1 -> 44;
            case 2 -> 64;
            default -> 28;
        };
        ByteBuffer boxes = entry.slice(fields, entry.limit() - fields);
        ByteBuffer holder = box(boxes, "wave", 0).orElse(boxes);
        return descriptor(inside(holder, "esds").position(4));
    }

    /// Steps into the descriptors of an `esds` box: stream, decoder, its setup.
    private byte[] descriptor(ByteBuffer esds) {
        while (true) {
            int tag = esds.get();
            int length = 0;
            for (int b = 0x80; (b & 0x80) != 0; ) {
                b = esds.get();
                length = (length << 7) | (b & 0x7f);
            }
            switch (tag) {
                case 3 -> {
                    esds.getShort();
                    int flags = esds.get();
                    int optional = ((flags & 0x80) != 0 ? 2 : 0) + ((flags & 0x20) != 0 ? 2 : 0);
                    esds.position(esds.position() + optional);
                }
                case 4 -> {
                    int type = esds.get() & 0xff;
                    if (type != AAC) {
                        throw new AudioException(
                                "recording.codec", path.toString(), String.format("MPEG-4 type 0x%02X", type));
                    }
                    esds.position(esds.position() + 12);
                }
                case 5 -> {
                    var setup = new byte[Math.min(length, esds.remaining())];
                    esds.get(setup);
                    return setup;
                }
                default -> esds.position(esds.position() + length);
            }
        }
    }

    private static ByteBuffer table(ByteBuffer stbl, String name) {
        ByteBuffer box = inside(stbl, name);
        return box.slice(4, box.limit() - 4);
    }

    private static ByteBuffer inside(ByteBuffer boxes, String name) {
        return box(boxes, name, 0).orElseThrow(() -> new IllegalArgumentException("no box " + name));
    }

    /// What the first box of this name from there on holds.
    private static Optional<ByteBuffer> box(ByteBuffer boxes, String name, int from) {
        int at = from;
        while (at + 8 <= boxes.limit()) {
            long size = Integer.toUnsignedLong(boxes.getInt(at));
            if (size < 8 || size > boxes.limit() - at) {
                return Optional.empty();
            }
            if (name(boxes, at + 4).equals(name)) {
                return Optional.of(boxes.slice(at + 8, (int) size - 8));
            }
            at += (int) size;
        }
        return Optional.empty();
    }

    private static int end(ByteBuffer boxes, ByteBuffer box) {
        return box.arrayOffset() - boxes.arrayOffset() + box.limit();
    }

    private static String name(ByteBuffer bytes, int at) {
        var name = new byte[4];
        bytes.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private ByteBuffer read(long at, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {}
        return bytes.flip();
    }
}
