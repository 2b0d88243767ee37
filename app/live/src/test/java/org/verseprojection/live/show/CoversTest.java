package org.verseprojection.live.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.verseprojection.live.show.Booth.LOVED;
import static org.verseprojection.live.show.Booth.SHEPHERD;
import static org.verseprojection.live.show.Booth.WEPT;
import static org.verseprojection.live.show.Booth.page;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verseprojection.domain.Translation;

/// Black, clear, logo, hidden and frozen, and what happens under them.
class CoversTest {
    private final Booth booth = new Booth();
    private final Show show = booth.show();

    @ParameterizedTest
    @EnumSource(
            value = Output.class,
            names = {"LIVE"},
            mode = EnumSource.Mode.EXCLUDE)
    void underACoverEnterArmsAndNeverReveals(Output cover) {
        show.show(LOVED, By.HAND);
        show.toggle(cover);
        Optional<Slide> covered = show.state().visible();
        assertFalse(show.state().armed() && cover == Output.FROZEN);
        show.preview(WEPT, By.HAND);
        show.take(By.HAND, booth.now());
        assertEquals(covered, show.state().visible());
        assertEquals(page(WEPT, 0), booth.onAir());
        assertTrue(show.state().armed());
        assertEquals(List.of(LOVED), booth.seen());
        show.toggle(cover);
        assertEquals(page(WEPT, 0), show.state().visible());
        assertFalse(show.state().armed());
        assertEquals(List.of(LOVED, WEPT), booth.seen());
    }

    @Test
    void frozenHoldsWhatWasSeenThroughEverything() {
        show.show(SHEPHERD, By.HAND);
        show.toggle(Output.FROZEN);
        show.next(By.HAND);
        show.grow(By.HAND);
        show.translate(Translation.WEB, By.HAND);
        show.takeDown(By.HAND);
        assertEquals(page(SHEPHERD, 0), show.state().visible());
        assertEquals(Optional.empty(), booth.onAir());
    }

    @ParameterizedTest
    @EnumSource(
            value = Output.class,
            names = {"BLACK", "CLEAR", "LOGO", "HIDDEN"})
    void aCoverOverAFrozenPictureGivesWayToItAgain(Output cover) {
        show.show(LOVED, By.HAND);
        show.toggle(Output.FROZEN);
        show.show(WEPT, By.HAND);
        show.toggle(cover);
        assertEquals(cover, show.state().output(), "black is black at once");
        assertEquals(Optional.empty(), show.state().visible());
        show.preview(SHEPHERD, By.HAND);
        show.take(By.HAND, booth.now());
        show.toggle(cover);
        assertEquals(Output.FROZEN, show.state().output());
        assertEquals(page(LOVED, 0), show.state().visible(), "nothing was revealed");
        assertTrue(show.state().armed());
        show.toggle(Output.FROZEN);
        assertEquals(page(SHEPHERD, 0), show.state().visible());
        assertEquals(List.of(LOVED, SHEPHERD), booth.seen());
    }

    @ParameterizedTest
    @EnumSource(
            value = Output.class,
            names = {"BLACK", "CLEAR", "LOGO", "HIDDEN"})
    void freezingUnderACoverHoldsWhatLiesBeneath(Output cover) {
        show.show(LOVED, By.HAND);
        show.toggle(cover);
        show.toggle(Output.FROZEN);
        assertEquals(cover, show.state().output());
        assertTrue(show.state().frozen());
        show.show(WEPT, By.HAND);
        assertEquals(Optional.empty(), show.state().visible());
        show.toggle(cover);
        assertEquals(page(LOVED, 0), show.state().visible());
        show.toggle(cover);
        show.toggle(Output.FROZEN);
        assertEquals(cover, show.state().output(), "letting go under a cover reveals nothing");
        assertFalse(show.state().frozen());
        show.toggle(Output.LIVE);
        assertEquals(page(WEPT, 0), show.state().visible());
    }

    @Test
    void undoingACoverBringsTheFrozenPictureBack() {
        show.show(LOVED, By.HAND);
        show.toggle(Output.FROZEN);
        show.show(WEPT, By.HAND);
        show.toggle(Output.BLACK);
        show.toggle(Output.FROZEN);
        assertTrue(show.undo());
        assertTrue(show.state().frozen());
        assertTrue(show.undo());
        assertEquals(page(LOVED, 0), show.state().visible());
    }

    @Test
    void oneCoverReplacesAnother() {
        show.toggle(Output.BLACK);
        show.toggle(Output.LOGO);
        assertEquals(Output.LOGO, show.state().output());
        show.toggle(Output.LOGO);
        assertEquals(Output.LIVE, show.state().output());
    }
}
