package org.verseprojection.matching.learning;

import java.util.Arrays;

/// A verse's vector, moved a step towards what was really said; stored a byte a number.
public final class MovedVector {
    /// So many are kept.
    static final int MOST = 400;

    private final byte[] numbers;

    private MovedVector(byte[] numbers) {
        this.numbers = numbers;
    }

    /// @param vector of any length but 0
    static MovedVector of(float[] vector) {
        float most = 1e-9f;
        for (float each : vector) {
            most = Math.max(most, Math.abs(each));
        }
        byte[] numbers = new byte[vector.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) Math.round(vector[i] / most * Byte.MAX_VALUE);
        }
        return new MovedVector(numbers);
    }

    static MovedVector ofBytes(byte[] numbers) {
        return new MovedVector(numbers.clone());
    }

    byte[] bytes() {
        return numbers.clone();
    }

    /// Of unit length.
    public float[] vector() {
        double length = 0;
        for (byte each : numbers) {
            length += each * (double) each;
        }
        float[] vector = new float[numbers.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (numbers[i] / Math.max(1e-9, Math.sqrt(length)));
        }
        return vector;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MovedVector moved && Arrays.equals(numbers, moved.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
