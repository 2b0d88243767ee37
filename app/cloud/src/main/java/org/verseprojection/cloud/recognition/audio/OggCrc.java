package org.verseprojection.cloud.recognition.audio;

/// The checksum of Ogg pages: CRC-32 with the polynomial 0x04c11db7, not reflected, from zero (RFC 3533, section 6).
final class OggCrc {
    private static final int POLYNOMIAL = 0x04c11db7;
    private static final int[] TABLE = table();

    private OggCrc() {}

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int rest = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                rest = rest < 0 ? (rest << 1) ^ POLYNOMIAL : rest << 1;
            }
            table[i] = rest;
        }
        return table;
    }

    /// The checksum of a page, whose own field of four bytes at `field` counts as zero.
    static int of(byte[] bytes, int from, int to, int field) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            int value = i >= field && i < field + 4 ? 0 : bytes[i] & 0xff;
            crc = (crc << 8) ^ TABLE[(crc >>> 24) ^ value];
        }
        return crc;
    }
}
