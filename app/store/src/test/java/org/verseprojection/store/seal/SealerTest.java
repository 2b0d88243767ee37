package org.verseprojection.store.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealerTest {
    private static final Place PLACE = new Place("feedback", "row", "transcription");
    private static final byte[] VALUE = "In the beginning".getBytes(StandardCharsets.UTF_8);

    private final KeyRing ring = KeyRing.fresh();
    private final Sealer sealer = ring.sealer(1);

    @Test
    void whatWasSealedOpensInItsPlaceAlone() throws SealException {
        byte[] sealed = sealer.seal(PLACE, VALUE);
        assertArrayEquals(VALUE, sealer.open(PLACE, sealed));
        for (Place other : new Place[] {
            new Place("shown", "row", "transcription"),
            new Place("feedback", "ro", "wtranscription"),
            new Place("feedback", "row", "passage")
        }) {
            assertThrows(SealException.class, () -> sealer.open(other, sealed));
        }
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] sealed = sealer.seal(PLACE, VALUE);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThrows(SealException.class, () -> sealer.open(PLACE, changed), "byte " + i);
        }
        for (int length : new int[] {0, 10, sealed.length - 1}) {
            assertThrows(SealException.class, () -> sealer.open(PLACE, Arrays.copyOf(sealed, length)));
        }
    }

    @Test
    void noNonceComesTwice() {
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            nonces.add(Arrays.toString(Arrays.copyOfRange(sealer.seal(PLACE, VALUE), 4, 16)));
        }
        assertEquals(10_000, nonces.size());
    }

    @Test
    void anOlderKeyStillOpensAndANewerOneHashesOtherwise() throws SealException {
        KeyRing newer = ring.withNewer();
        byte[] old = sealer.seal(PLACE, VALUE);
        assertArrayEquals(VALUE, newer.sealer(2).open(PLACE, old));
        assertThrows(SealException.class, () -> newer.only(2).sealer(2).open(PLACE, old));
        assertArrayEquals(sealer.hash("John.3.16"), newer.sealer(1).hash("John.3.16"));
        assertFalse(Arrays.equals(sealer.hash("John.3.16"), newer.sealer(2).hash("John.3.16")));
        assertFalse(Arrays.equals(sealer.hash("John.3.16"), sealer.hash("John.3.17")));
    }
}
