package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verseprojection.domain.Translation;

class ContextTest {
    /// Three chapters of ten verses.
    private static final int[] CHAPTERS = new int[30];

    static {
        for (int ordinal = 0; ordinal < CHAPTERS.length; ordinal++) {
            CHAPTERS[ordinal] = 1001 + ordinal / 10;
        }
    }

    private static Optional<Context.Place> place(int first, int last, int seconds) {
        return Optional.of(new Context.Place(first, last, Duration.ofSeconds(seconds)));
    }

    private static Context read(int verse, int seconds) {
        return new Context(place(verse, verse, seconds), Optional.empty(), Translation.KJV);
    }

    private static Context announced(int first, int last, int seconds) {
        return new Context(Optional.empty(), place(first, last, seconds), Translation.KJV);
    }

    private static float[] describe(Context context, int ordinal) {
        float[] evidence = new float[Feature.COUNT];
        context.describe(ordinal, CHAPTERS, evidence);
        return evidence;
    }

    private static Set<Feature> said(Context context, int ordinal) {
        float[] evidence = describe(context, ordinal);
        Set<Feature> said = EnumSet.noneOf(Feature.class);
        for (Feature feature : Feature.values()) {
            if (feature.of(evidence) != 0) {
                said.add(feature);
            }
        }
        return said;
    }

    @Test
    void whereNothingWentOnNothingIsSaid() {
        assertArrayEquals(new float[Feature.COUNT], describe(Context.NONE, 12));
    }

    @ParameterizedTest
    @CsvSource({"15, READ", "16, NEXT", "14, NEAR", "17, NEAR", "11, NEAR", "19, NEAR"})
    void aVerseIsThatWhichWasReadOrNextOrNear(int ordinal, Feature feature) {
        assertEquals(EnumSet.of(feature, Feature.CHAPTER_READ), said(read(15, 0), ordinal));
    }

    @Test
    void fiveVersesOnItIsOnlyTheChapter() {
        assertEquals(EnumSet.of(Feature.CHAPTER_READ), said(read(15, 0), 10));
    }

    @Test
    void theNextChaptersFirstVerseIsNextButNoPartOfTheChapter() {
        assertEquals(EnumSet.of(Feature.NEXT), said(read(19, 0), 20));
        assertEquals(EnumSet.noneOf(Feature.class), said(read(19, 0), 25));
    }

    @Test
    void allVersesOfAnAnnouncedRangeAreAnnounced() {
        Context context = announced(12, 14, 0);
        for (int ordinal = 12; ordinal <= 14; ordinal++) {
            assertEquals(EnumSet.of(Feature.ANNOUNCED, Feature.CHAPTER_ANNOUNCED), said(context, ordinal));
        }
        assertEquals(EnumSet.of(Feature.CHAPTER_ANNOUNCED), said(context, 15));
        assertEquals(EnumSet.of(Feature.CHAPTER_ANNOUNCED), said(context, 11));
        assertEquals(EnumSet.noneOf(Feature.class), said(context, 22));
    }

    @Test
    void whatWasReadIsFollowedForSecondsAndItsChapterRememberedForAMinute() {
        assertEquals(1, Feature.NEXT.of(describe(read(15, 0), 16)), 1e-6);
        assertEquals(0.5, Feature.NEXT.of(describe(read(15, 10), 16)), 1e-6);
        assertEquals(0.25, Feature.READ.of(describe(read(15, 20), 15)), 1e-6);
        assertEquals(0.5, Feature.CHAPTER_READ.of(describe(read(15, 60), 16)), 1e-6);
        assertEquals(0.5, Feature.ANNOUNCED.of(describe(announced(12, 14, 60), 13)), 1e-6);
        assertTrue(Feature.NEXT.of(describe(read(15, 120), 16)) < 0.001);
    }

    @Test
    void whatIsSaidReplacesWhatStoodThere() {
        float[] evidence = describe(read(15, 0), 16);
        read(15, 0).describe(25, CHAPTERS, evidence);
        assertArrayEquals(new float[Feature.COUNT], evidence);
    }
}
