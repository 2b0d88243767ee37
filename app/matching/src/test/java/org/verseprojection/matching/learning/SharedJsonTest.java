package org.verseprojection.matching.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SharedJsonTest {
    private static final Instant NOW = Instant.parse("2026-04-05T10:00:00Z");
    private static final MovedVector NEAR = MovedVector.of(new float[] {1, 0.5f, 0});
    private final SharedJson json = new SharedJson(100, ordinal -> new float[] {1, 0, 0});

    private static Shared shared() {
        TreeMap<Integer, Double> popularity = new TreeMap<>();
        popularity.put(3, 1.25);
        TreeMap<String, Double> weights = new TreeMap<>();
        weights.put("COSINE", -0.2);
        TreeMap<Integer, MovedVector> meanings = new TreeMap<>();
        meanings.put(5, NEAR);
        Mishearing name = new Mishearing("he bruise", "hebrews", true, 12, 12, 1);
        return new Shared(4, NOW, popularity, weights, List.of(name), 1.1, meanings);
    }

    private String written() {
        return new String(json.write(shared()), StandardCharsets.UTF_8);
    }

    private void refused(String text) {
        assertThrows(DamagedLearning.class, () -> json.read(text.getBytes(StandardCharsets.UTF_8)), text);
    }

    @Test
    void readsWhatItWrites() throws DamagedLearning {
        assertEquals(shared(), json.read(json.write(shared())));
    }

    @Test
    void refusesWhatLiesBeyondTheBounds() {
        refused(written().replace("1.25", "2.5"));
        refused(written().replace("-0.2", "-0.21"));
        refused(written().replace("\"sharpness\":1.1", "\"sharpness\":1.4"));
        refused(written().replace("\"3\":", "\"300\":"));
        refused(written().replace(",12]", ",8]"));
        refused(written().replace("verseprojection-shared", "other"));
        refused("[]");
        refused("{");
    }

    @Test
    void refusesAMeaningThatIsFarFromItsVerse() {
        byte[] far = MovedVector.of(new float[] {0, 1, 0}).bytes();
        String near = Base64.getEncoder().encodeToString(NEAR.bytes());
        assertTrue(written().contains(near));
        refused(written().replace(near, Base64.getEncoder().encodeToString(far)));
        refused(written().replace(near, Base64.getEncoder().encodeToString(new byte[] {127})));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThrows(DamagedLearning.class, () -> json.read(new byte[SharedJson.LONGEST + 1]));
    }
}
