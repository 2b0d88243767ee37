package org.verseprojection.live.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verseprojection.domain.Candidate.Kind;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.show.By;
import org.verseprojection.live.show.Content;

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

    @ParameterizedTest
    @CsvSource({"0, John.3.16", "299, John.3.16", "300, 1John.4.9"})
    void enterMeansWhatStoodInPreview300MsBefore(long ms, String osis) {
        automation.mode(Mode.ASSIST);
        pass(candidate(Kind.QUOTATION, "John.3.16", 0.9, "so loved"));
        now = now.plusSeconds(1);
        pass(candidate(Kind.QUOTATION, "1John.4.9", 0.9, "so loved"));
        pass(candidate(Kind.QUOTATION, "1John.4.9", 0.95, "so loved"));
        show.take(By.HAND, now.plusMillis(ms));
        assertEquals(Optional.of(osis), onAir());
        assertEquals(Optional.empty(), show.state().preview());
    }

    @Test
    void enterNeverMeansWhatWasJustTakenAway() {
        automation.mode(Mode.ASSIST);
        pass(candidate(Kind.QUOTATION, "John.3.16", 0.9, "so loved"));
        pass(candidate(Kind.QUOTATION, "1John.4.9", 0.9, "so loved"));
        assertEquals(LOVED, show.meant(now).orElseThrow().content());
        show.dropPreview(LOVED.passage());
        assertEquals(kjv("1John.4.9"), show.meant(now).orElseThrow().content());
        show.dropPreview(Passage.ofOsis("1John.4.9"));
        assertEquals(Optional.empty(), show.meant(now));
    }

    @Test
    void enterMeansNothingOlderThanTheHandsOwnPreview() {
        automation.mode(Mode.ASSIST);
        pass(candidate(Kind.QUOTATION, "John.3.16", 0.9, "so loved"));
        pass(candidate(Kind.QUOTATION, "1John.4.9", 0.9, "so loved"));
        show.preview(kjv("Ps.23.1"), By.HAND);
        assertEquals(kjv("Ps.23.1"), show.meant(now).orElseThrow().content());
        show.dropPreview();
        assertEquals(Optional.empty(), show.meant(now));
        pass(candidate(Kind.QUOTATION, "Rom.8.28", 0.9, "all things"));
        assertEquals(kjv("Rom.8.28"), show.meant(now).orElseThrow().content(), "it was empty");
        pass(candidate(Kind.QUOTATION, "Rom.8.29", 0.9, "all things"));
        show.translate(Translation.WEB, By.HAND);
        assertEquals(
                new Content(Passage.ofOsis("Rom.8.28"), Translation.WEB),
                show.meant(now).orElseThrow().content());
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
