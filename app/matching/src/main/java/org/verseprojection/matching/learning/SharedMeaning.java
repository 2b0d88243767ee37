package org.verseprojection.matching.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// Moves verses' vectors towards what churches say when they choose them: number by number towards the median of the
/// churches, so that fewer than half of them decide nothing; and the step is that of [MeaningFit]. One thread.
final class SharedMeaning {
    private static final double OWN = 4;

    private final Map<Integer, Map<Long, float[]>> said = new HashMap<>();

    /// A church has one voice for a verse: the first that is told.
    void add(int ordinal, long church, float[] vector) {
        said.computeIfAbsent(ordinal, each -> new HashMap<>()).putIfAbsent(church, vector);
    }

    /// @param vectors each verse's own
    SortedMap<Integer, MovedVector> found(IntFunction<float[]> vectors) {
        SortedMap<Integer, MovedVector> found = new TreeMap<>();
        said.forEach((ordinal, churches) -> {
            float[] own = vectors.apply(ordinal);
            if (churches.size() >= Shared.LEAST_CHURCHES && own.length > 0 && found.size() < MovedVector.MOST) {
                found.put(ordinal, moved(own, churches.values().toArray(float[][]::new)));
            }
        });
        return found;
    }

    private static MovedVector moved(float[] own, float[][] churches) {
        double step = Math.min(MeaningFit.MOST_STEP, churches.length / (churches.length + OWN));
        float[] middle = new float[own.length];
        double length = 0;
        for (int i = 0; i < own.length; i++) {
            double[] all = new double[churches.length];
            for (int church = 0; church < all.length; church++) {
                all[church] = churches[church][i];
            }
            Arrays.sort(all);
            middle[i] = (float) ((all[(all.length - 1) / 2] + all[all.length / 2]) / 2);
            length += middle[i] * middle[i];
        }
        // A median is shorter than what it is of: it is made as long as a vector, and so is the step.
        double scale = 1 / Math.max(1e-6, Math.sqrt(length));
        float[] vector = new float[own.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (own[i] + step * (middle[i] * scale - own[i]));
        }
        return MovedVector.of(vector);
    }
}
