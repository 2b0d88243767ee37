package org.verseprojection.live.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Candidate.Kind;
import org.verseprojection.live.show.By;

/// What the modes do that put nothing on air.
class AssistTest extends AutomationScene {
    @Test
    void manualTouchesNothing() {
        automation.mode(Mode.MANUAL);
        hear("so loved", candidate(Kind.QUOTATION, "John.3.16", 0.99, "so loved"));
        assertEquals(Optional.empty(), show.state().preview());
        automation.hand();
        assertEquals(Duration.ZERO, automation.suspended());
        assertEquals(Mode.MANUAL, automation.mode());
    }

    @Test
    void assistFillsAnEmptyPreviewOrItsOwn() {
        automation.mode(Mode.ASSIST);
        hear("so loved", candidate(Kind.QUOTATION, "John.3.16", 0.49, "so loved"));
        assertEquals(Optional.empty(), show.state().preview());
        pass(candidate(Kind.QUOTATION, "John.3.16", 0.5, "so loved"));
        assertEquals(LOVED, show.state().preview().orElseThrow().content());
        pass(candidate(Kind.PARAPHRASE, "1John.4.9", 0.8, "so loved"));
        assertEquals(kjv("1John.4.9"), show.state().preview().orElseThrow().content());
        show.preview(kjv("Ps.23.1"), By.HAND);
        pass(candidate(Kind.QUOTATION, "John.3.16", 0.9, "so loved"));
        assertEquals(kjv("Ps.23.1"), show.state().preview().orElseThrow().content());
    }

    @Test
    void assistRestsAfterAHandAndLeavesOutWhatIsOnAir() {
        automation.mode(Mode.ASSIST);
        show.show(LOVED, By.HAND);
        pass(candidate(Kind.QUOTATION, "John.3.16", 0.9, "so loved"));
        assertEquals(Optional.empty(), show.state().preview());
        automation.hand();
        pass(candidate(Kind.QUOTATION, "Ps.23.1", 0.9, "shepherd"));
        assertEquals(Optional.empty(), show.state().preview());
        elapse(30);
        pass(candidate(Kind.QUOTATION, "Ps.23.1", 0.9, "shepherd"));
        assertEquals(kjv("Ps.23.1"), show.state().preview().orElseThrow().content());
    }
}
