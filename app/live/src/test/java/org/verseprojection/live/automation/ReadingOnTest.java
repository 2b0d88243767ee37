package org.verseprojection.live.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Candidate.Kind;
import org.verseprojection.live.show.By;
import org.verseprojection.live.show.Slide;

/// Whoever reads on is followed.
class ReadingOnTest extends AutomationScene {
    private static final String ENDS = "should not perish but have everlasting life";

    @Test
    void readingOnTurnsToTheNextVerse() {
        show.show(LOVED, By.HAND);
        hear("that whosoever believeth in him should not perish but have", next("John.3.17"));
        assertEquals(Optional.empty(), due());
        hear("Everlasting life.", next("John.3.17"));
        assertEquals(Optional.of("John.3.17"), due());
        elapse(3);
        assertEquals(Optional.of("John.3.17"), onAir());
        pass(next("John.3.18"));
        assertEquals(Optional.empty(), due());
    }

    @Test
    void withoutAnArmedVerseNothingTurns() {
        show.show(LOVED, By.HAND);
        hear(ENDS);
        hear("", candidate(Kind.NEXT, "John.3.17", 0.5, ""));
        hear("", next("John.3.18"));
        assertEquals(Optional.empty(), due());
    }

    @Test
    void pagesOfTheSameTurnToo() {
        pages.put(LOVED, 2);
        show.show(LOVED, By.HAND);
        hear("for God so loved the world that he gave his only begotten");
        assertEquals(Optional.of(new Slide(LOVED, 1)), automation.countdown().map(Countdown::slide));
        elapse(3);
        assertEquals(Optional.of(new Slide(LOVED, 1)), show.state().onAir());
    }

    @Test
    void aTurnThatWasCancelledIsNotProposedUntilTheEndIsHeardAnew() {
        show.show(LOVED, By.HAND);
        hear(ENDS, next("John.3.17"));
        automation.hand();
        elapse(31);
        pass(next("John.3.17"));
        assertEquals(Optional.empty(), due());
        hear(ENDS, next("John.3.17"));
        assertEquals(Optional.of("John.3.17"), due());
    }

    @Test
    void whenSomethingElseIsShownTheTurnIsOff() {
        show.show(LOVED, By.HAND);
        hear(ENDS, next("John.3.17"));
        show.show(kjv("Ps.23.1"), By.HAND);
        assertEquals(Optional.empty(), due());
        elapse(10);
        assertEquals(Optional.of("Ps.23.1"), onAir());
    }

    @Test
    void wordsThatWereSaidBeforeThePageWasShownDoNotTurnIt() {
        hear(ENDS + " John 3:16", announced("John.3.16", "John 3:16"));
        elapse(3);
        assertEquals(Optional.of("John.3.16"), onAir());
        pass(announced("John.3.16", "John 3:16"), next("John.3.17"));
        assertEquals(Optional.empty(), due());
    }

    @Test
    void aReaderWhoIsAheadOfTheCountdownIsFollowed() {
        show.show(kjv("John.11.34"), By.HAND);
        hear("They said unto him Lord come and see", next("John.11.35"));
        hear("Jesus wept");
        elapse(3);
        assertEquals(Optional.of("John.11.35"), onAir());
        pass(next("John.11.36"));
        assertEquals(Optional.of("John.11.36"), due());
    }

    @Test
    void aRefrainDoesNotTurnThePageBeforeItsLastVerse() {
        show.show(kjv("Ps.136.1-Ps.136.3"), By.HAND);
        hear("O give thanks unto the LORD for he is good for his mercy endureth for ever", next("Ps.136.4"));
        assertEquals(Optional.empty(), due());
        hear("O give thanks unto the God of gods for his mercy endureth for ever", next("Ps.136.4"));
        assertEquals(Optional.empty(), due());
        hear("O give thanks to the Lord of lords for his mercy endureth for ever", next("Ps.136.4"));
        assertEquals(Optional.of("Ps.136.4"), due());
    }
}
