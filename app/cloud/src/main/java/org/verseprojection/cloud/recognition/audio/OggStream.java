package org.verseprojection.cloud.recognition.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// The packets of one logical Ogg stream (RFC 3533), all of whose pages are there, in order and undamaged.
///
/// @param pages in their order, at least one
record OggStream(List<Page> pages) {
    private static final int HEADER = 27;
    private static final int CAPTURE = 0x5367674f;
    private static final int CONTINUED = 1;
    private static final int FIRST = 2;
    private static final int LAST = 4;

    /// A page.
    ///
    /// @param granule the position that it states; −1 where no packet ends on it
    /// @param last whether it says that it is the stream's last
    /// @param packets those that end on it
    record Page(long granule, boolean last, List<byte[]> packets) {}

    /// Takes the pages apart.
    ///
    /// @throws InvalidAudio where they are not those of one stream
    static OggStream read(byte[] bytes) throws InvalidAudio {
        return new Reader(bytes).read();
    }

    /// Goes through the bytes once: each page takes at least its header.
    private static final class Reader {
        private final ByteBuffer in;
        private final List<Page> pages = new ArrayList<>();
        private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
        private boolean open;
        private int serial;

        Reader(byte[] bytes) {
            in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        OggStream read() throws InvalidAudio {
            do {
                page();
            } while (in.hasRemaining());
            if (open) {
                throw new InvalidAudio("The Ogg stream breaks off within a packet.");
            }
            return new OggStream(List.copyOf(pages));
        }

        private void page() throws InvalidAudio {
            int start = in.position();
            if (in.remaining() < HEADER || in.getInt(start) != CAPTURE) {
                throw new InvalidAudio(
                        start == 0 ? "This is no Ogg stream." : "There is no whole Ogg page at byte " + start + ".");
            }
            int segments = in.get(start + 26) & 0xff;
            int body = start + HEADER + segments;
            if (in.get(start + 4) != 0 || body > in.limit()) {
                throw new InvalidAudio("The Ogg page at byte " + start + " cannot be read.");
            }
            int end = body;
            for (int i = 0; i < segments; i++) {
                end += in.get(start + HEADER + i) & 0xff;
            }
            if (end > in.limit()) {
                throw new InvalidAudio("The Ogg page at byte " + start + " breaks off.");
            }
            if (OggCrc.of(in.array(), start, end, start + 22) != in.getInt(start + 22)) {
                throw new InvalidAudio("The Ogg page at byte " + start + " is damaged.");
            }
            check(start);
            List<byte[]> packets = packets(start + HEADER, segments, body);
            pages.add(new Page(in.getLong(start + 6), (in.get(start + 5) & LAST) != 0, packets));
            in.position(end);
        }

        private void check(int start) throws InvalidAudio {
            int flags = in.get(start + 5);
            if (pages.isEmpty()) {
                serial = in.getInt(start + 14);
            }
            if (in.getInt(start + 14) != serial || (flags & FIRST) != 0 != pages.isEmpty()) {
                throw new InvalidAudio("One Ogg stream is expected, from its beginning.");
            }
            if (!pages.isEmpty() && pages.getLast().last()) {
                throw new InvalidAudio("There is something behind the end of the Ogg stream.");
            }
            if (in.getInt(start + 18) != pages.size()) {
                throw new InvalidAudio("A page of the Ogg stream is missing.");
            }
            if ((flags & CONTINUED) != 0 != open) {
                throw new InvalidAudio("The pages of the Ogg stream do not fit together.");
            }
        }

        private List<byte[]> packets(int table, int segments, int body) {
            List<byte[]> packets = new ArrayList<>();
            int at = body;
            for (int i = 0; i < segments; i++) {
                int length = in.get(table + i) & 0xff;
                begun.write(in.array(), at, length);
                at += length;
                open = length == 255;
                if (!open) {
                    packets.add(begun.toByteArray());
                    begun.reset();
                }
            }
            return packets;
        }
    }
}
