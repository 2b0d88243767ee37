package org.verseprojection.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;
import ai.djl.util.Utils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchModelTest {
    /// "For God so loved the world, that he gave his only son" in word pieces.
    private static final long[] IDS = {
        101, 2005, 2643, 2061, 3866, 1996, 2088, 1010, 2008, 2002, 2435, 2010, 2069, 2365, 102
    };

    @Test
    void theVerseEmbedderGives384NumbersOfUnitLength() throws ModelException {
        try (TorchModel embedder = TorchModel.load(Shipped.file("verse-embedder.pt"))) {
            Tensor.Floats vector = embed(embedder);
            assertArrayEquals(new long[] {1, 384}, vector.shape());
            double squares = 0;
            for (float value : vector.values()) {
                squares += value * value;
            }
            assertEquals(1, squares, 1e-4);
        }
    }

    @Test
    void aQuotationsVectorIsNearestToItsVersesPrototype() throws Exception {
        byte[] prototypes = Files.readAllBytes(Shipped.file("verse-prototypes.bin"));
        assertEquals(31_102 * 384, prototypes.length);
        float[] query;
        try (TorchModel embedder = TorchModel.load(Shipped.file("verse-embedder.pt"))) {
            query = embed(embedder).values();
        }
        double best = Double.NEGATIVE_INFINITY;
        int nearest = -1;
        for (int verse = 0; verse < 31_102; verse++) {
            double product = 0;
            for (int i = 0; i < 384; i++) {
                product += query[i] * prototypes[verse * 384 + i];
            }
            if (product > best) {
                best = product;
                nearest = verse;
            }
        }
        assertEquals(26_136, nearest); // John 3:16, counted from Genesis 1:1 as 0
    }

    @Test
    void aCallLeavesNothingInNativeMemory() throws ModelException {
        try (TorchModel embedder = TorchModel.load(Shipped.file("verse-embedder.pt"))) {
            embed(embedder);
            int before = embedder.resources();
            for (int i = 0; i < 20; i++) {
                embed(embedder);
            }
            assertEquals(before, embedder.resources());
        }
    }

    @Test
    void aFailedCallLeavesNothingInNativeMemoryAndTheModelUsable() throws ModelException {
        try (TorchModel embedder = TorchModel.load(Shipped.file("verse-embedder.pt"))) {
            float[] expected = embed(embedder).values();
            int before = embedder.resources();
            Tensor odd = new Tensor.Floats(new float[3], 3);
            assertThrows(EngineException.class, () -> embedder.run(odd, odd));
            assertEquals(before, embedder.resources());
            assertArrayEquals(expected, embed(embedder).values());
        }
    }

    @Test
    void pyTorchNeitherUsesTheNetworkNorASecondThread() throws ModelException {
        TorchModel.load(Shipped.file("silero-vad-16k.pt")).close();
        assertTrue(Utils.isOfflineMode());
        assertEquals("1", System.getProperty("ai.djl.pytorch.num_threads"));
    }

    @Test
    void anInterruptedCallerGetsItsAnswerAndStaysInterrupted() throws ModelException {
        try (TorchModel embedder = TorchModel.load(Shipped.file("verse-embedder.pt"))) {
            Thread.currentThread().interrupt();
            assertEquals(384, embed(embedder).values().length);
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void aClosedModelSaysSo() throws ModelException {
        TorchModel embedder = TorchModel.load(Shipped.file("verse-embedder.pt"));
        embedder.close();
        embedder.close();
        assertThrows(IllegalStateException.class, () -> embed(embedder));
    }

    @Test
    void aFileThatIsNoNetworkIsRefusedInOneLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("model.pt"), "not a network");
        ModelException refusal = assertThrows(ModelException.class, () -> TorchModel.load(file));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(file.toString()), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("model.pt");
        ModelException refusal = assertThrows(ModelException.class, () -> TorchModel.load(file));
        assertTrue(String.valueOf(refusal.getMessage()).contains(file.toString()));
    }

    @Test
    void noThreadIsLeftAfterAFailedLoad(@TempDir Path folder) {
        Path file = folder.resolve("lost.pt");
        assertThrows(ModelException.class, () -> TorchModel.load(file));
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().contains("lost.pt")));
    }

    private static Tensor.Floats embed(TorchModel embedder) {
        long[] mask = new long[IDS.length];
        Arrays.fill(mask, 1);
        List<Tensor.Floats> out =
                embedder.run(new Tensor.Longs(IDS, 1, IDS.length), new Tensor.Longs(mask, 1, IDS.length));
        assertEquals(1, out.size());
        return out.getFirst();
    }
}
