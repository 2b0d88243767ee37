package org.verseprojection.cli.bench.endurance.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeystrokesTest {
    private static final int MANY = 2_000;

    @Test
    void aSeedMeansTheSameKeys() {
        Keystrokes one = new Keystrokes(5);
        Keystrokes other = new Keystrokes(5);
        for (int i = 0; i < 50; i++) {
            assertEquals(one.burst(), other.burst());
        }
    }

    @Test
    void whatIsTurnedOffIsTurnedOnAgain() {
        Keystrokes keystrokes = new Keystrokes(1);
        List<List<String>> bursts =
                Stream.generate(keystrokes::burst).limit(MANY).toList();
        for (String key : List.of("F4", "F5", "F6", "F7", "F8", "F9", "ctrl+l")) {
            assertTrue(bursts.stream().anyMatch(burst -> burst.contains(key)), key);
            for (List<String> burst : bursts) {
                assertEquals(0, burst.stream().filter(key::equals).count() % 2, burst::toString);
            }
        }
    }

    @Test
    void undoingNeverBringsACoverBack() {
        Keystrokes keystrokes = new Keystrokes(3);
        List<List<String>> undoing = Stream.generate(keystrokes::burst)
                .limit(MANY)
                .filter(burst -> burst.contains("ctrl+z"))
                .toList();
        assertFalse(undoing.isEmpty());
        for (List<String> burst : undoing) {
            int undo = burst.indexOf("ctrl+z");
            assertEquals(undo, burst.lastIndexOf("ctrl+z"), burst::toString);
            List<String> before = burst.subList(0, undo);
            assertEquals(2, before.stream().filter("ctrl+Return"::equals).count(), burst::toString);
        }
    }

    @Test
    void nothingEndsTheProgramOrOpensAFileDialog() {
        Keystrokes keystrokes = new Keystrokes(2);
        for (int i = 0; i < MANY; i++) {
            List<String> burst = keystrokes.burst();
            assertTrue(burst.contains("Escape"));
            assertFalse(burst.contains("ctrl+r"));
            assertFalse(burst.stream().anyMatch(key -> key.contains("alt") || key.contains("ctrl+q")));
        }
    }
}
