package org.verseprojection.live.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verseprojection.domain.Candidate.Kind;
import org.verseprojection.live.show.By;
import org.verseprojection.live.show.Output;

/// What is announced goes on air, unless a hand is against it.
class AutomationTest extends AutomationScene {
    @Test
    void anAnnouncedReferenceGoesOnAirAfterItsCountdown() {
        hear("turn with me to John 3:16", announced("John.3.16", "John 3:16"));
        assertEquals(Optional.of("John.3.16"), due());
        assertEquals(now.plusSeconds(3), automation.countdown().orElseThrow().due());
        elapse(2.9);
        assertEquals(Optional.empty(), onAir());
        elapse(0.1);
        assertEquals(Optional.of("John.3.16"), onAir());
        assertEquals(By.AUTOMATION, show.history().getLast().by());
        assertEquals(Optional.empty(), due());
        pass(announced("John.3.16", "John 3:16"));
        assertEquals(Optional.empty(), due());
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"QUOTATION", "PARAPHRASE", "NEXT"})
    void aGuessNeverGoesOnAir(Kind kind) {
        hear("for God so loved the world", candidate(kind, "John.3.16", 1, "for God so loved the world"));
        elapse(60);
        assertEquals(Optional.empty(), onAir());
    }

    @Test
    void aDoubtfulReferenceDoesNot() {
        hear("in John 3:16", candidate(Kind.REFERENCE, "John.3.16", 0.89, "John 3:16"));
        assertEquals(Optional.empty(), due());
        pass(announced("John.3.16", "John 3:16"));
        assertEquals(Optional.of("John.3.16"), due());
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"MANUAL", "ASSIST"})
    void onlyAutoPutsSomethingOnAir(Mode mode) {
        automation.mode(mode);
        hear("turn to John 3:16", announced("John.3.16", "John 3:16"));
        elapse(60);
        assertEquals(Optional.empty(), onAir());
        automation.mode(Mode.AUTO);
        pass(announced("John.3.16", "John 3:16"));
        assertEquals(Optional.empty(), due(), "what was heard before is not made up for");
    }

    @Test
    void theNewestReferenceReplacesTheCountdown() {
        hear("turn to John 3:16", announced("John.3.16", "John 3:16"));
        hear("no I mean Romans 8:28", announced("John.3.16", "John 3:16"), announced("Rom.8.28", "Romans 8:28"));
        assertEquals(Optional.of("Rom.8.28"), due());
        elapse(10);
        assertEquals(Optional.of("Rom.8.28"), onAir());
        pass(announced("John.3.16", "John 3:16"), announced("Rom.8.28", "Romans 8:28"));
        assertEquals(Optional.empty(), due());
    }

    @Test
    void ofTwoNewReferencesTheLaterWins() {
        hear(
                "from Romans 8:28 on to John 3:16",
                announced("Rom.8.28", "Romans 8:28"),
                announced("John.3.16", "John 3:16"));
        assertEquals(Optional.of("John.3.16"), due());
    }

    @Test
    void aReferenceThatWasMisheardIsWithdrawnAndMayComeAgain() {
        hear("turn to John 3", announced("John.3.1", "John 3"));
        hear("16", announced("John.3.16", "John 3 16"));
        assertEquals(Optional.of("John.3.16"), due());
        pass();
        assertEquals(Optional.empty(), due());
        pass(announced("John.3.16", "John 3 16"));
        assertEquals(Optional.of("John.3.16"), due());
    }

    @Test
    void aHandCancelsAndSuspends() {
        hear("turn to John 3:16", announced("John.3.16", "John 3:16"));
        automation.hand();
        assertEquals(Optional.empty(), due());
        assertEquals(Duration.ofSeconds(30), automation.suspended());
        elapse(10);
        hear("and Romans 8:28", announced("John.3.16", "John 3:16"), announced("Rom.8.28", "Romans 8:28"));
        elapse(30);
        assertEquals(Duration.ZERO, automation.suspended());
        pass(announced("John.3.16", "John 3:16"), announced("Rom.8.28", "Romans 8:28"));
        assertEquals(Optional.empty(), due(), "neither what was cancelled nor what was heard meanwhile");
        hear("once more John 3:16", announced("John.3.16", "John 3:16"));
        assertEquals(Optional.of("John.3.16"), due());
    }

    @Test
    void whatCannotBeLocatedIsAnewAfterItWasGone() {
        hear("some words", announced("John.3.16", "John 3:16"));
        automation.hand();
        elapse(31);
        hear("more", announced("John.3.16", "John 3:16"));
        assertEquals(Optional.empty(), due());
        hear("words of quite another kind that take more than five seconds to say");
        hear("again", announced("John.3.16", "John 3:16"));
        assertEquals(Optional.of("John.3.16"), due());
    }

    @Test
    void aNewStreamForgets() {
        hear("turn with me to John 3:16", announced("John.3.16", "John 3:16"));
        automation.hand();
        elapse(40);
        said.clear();
        hear("John 3:16", announced("John.3.16", "John 3:16"));
        assertEquals(Optional.of("John.3.16"), due());
    }

    @Test
    void whatIsOnAirAlreadyIsNotProposed() {
        show.show(kjv("John.3.14-John.3.18"), By.HAND);
        hear("turn to John 3:16", announced("John.3.16", "John 3:16"));
        assertEquals(Optional.empty(), due());
    }

    @Test
    void aCountdownEndsWhenAHandShowsTheSame() {
        hear("turn to John 3:16", announced("John.3.16", "John 3:16"));
        show.show(LOVED, By.HAND);
        assertEquals(Optional.empty(), due());
    }

    @Test
    void underACoverItOnlyArms() {
        show.show(kjv("Ps.23.1"), By.HAND);
        show.toggle(Output.FROZEN);
        hear("turn to John 3:16", announced("John.3.16", "John 3:16"));
        elapse(3);
        assertEquals(Optional.of("John.3.16"), onAir());
        assertEquals(kjv("Ps.23.1"), show.state().visible().orElseThrow().content());
        assertTrue(show.state().armed());
    }

    @Test
    void changingTheModeEndsACountdownAndASuspension() {
        hear("turn to John 3:16", announced("John.3.16", "John 3:16"));
        automation.mode(Mode.AUTO);
        assertEquals(Optional.of("John.3.16"), due());
        automation.mode(Mode.ASSIST);
        assertEquals(Optional.empty(), due());
        automation.hand();
        automation.mode(Mode.AUTO);
        assertEquals(Duration.ZERO, automation.suspended());
    }
}
