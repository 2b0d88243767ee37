package org.verseprojection.matching;

import java.util.SortedMap;
import org.verseprojection.matching.learning.MovedVector;

/// Vectors of some verses that stand in for their [Prototypes]. Immutable; any thread may ask.
final class MovedPrototypes {
    static final MovedPrototypes NONE = new MovedPrototypes(new int[0], new float[0][]);

    private final int[] ordinals;
    private final float[][] vectors;

    private MovedPrototypes(int[] ordinals, float[][] vectors) {
        this.ordinals = ordinals;
        this.vectors = vectors;
    }

    static MovedPrototypes of(SortedMap<Integer, MovedVector> moved) {
        int[] ordinals = moved.keySet().stream().mapToInt(Integer::intValue).toArray();
        float[][] vectors = moved.values().stream().map(MovedVector::vector).toArray(float[][]::new);
        return moved.isEmpty() ? NONE : new MovedPrototypes(ordinals, vectors);
    }

    /// Sets the cosines of these verses anew. Vectors of another dimension, from another embedder, count for nothing.
    void cosines(float[] query, float[] out) {
        for (int i = 0; i < ordinals.length; i++) {
            float[] vector = vectors[i];
            if (vector.length == query.length && ordinals[i] < out.length) {
                float sum = 0;
                for (int k = 0; k < query.length; k++) {
                    sum += vector[k] * query[k];
                }
                out[ordinals[i]] = sum;
            }
        }
    }
}
