package org.verseprojection.inference;

/// Numbers with a shape, the last dimension running fastest. The arrays are not copied: whoever hands one over leaves
/// it alone.
public sealed interface Tensor {
    /// The dimensions, slowest first; their product is the number of values.
    long[] shape();

    /// 32-bit floating point.
    record Floats(float[] values, long... shape) implements Tensor {
        public Floats {
            requireCount(values.length, shape);
        }
    }

    /// 64-bit integers: ids and masks.
    record Longs(long[] values, long... shape) implements Tensor {
        public Longs {
            requireCount(values.length, shape);
        }
    }

    private static void requireCount(int values, long[] shape) {
        long wanted = 1;
        for (long dimension : shape) {
            if (dimension < 0) {
                throw new IllegalArgumentException("a negative dimension: " + dimension);
            }
            wanted = Math.multiplyExact(wanted, dimension);
        }
        if (wanted != values) {
            throw new IllegalArgumentException("a shape of " + wanted + " values for " + values);
        }
    }
}
