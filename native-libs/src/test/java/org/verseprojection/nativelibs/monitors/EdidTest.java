package org.verseprojection.nativelibs.monitors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Blocks made by hand, good and bad.
class EdidTest {
    @Test
    void readsWhatAProjectorSays() {
        byte[] block = block(0x1613, 0xA094, 12345);
        descriptor(block, 1, 0xFC, "EB-X05\n      ");
        descriptor(block, 2, 0xFF, "X4AB0700123\n ");
        assertEquals(Optional.of(new Edid("EPS", 0xA094, 12345, "EB-X05", "X4AB0700123")), Edid.parse(sum(block)));
        assertEquals(
                "EPS-A094-X4AB0700123 EB-X05", Edid.parse(block).orElseThrow().key());
    }

    @Test
    void withoutDescriptorsTheNumbersRemain() {
        Edid edid = Edid.parse(sum(block(0x1E6D, 0x5B09, 0xFFFFFFFF))).orElseThrow();
        assertEquals(new Edid("GSM", 0x5B09, 0xFFFFFFFFL, "", ""), edid);
        assertEquals("GSM-5B09-FFFFFFFF", edid.key());
    }

    @Test
    void textsAreThirteenPrintableCharactersAtMost() {
        byte[] block = block(0x1613, 1, 2);
        descriptor(block, 0, 0xFC, "A\u0007\u0000 never seen");
        descriptor(block, 3, 0xFF, "1234567890123");
        assertEquals(Optional.of(new Edid("EPS", 1, 2, "A", "1234567890123")), Edid.parse(sum(block)));
        descriptor(block, 0, 0xFC, "A\u001B\u00FFB <b>|x  \n");
        assertEquals("A B <b>|x", Edid.parse(sum(block)).orElseThrow().name());
    }

    @Test
    void aTimingIsNoText() {
        byte[] block = block(0x1613, 1, 2);
        descriptor(block, 0, 0xFC, "not a name   ");
        block[54] = 1;
        assertEquals("", Edid.parse(sum(block)).orElseThrow().name());
    }

    @Test
    void whatIsWrongIsNothing() {
        byte[] good = sum(block(0x1613, 1, 2));
        assertTrue(Edid.parse(good).isPresent());
        assertTrue(Edid.parse(Arrays.copyOf(good, 256)).isPresent());
        assertTrue(Edid.parse(Arrays.copyOf(good, 127)).isEmpty());
        assertTrue(Edid.parse(new byte[0]).isEmpty());
        assertTrue(Edid.parse(new byte[128]).isEmpty());
        byte[] flipped = good.clone();
        flipped[10] ^= 1;
        assertTrue(Edid.parse(flipped).isEmpty());
        assertTrue(Edid.parse(sum(block(0, 1, 2))).isEmpty());
        assertTrue(Edid.parse(sum(block(0x7FFF, 1, 2))).isEmpty());
    }

    @Test
    void noiseBehindAGoodHeaderNeverFails() {
        Random random = new Random(5);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] block = new byte[128];
            random.nextBytes(block);
            System.arraycopy(block(0x1613, 1, 2), 0, block, 0, 10);
            for (int d = 54; d < 126; d += 18) {
                block[d] = 0;
                block[d + 1] = 0;
                block[d + 3] = (byte) (0xFC + random.nextInt(4));
            }
            Edid edid = Edid.parse(sum(block)).orElseThrow();
            assertTrue(edid.name().length() <= 13 && edid.serialText().length() <= 13);
            assertTrue(edid.key().chars().allMatch(c -> c >= 0x20 && c < 0x7F), edid.key());
            read++;
        }
        assertEquals(20_000, read);
    }

    private static byte[] block(int letters, int product, int serial) {
        byte[] block = new byte[128];
        Arrays.fill(block, 1, 7, (byte) -1);
        block[8] = (byte) (letters >> 8);
        block[9] = (byte) letters;
        block[10] = (byte) product;
        block[11] = (byte) (product >> 8);
        for (int i = 0; i < 4; i++) {
            block[12 + i] = (byte) (serial >> (8 * i));
        }
        return block;
    }

    private static void descriptor(byte[] block, int index, int kind, String text) {
        int from = 54 + index * 18;
        block[from + 3] = (byte) kind;
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, block, from + 5, Math.min(13, bytes.length));
    }

    private static byte[] sum(byte[] block) {
        block[127] = 0;
        int sum = 0;
        for (byte b : block) {
            sum += b;
        }
        block[127] = (byte) -sum;
        return block;
    }
}
