package org.verseprojection.matching;

import java.util.Collection;

/// The few greatest of many scores, by insertion: nearly all are turned away by one comparison.
final class Best {
    private final int[] ordinals;
    private final float[] values;
    private int size;

    /// @param most to keep
    Best(int most) {
        ordinals = new int[most];
        values = new float[most];
    }

    /// Takes the greatest of those above 0, the greatest first; of equals the first.
    void of(float[] scores) {
        size = 0;
        float least = 0;
        for (int ordinal = 0; ordinal < scores.length; ordinal++) {
            if (scores[ordinal] > least) {
                least = offer(ordinal, scores[ordinal]);
            }
        }
    }

    /// The same for the sums of neighbours, both above 0: the ordinals are those of the first.
    void ofPairs(float[] scores) {
        size = 0;
        float least = 0;
        for (int ordinal = 0; ordinal + 1 < scores.length; ordinal++) {
            float sum = scores[ordinal] + scores[ordinal + 1];
            if (sum > least && Math.min(scores[ordinal], scores[ordinal + 1]) > 0) {
                least = offer(ordinal, sum);
            }
        }
    }

    /// Takes in a value that is great enough, and gives what the next must exceed.
    private float offer(int ordinal, float value) {
        int at = size < values.length ? size++ : size - 1;
        while (at > 0 && values[at - 1] < value) {
            values[at] = values[at - 1];
            ordinals[at] = ordinals[at - 1];
            at--;
        }
        values[at] = value;
        ordinals[at] = ordinal;
        return size < values.length ? 0 : values[size - 1];
    }

    /// The greatest of a verse's rivals, those that do not adjoin it; 0 where there is none.
    float beside(int ordinal) {
        for (int rank = 0; rank < size; rank++) {
            if (Math.abs(ordinals[rank] - ordinal) > 1) {
                return values[rank];
            }
        }
        return 0;
    }

    /// 1 / the rank of a verse: its reciprocal rank; 0 where it is not among the greatest.
    float reciprocalRank(int ordinal) {
        for (int rank = 0; rank < size; rank++) {
            if (ordinals[rank] == ordinal) {
                return 1f / (rank + 1);
            }
        }
        return 0;
    }

    void addTo(Collection<Integer> verses) {
        for (int rank = 0; rank < size; rank++) {
            verses.add(ordinals[rank]);
        }
    }

    int size() {
        return size;
    }

    int ordinal(int rank) {
        return ordinals[rank];
    }

    float value(int rank) {
        return values[rank];
    }
}
