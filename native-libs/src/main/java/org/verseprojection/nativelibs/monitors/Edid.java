package org.verseprojection.nativelibs.monitors;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What a monitor says about itself (VESA E-EDID 1.x, its first block of 128 bytes).
///
/// @param maker three letters A to Z, given out by UEFI's PNP registry: `EPS`
/// @param product the maker's number for the model, 0 to 65535
/// @param serial the 32 bits of the serial number, unsigned; many makers leave it 0
/// @param name the model's name, at most 13 characters; empty where it is not told
/// @param serialText the serial number as text, at most 13 characters; empty where it is not told
public record Edid(String maker, int product, long serial, String name, String serialText) {
    /// The length of the block that is read.
    public static final int BLOCK = 128;

    private static final byte[] HEADER = {0, -1, -1, -1, -1, -1, -1, 0};
    private static final int DESCRIPTORS = 54;
    private static final int DESCRIPTOR = 18;
    private static final int SERIAL_TEXT = 0xFF;
    private static final int NAME = 0xFC;

    /// Reads a block. Bytes behind the first 128 are passed over.
    ///
    /// @return empty where it is too short, has another header or letters, or its checksum is wrong
    public static Optional<Edid> parse(byte[] bytes) {
        if (bytes.length < BLOCK || !Arrays.equals(bytes, 0, HEADER.length, HEADER, 0, HEADER.length)) {
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += bytes[i];
        }
        if ((sum & 0xFF) != 0) {
            return Optional.empty();
        }
        int letters = at(bytes, 8) << 8 | at(bytes, 9);
        StringBuilder maker = new StringBuilder(3);
        for (int shift = 10; shift >= 0; shift -= 5) {
            int letter = letters >> shift & 0x1F;
            if (letter < 1 || letter > 26) {
                return Optional.empty();
            }
            maker.append((char) ('A' - 1 + letter));
        }
        return Optional.of(new Edid(
                maker.toString(),
                at(bytes, 10) | at(bytes, 11) << 8,
                at(bytes, 12) | at(bytes, 13) << 8 | at(bytes, 14) << 16 | (long) at(bytes, 15) << 24,
                text(bytes, NAME),
                text(bytes, SERIAL_TEXT)));
    }

    /// What tells this monitor from others: `EPS-A094-00012345`, the serial number as text where there is
    /// one, else as eight hexadecimal digits, and the model's name behind it. Monitors without a serial
    /// number of the same model have the same.
    public String key() {
        String number = serialText.isEmpty() ? "%08X".formatted(serial) : serialText;
        String key = "%s-%04X-%s".formatted(maker, product, number);
        return name.isEmpty() ? key : key + " " + name;
    }

    /// The first descriptor of that kind as printable ASCII, one blank for what is not, up to the line
    /// feed.
    private static String text(byte[] bytes, int kind) {
        for (int i = 0; i < 4; i++) {
            int from = DESCRIPTORS + i * DESCRIPTOR;
            if (at(bytes, from) == 0 && at(bytes, from + 1) == 0 && at(bytes, from + 3) == kind) {
                int end = from + 5;
                while (end < from + DESCRIPTOR && bytes[end] != '\n' && bytes[end] != 0) {
                    end++;
                }
                return new String(bytes, from + 5, end - from - 5, StandardCharsets.ISO_8859_1)
                        .replaceAll("[^\\x21-\\x7E]+", " ")
                        .strip();
            }
        }
        return "";
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }
}
