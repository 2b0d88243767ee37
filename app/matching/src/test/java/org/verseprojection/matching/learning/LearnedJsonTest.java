package org.verseprojection.matching.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

class LearnedJsonTest {
    private final Versification versification = Scripture.load().versification();
    private final LearnedJson json = new LearnedJson(versification.size());

    private Learned learned() {
        Replay replay = new FakeReplay(lesson -> new Replayed(
                List.of("praise", "the", "gourd"),
                FakeReplay.pair(Replayed.Side.PASSED_OVER, 1, -1).rivals(),
                List.of(new Replayed.Swap("gourd", "lord", false)),
                List.of("it", "is", "written"),
                new float[] {0, 1, 0},
                1));
        List<Lesson> lessons = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            lessons.add(Lessons.picked(day, "Ruth.1." + (1 + day)));
        }
        return new Learner(replay, versification).learn(lessons);
    }

    @Test
    void whatIsWrittenIsReadTheSame() throws DamagedLearning {
        Learned learned = learned();
        assertFalse(learned.mishearings().isEmpty());
        assertFalse(learned.phrases().isEmpty());
        assertFalse(learned.weights().isEmpty());
        assertFalse(learned.meanings().isEmpty());
        assertEquals(learned, json.read(json.write(learned)));
        assertEquals(Learned.nothing(), json.read(json.write(Learned.nothing())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "no JSON", "{\"format\":\"other\"}"})
    void whatIsSomethingElseIsRefused(String text) {
        assertThrows(DamagedLearning.class, () -> json.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "WEIGHT":      | "WEIGHT":100
            "lessons":20   | "lessons":-1
            "until":"2026  | "until":"soon
            "version":1    | "version":99
            "meanings":{"1"  | "meanings":{"99999"
            "WEB":         | "VULGATE":
            """)
    void whatGoesBeyondTheBoundsIsRefused(String whole, String broken) {
        String text = new String(json.write(learned()), StandardCharsets.UTF_8);
        String key = whole.strip();
        assertTrue(text.contains(key), key);
        byte[] bytes = text.replace(key, broken.strip()).getBytes(StandardCharsets.UTF_8);
        assertThrows(DamagedLearning.class, () -> json.read(bytes));
    }

    @Test
    void whatIsCutOffAnywhereIsRefused() {
        byte[] whole = json.write(learned());
        for (int length = 0; length < whole.length; length += 37) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(DamagedLearning.class, () -> json.read(cut));
        }
    }

    @Test
    void whatIsTooLongIsRefusedUnread() {
        assertThrows(DamagedLearning.class, () -> json.read(new byte[LearnedJson.LONGEST + 1]));
    }
}
