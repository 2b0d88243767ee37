package org.verseprojection.cloud.verses;

import java.util.List;

/// Finds verses by what they mean. Any thread may ask.
@FunctionalInterface
interface Meaning {
    /// The places whose vectors are nearest by cosine, the nearest first.
    ///
    /// @param query of unit length
    List<Integer> nearest(float[] query, int most);
}
