package org.verseprojection.matching.learning;

import java.util.List;
import java.util.function.Function;

/// Sees in a lesson what the test says.
record FakeReplay(Function<Lesson, Replayed> sees) implements Replay {
    static final List<String> EVIDENCE = List.of("WEIGHT", "COSINE");

    @Override
    public List<String> evidence() {
        return EVIDENCE;
    }

    @Override
    public Replayed of(Lesson lesson) {
        return sees.apply(lesson);
    }

    @Override
    public float[] vector(int ordinal) {
        return new float[] {1, 0, 0};
    }

    @Override
    public double rarity(String word) {
        return word.length() < 4 ? 1 : 8;
    }

    static Replayed swap(String heard, String said, String words) {
        return new Replayed(
                List.of(words.split(" ", -1)),
                List.of(),
                List.of(new Replayed.Swap(heard, said, false)),
                List.of(),
                new float[0],
                -1);
    }

    static Replayed pair(Replayed.Side other, float better, float worse) {
        return new Replayed(
                List.of(),
                List.of(
                        new Replayed.Rival(1, Replayed.Side.CHOSEN, new float[] {better, 0}, 0),
                        new Replayed.Rival(2, other, new float[] {worse, 0}, 2)),
                List.of(),
                List.of(),
                new float[] {0, 1, 0},
                1);
    }
}
