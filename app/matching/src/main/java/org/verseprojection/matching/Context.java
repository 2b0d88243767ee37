package org.verseprojection.matching;

import java.time.Duration;
import java.util.Optional;
import org.verseprojection.domain.Translation;

/// What has been going on in the service: where somebody was reading, and which place was announced. Both fade, so
/// that a stale one cannot pull a wrong verse up.
///
/// @param read the verse that was last heard for certain
/// @param announced the place that was last named
/// @param translation the one that is being read
record Context(Optional<Place> read, Optional<Place> announced, Translation translation) {
    static final Context NONE = new Context(Optional.empty(), Optional.empty(), Translation.KJV);

    /// Verses that a reader may skip.
    private static final int NEAR = 4;

    private static final Duration FOLLOWED = Duration.ofSeconds(10);
    private static final Duration REMEMBERED = Duration.ofSeconds(60);

    /// @param first ordinal
    /// @param last ordinal
    /// @param age how long ago it was read or named
    record Place(int first, int last, Duration age) {
        private double left(Duration halfLife) {
            return Math.pow(0.5, age.toMillis() / (double) halfLife.toMillis());
        }
    }

    /// Writes down how a verse stands to it.
    ///
    /// @param chapters the chapter of each ordinal, as any number
    void describe(int ordinal, int[] chapters, float[] evidence) {
        read.ifPresent(place -> {
            double followed = place.left(FOLLOWED);
            int ahead = ordinal - place.last();
            boolean inside = ordinal >= place.first() && ahead <= 0;
            boolean near = !inside && ahead != 1 && Math.abs(ahead) <= NEAR;
            Feature.NEXT.set(evidence, ahead == 1 ? followed : 0);
            Feature.READ.set(evidence, inside ? followed : 0);
            Feature.NEAR.set(evidence, near ? followed : 0);
            boolean sameChapter = chapters[ordinal] == chapters[place.last()];
            Feature.CHAPTER_READ.set(evidence, sameChapter ? place.left(REMEMBERED) : 0);
        });
        announced.ifPresent(place -> {
            boolean inside = ordinal >= place.first() && ordinal <= place.last();
            boolean sameChapter = chapters[ordinal] == chapters[place.first()];
            Feature.ANNOUNCED.set(evidence, inside ? place.left(REMEMBERED) : 0);
            Feature.CHAPTER_ANNOUNCED.set(evidence, sameChapter ? place.left(REMEMBERED) : 0);
        });
    }
}
