package org.verseprojection.cli.bench.endurance.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// What somebody hits on the keyboard within seconds, as xdotool calls the keys. Nothing in it ends the program, opens
/// a window of the system's, or leaves the keys locked, the listening paused or the projector covered.
public final class Keystrokes {
    /// No key, but two seconds without any.
    public static final String PAUSE = "pause";

    private static final List<String> SHOWING = List.of("Return", "Right", "Left", "Next", "Prior", "shift+Down", "F2");
    private static final List<String> PICKS = List.of("Up", "Down", "Delete", "ctrl+e", "Insert");
    private static final List<String> COVERS = List.of("F5", "F6", "F7", "F8", "F9");
    private static final List<String> OVERLAYS =
            List.of("F1", "ctrl+i", "ctrl+shift+f", "ctrl+comma", "slash", "ctrl+f", "ctrl+p");
    private static final List<String> SEARCHES = List.of(
            "john 3 16", "ps 23", "the lord is my shepherd", "jonah 2 2", "romans 8 28", "xqzv", "1 cor 13 4", "grace");

    private static final List<String> PASSAGES = List.of("john 3 16", "ps 23", "jonah 2 2", "romans 8 28");

    private final Random random;

    /// The same keys for the same seed.
    public Keystrokes(long seed) {
        random = new Random(seed);
    }

    /// The next few, in the order in which they are pressed.
    public List<String> burst() {
        List<String> keys = new ArrayList<>();
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                String digit = Integer.toString(random.nextInt(10));
                keys.add(digit);
                keys.add(random.nextBoolean() ? digit : "Return");
            }
            case 2 -> some(SHOWING, keys);
            case 3 -> some(PICKS, keys);
            case 4 -> pair(one(COVERS), keys);
            case 5 -> {
                keys.add(one(OVERLAYS));
                some(SHOWING, keys);
            }
            case 6 -> {
                typed(one(SEARCHES), keys);
                keys.add(one(List.of("Return", "ctrl+Return", "Tab", "Down", "ctrl+e")));
            }
            case 7 -> undone(keys);
            default -> nonsense(keys);
        }
        keys.add("Escape");
        keys.add("Escape");
        switch (random.nextInt(12)) {
            case 0 -> keys.add("F3");
            case 1 -> pair("F4", keys);
            case 2 -> pair("ctrl+l", keys);
            default -> {}
        }
        return List.copyOf(keys);
    }

    private String one(List<String> among) {
        return among.get(random.nextInt(among.size()));
    }

    private void some(List<String> among, List<String> keys) {
        IntStream.range(0, 1 + random.nextInt(5)).forEach(_ -> keys.add(one(among)));
    }

    /// What goes off at the first goes on at the second. A key whose release nobody saw, since a window went away with
    /// it, counts as held for a second and a half.
    private void pair(String key, List<String> keys) {
        keys.add(key);
        keys.add(Integer.toString(random.nextInt(10)));
        keys.add(PAUSE);
        keys.add(key);
    }

    /// One thing is undone, and two are shown before it: with fewer the last cover that was taken off could come back.
    private void undone(List<String> keys) {
        int first = random.nextInt(PASSAGES.size());
        for (int shown = 0; shown < 2; shown++) {
            typed(PASSAGES.get((first + shown) % PASSAGES.size()), keys);
            keys.add(PAUSE);
            keys.add("ctrl+Return");
        }
        keys.add("ctrl+z");
    }

    private static void typed(String text, List<String> keys) {
        text.chars().forEach(each -> keys.add(each == ' ' ? "space" : Character.toString(each)));
    }

    private void nonsense(List<String> keys) {
        IntStream.range(0, 5 + random.nextInt(25))
                .forEach(_ -> keys.add(Character.toString(
                        random.nextInt(4) == 0 ? '0' + random.nextInt(10) : 'a' + random.nextInt(26))));
    }
}
