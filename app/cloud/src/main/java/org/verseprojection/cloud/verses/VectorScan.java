package org.verseprojection.cloud.verses;

import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;
import org.verseprojection.inference.VerseVectors;
import org.verseprojection.matching.Prototypes;

/// Compares with all vectors, in memory. Immutable.
final class VectorScan implements Meaning {
    private final Prototypes prototypes;

    VectorScan(Prototypes prototypes) {
        this.prototypes = prototypes;
    }

    static VectorScan read(VerseVectors files) throws IOException {
        return new VectorScan(Prototypes.read(files.prototypes(), files.verses(), files.dimensions(), files.scale()));
    }

    private record Found(int ordinal, float cosine) {}

    @Override
    public List<Integer> nearest(float[] query, int most) {
        float[] cosines = new float[prototypes.rows()];
        prototypes.cosines(query, cosines);
        PriorityQueue<Found> best = new PriorityQueue<>((a, b) -> Float.compare(a.cosine(), b.cosine()));
        for (int ordinal = 0; ordinal < cosines.length; ordinal++) {
            if (best.size() < most) {
                best.add(new Found(ordinal, cosines[ordinal]));
            } else if (best.element().cosine() < cosines[ordinal]) {
                best.remove();
                best.add(new Found(ordinal, cosines[ordinal]));
            }
        }
        return best.stream()
                .sorted((a, b) -> Float.compare(b.cosine(), a.cosine()))
                .map(Found::ordinal)
                .toList();
    }
}
