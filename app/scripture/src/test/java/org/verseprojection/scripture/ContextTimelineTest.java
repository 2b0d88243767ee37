package org.verseprojection.scripture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.ContextTimeline.Spoken;

/// Times are seconds of the stream; a character of the "text" is a tenth of a second, so that changes read as times.
class ContextTimelineTest {
    private static final ReferenceContext ROMANS_8 = new ReferenceContext(Book.ROMANS, OptionalInt.of(8));
    private static final ReferenceContext JOHN = new ReferenceContext(Book.JOHN, OptionalInt.empty());
    private static final ReferenceContext FIRST_JOHN = new ReferenceContext(Book.FIRST_JOHN, OptionalInt.empty());
    private static final VerseRef PSALM = VerseRef.ofOsis("Ps.23.1");

    private final ContextTimeline timeline = new ContextTimeline();

    @Test
    void whatIsAnnouncedHoldsFromBehindItsWordsForAMinuteAndAHalf() {
        timeline.hearAgain(seconds(0));
        assertTrue(timeline.announced(ROMANS_8, spoken("romans eight", 10, 11)));
        assertEquals(List.of(from(11.1, ROMANS_8), nothingFrom(101)), changes());
    }

    @Test
    void whatFollowsSoonReplacesItWithoutAPause() {
        timeline.hearAgain(seconds(0));
        timeline.announced(ROMANS_8, spoken("romans eight", 10, 11));
        timeline.announced(JOHN, spoken("john", 40, 41));
        assertEquals(List.of(from(11.1, ROMANS_8), from(41.1, JOHN), nothingFrom(131)), changes());
    }

    @Test
    void aReadingHoldsAndEachOfItsWordsKeepsItLonger() {
        timeline.read(PSALM, seconds(20));
        timeline.read(PSALM, seconds(24));
        assertEquals(List.of(from(19.5, ReferenceContext.at(PSALM)), nothingFrom(114)), changes());
    }

    @Test
    void anotherVerseOfAReadingIsAPlaceOfItsOwn() {
        VerseRef second = VerseRef.ofOsis("Ps.23.2");
        timeline.read(PSALM, seconds(20));
        timeline.read(second, seconds(25));
        assertEquals(
                List.of(
                        from(19.5, ReferenceContext.at(PSALM)),
                        from(24.5, ReferenceContext.at(second)),
                        nothingFrom(115)),
                changes());
    }

    @Test
    void whatALaterPassHearsReplacesWhatWasHeardInTheSameWords() {
        timeline.hearAgain(seconds(0));
        timeline.announced(JOHN, spoken("john", 10, 11));
        timeline.hearAgain(seconds(5));
        assertTrue(timeline.announced(ROMANS_8, spoken("romans eight", 10, 11)));
        assertEquals(List.of(from(11.1, ROMANS_8), nothingFrom(101)), changes());
    }

    @Test
    void aNameThatLostItsFirstWordIsNotAnotherBook() {
        timeline.hearAgain(seconds(0));
        timeline.announced(FIRST_JOHN, spoken("first john", 10, 11));
        // The next pass begins in the middle of the name.
        timeline.hearAgain(seconds(10.5));
        Spoken tail = spoken("john", 10.5, 11);
        assertTrue(timeline.putBack(List.of(tail)), "nobody heard it anew");
        assertFalse(timeline.announced(JOHN, tail));
        assertEquals(List.of(from(11.1, FIRST_JOHN), nothingFrom(101)), changes());
    }

    @Test
    void whatIsHeardAnewRightThereIsNotPutBack() {
        timeline.hearAgain(seconds(0));
        timeline.announced(JOHN, spoken("john", 10, 11));
        timeline.hearAgain(seconds(10));
        assertFalse(timeline.putBack(List.of(spoken("joel two", 10, 11))));
        assertEquals(List.of(), changes());
    }

    @Test
    void whatFadedLongAgoIsForgotten() {
        timeline.hearAgain(seconds(0));
        timeline.announced(JOHN, spoken("john", 10, 11));
        timeline.hearAgain(seconds(160));
        assertEquals(List.of(from(11.1, JOHN), nothingFrom(101)), changes(), "a pass may run back by a minute");
        timeline.hearAgain(seconds(162));
        assertEquals(List.of(), changes());
    }

    private List<ContextChange> changes() {
        return timeline.changes(time -> (int) (time.toMillis() / 100));
    }

    private static ContextChange from(double second, ReferenceContext place) {
        return new ContextChange((int) Math.round(second * 10), Optional.of(place));
    }

    private static ContextChange nothingFrom(double second) {
        return new ContextChange((int) Math.round(second * 10), Optional.empty());
    }

    private static Spoken spoken(String words, double start, double end) {
        return new Spoken(words, seconds(start), seconds(end));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
