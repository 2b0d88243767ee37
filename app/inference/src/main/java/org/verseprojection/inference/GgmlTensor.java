package org.verseprojection.inference;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What a tensor has to be: its type and its dimensions, the row's length first.
record GgmlTensor(GgmlType type, int[] dimensions) {
    /// The most dimensions that ggml knows.
    static final int MOST_DIMENSIONS = 4;

    long bytes() {
        long values = 1;
        for (int dimension : dimensions) {
            values = Math.multiplyExact(values, dimension);
        }
        return type.bytes(values);
    }

    boolean hasShape(int[] other) {
        return Arrays.equals(dimensions, other);
    }

    String shape() {
        return shape(dimensions);
    }

    static String shape(int[] dimensions) {
        return Arrays.stream(dimensions).mapToObj(String::valueOf).collect(Collectors.joining(" by "));
    }
}
