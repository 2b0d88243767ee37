package org.verseprojection.store;

import java.util.Arrays;

/// Numbers, as they were added until they are asked for in order.
final class Integers {
    private static final int FIRST = 4;

    private int[] numbers = new int[FIRST];
    private int size;
    private boolean ordered = true;

    void add(int number) {
        if (size > 0 && numbers[size - 1] == number) {
            return;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        ordered &= size == 0 || number > numbers[size - 1];
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    int at(int place) {
        return numbers[place];
    }

    /// Itself, ascending and each once.
    Integers ascending() {
        if (!ordered) {
            int[] sorted = Arrays.stream(numbers, 0, size).sorted().distinct().toArray();
            numbers = sorted;
            size = sorted.length;
            ordered = true;
        }
        return this;
    }

    /// Those that are in the other too; both ascend.
    Integers in(Integers other) {
        Integers common = new Integers();
        int theirs = 0;
        for (int mine = 0; mine < size; mine++) {
            while (theirs < other.size && other.numbers[theirs] < numbers[mine]) {
                theirs++;
            }
            if (theirs < other.size && other.numbers[theirs] == numbers[mine]) {
                common.add(numbers[mine]);
            }
        }
        return common;
    }
}
