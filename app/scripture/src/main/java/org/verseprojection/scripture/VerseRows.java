package org.verseprojection.scripture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/// The rows of a text file, one verse each: book number, chapter, verse and text, parted by tabs.
///
/// The inflated bytes are kept as they are, and a verse becomes a `String` only when it is asked for: that is what
/// keeps loading short.
///
/// @param bytes UTF-8
/// @param rows how many rows there are; the arrays may be longer
/// @param places `book << 16 | chapter << 8 | verse` by row
/// @param starts where the text of the row begins
/// @param ends where it ends
record VerseRows(byte[] bytes, int rows, int[] places, int[] starts, int[] ends) {
    private static final int MOST_BYTES = 1 << 24;
    private static final int MOST_ROWS = 40_000;

    static VerseRows ofGzip(String file, byte[] gzip) throws IOException {
        // The last four bytes of a gzip file say how long its content is (RFC 1952, section 2.3.1).
        int length = (gzip[gzip.length - 4] & 0xff)
                | (gzip[gzip.length - 3] & 0xff) << 8
                | (gzip[gzip.length - 2] & 0xff) << 16
                | (gzip[gzip.length - 1] & 0xff) << 24;
        byte[] bytes = new byte[Math.clamp(length, 0, MOST_BYTES)];
        try (var inflated = new GZIPInputStream(new ByteArrayInputStream(gzip), 1 << 16)) {
            // The CRC-32 is checked when the end is read.
            if (inflated.readNBytes(bytes, 0, bytes.length) < bytes.length || inflated.read() >= 0) {
                throw new IOException("its length is not " + length);
            }
        } catch (IOException unreadable) {
            throw new IOException(file + " is damaged; install the program again", unreadable);
        }
        return of(file, bytes);
    }

    static VerseRows of(String file, byte[] bytes) throws IOException {
        int[] places = new int[MOST_ROWS];
        int[] starts = new int[MOST_ROWS];
        int[] ends = new int[MOST_ROWS];
        int rows = 0;
        int at = 0;
        while (at < bytes.length) {
            int place = 0;
            for (int field = 0; field < 3; field++) {
                int number = 0;
                while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
                    number = number * 10 + bytes[at++] - '0';
                }
                if (at >= bytes.length || bytes[at] != '\t' || number < 1 || number > 255) {
                    throw new IOException(file + ", row " + (rows + 1) + ": not book, chapter, verse and text");
                }
                place = place << 8 | number;
                at++;
            }
            if (rows == MOST_ROWS) {
                throw new IOException(file + " has more than " + MOST_ROWS + " rows");
            }
            places[rows] = place;
            starts[rows] = at;
            while (at < bytes.length && bytes[at] != '\n') {
                at++;
            }
            ends[rows++] = at++;
        }
        return new VerseRows(bytes, rows, places, starts, ends);
    }

    int book(int row) {
        return places[row] >> 16;
    }

    int chapter(int row) {
        return places[row] >> 8 & 0xff;
    }

    int verse(int row) {
        return places[row] & 0xff;
    }

    String text(int row) {
        return new String(bytes, starts[row], ends[row] - starts[row], StandardCharsets.UTF_8);
    }
}
