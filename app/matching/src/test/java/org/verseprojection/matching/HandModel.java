package org.verseprojection.matching;

import static org.verseprojection.matching.Feature.DENSITY;
import static org.verseprojection.matching.Feature.LEAD;
import static org.verseprojection.matching.Feature.LEXICAL_SHARE;
import static org.verseprojection.matching.Feature.NEXT;
import static org.verseprojection.matching.Feature.TAIL;
import static org.verseprojection.matching.Feature.WEIGHT;

import java.util.Arrays;

/// A model made by hand and not fitted, for tests of what must hold whatever the weights are.
final class HandModel {
    private HandModel() {}

    /// Weighs a few features, linearly and by one hidden unit, so that good quotations are likely and talk is not.
    static EvidenceModel make() {
        float[] scale = new float[Feature.COUNT];
        Arrays.fill(scale, 1);
        float[] linear = new float[Feature.COUNT];
        WEIGHT.set(linear, 1);
        DENSITY.set(linear, 2);
        TAIL.set(linear, 2);
        LEAD.set(linear, 3);
        LEXICAL_SHARE.set(linear, 1);
        NEXT.set(linear, 1);
        float[] unit = new float[Feature.COUNT + 1];
        WEIGHT.set(unit, 1);
        unit[Feature.COUNT] = -3;
        return new EvidenceModel(
                new float[Feature.COUNT], scale, linear, new float[][] {unit}, new float[] {1.5f, -7.5f}, 1);
    }
}
