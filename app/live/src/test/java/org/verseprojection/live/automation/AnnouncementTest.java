package org.verseprojection.live.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.domain.Candidate.Kind;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.Word;
import org.verseprojection.matching.ConfidenceRanker;
import org.verseprojection.matching.Detection;

/// Announcements as the ranker remembers them, while their countdown runs.
class AnnouncementTest extends AutomationScene {
    private final ConfidenceRanker ranker = new ConfidenceRanker();
    private Duration announcedAt = Duration.ZERO;

    private static Detection found(Kind kind, String osis, double likelihood, Duration at) {
        return new Detection(Passage.ofOsis(osis), kind, likelihood, "John 3:16", at, Translation.KJV, List.of(), 0, 0);
    }

    /// Half a second of other words, in which the pass finds that, too.
    private void goOn(Detection... found) {
        said.add(new Word("and", until(), until().plusMillis(500), false, false));
        Duration until = until();
        automation.heard(heard(until), ranker.rank(List.of(List.of(found)), until), Translation.KJV);
        elapse(0.5);
    }

    private Duration until() {
        return Duration.ofMillis(500L * said.size());
    }

    private Detection announcement() {
        return found(Kind.REFERENCE, "John.3.16", 0.95, announcedAt);
    }

    private void announce() {
        hear("let us turn to John 3:16");
        announcedAt = until();
        goOn(announcement());
        assertEquals(Optional.of("John.3.16"), due());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void itGoesOnAirWhileThePreacherGoesOn(int seconds) {
        automation.rules(new Automation.Rules(Duration.ofSeconds(seconds), Duration.ofSeconds(30), 0.9));
        announce();
        for (int i = 0; i < 2 * seconds; i++) {
            goOn(announcement());
        }
        assertEquals(Optional.of("John.3.16"), onAir());
    }

    @Test
    void itGoesOnAirWhileItIsRead() {
        announce();
        for (int i = 0; i < 6; i++) {
            goOn(announcement(), found(Kind.QUOTATION, "John.3.16", 0.99, until()));
        }
        assertEquals(Optional.of("John.3.16"), onAir());
    }

    @Test
    void aShortVerseGoesOnAirThoughItIsOverBeforeItsCountdown() {
        announce();
        Duration read = until().plusMillis(500);
        for (int i = 0; i < 6; i++) {
            goOn(
                    announcement(),
                    found(Kind.QUOTATION, "John.3.16", 0.99, read),
                    found(Kind.NEXT, "John.3.17", 0.65, read));
        }
        assertEquals(Optional.of("John.3.16"), onAir());
    }

    @Test
    void whatANewerPassNoLongerReadsDoesNot() {
        announce();
        for (int i = 0; i < 8; i++) {
            goOn(found(Kind.REFERENCE, "John.3.6", 0.4, announcedAt));
        }
        assertEquals(Optional.empty(), onAir());
    }
}
