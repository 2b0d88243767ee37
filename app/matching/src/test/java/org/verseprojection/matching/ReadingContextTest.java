package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;

/// What is known of a reading while it goes on.
class ReadingContextTest extends FollowedReading {
    private static int ordinal(String osis) {
        return VERSIFICATION.ordinal(VerseRef.ofOsis(osis));
    }

    @Test
    void theContextSaysWhatWasReadAndAnnouncedAndHowLongAgo() {
        announces("Ps.23.1-Ps.23.6", 2);
        reads("Ps.23.2", 8, 3);
        Context context = follower.context(seconds(10));
        assertEquals(
                Optional.of(new Context.Place(ordinal("Ps.23.2"), ordinal("Ps.23.2"), seconds(2))), context.read());
        assertEquals(
                Optional.of(new Context.Place(ordinal("Ps.23.1"), ordinal("Ps.23.6"), seconds(8))),
                context.announced());
    }

    @Test
    void anAnnouncementIsSpentWhenTheReadingHasGoneBeyondIt() {
        announces("Ps.23.1", 1);
        reads("Ps.23.1", 4, 0);
        assertTrue(follower.context(seconds(5)).announced().isPresent());
        reads("Ps.23.2", 8, 0);
        assertTrue(follower.context(seconds(9)).announced().isEmpty());
        announces("Ps.23.6", 10);
        assertTrue(follower.context(seconds(11)).announced().isPresent());
    }

    @Test
    void theContextForgetsAfterAMinuteAndAHalf() {
        announces("Ps.23.1-Ps.23.6", 2);
        reads("Ps.23.1", 8, 0);
        assertTrue(follower.context(seconds(91)).announced().isPresent());
        assertTrue(follower.context(seconds(93)).announced().isEmpty());
        assertTrue(follower.context(seconds(97)).read().isPresent());
        assertTrue(follower.context(seconds(99)).read().isEmpty());
    }

    @Test
    void theTranslationIsThatOfTheVersesThatDiffer() {
        assertEquals(Translation.KJV, follower.translation());
        reads("Ps.23.1", 5, 0, 8);
        assertEquals(Translation.WEB, follower.translation());
        reads("Ps.23.2", 10, 0, 0);
        reads("Ps.23.3", 15, 0, 0);
        assertEquals(Translation.WEB, follower.translation(), "verses that do not differ say nothing");
        assertEquals(Translation.WEB, next(15).orElseThrow().translation());
        assertEquals(Translation.WEB, follower.context(seconds(16)).translation());
        reads("Ps.23.4", 20, 0, -6);
        assertEquals(Translation.KJV, follower.translation());
    }

    @Test
    void whatAnOverlappingPassReadsAgainChangesNothing() {
        reads("Ps.23.1", 5, 0, 3);
        reads("Ps.23.2", 10, 0, -2);
        Context context = follower.context(seconds(11));
        Optional<Detection> armed = next(11);
        reads("Ps.23.2", 10, 0, -2);
        reads("Ps.23.2", 10, 0, -2);
        assertEquals(context, follower.context(seconds(11)));
        assertEquals(armed, next(11));
        assertEquals(
                VerseRef.ofOsis("Ps.23.2"), follower.reading().orElseThrow().verse());
    }
}
