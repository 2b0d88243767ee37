package org.verseprojection.live.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.verseprojection.live.show.Booth.LOVED;
import static org.verseprojection.live.show.Booth.SHEPHERD;
import static org.verseprojection.live.show.Booth.WEPT;
import static org.verseprojection.live.show.Booth.kjv;
import static org.verseprojection.live.show.Booth.page;
import static org.verseprojection.live.show.Booth.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Translation;

class ShowTest {
    private final Booth booth = new Booth();
    private final Show show = booth.show();

    @Test
    void enterPutsThePreviewOnAirAndEmptiesIt() {
        assertFalse(show.take(By.HAND, booth.now()));
        assertTrue(show.preview(LOVED, By.HAND));
        assertEquals(Optional.empty(), show.state().visible());
        assertTrue(show.take(By.HAND, booth.now()));
        assertEquals(page(LOVED, 0), show.state().visible());
        assertEquals(Optional.empty(), show.state().preview());
    }

    @Test
    void automationNeverReplacesWhatAHandPutIntoPreview() {
        assertTrue(show.preview(WEPT, By.AUTOMATION));
        assertTrue(show.preview(SHEPHERD, By.AUTOMATION));
        assertTrue(show.preview(LOVED, By.HAND));
        assertFalse(show.preview(WEPT, By.AUTOMATION));
        show.show(LOVED, By.AUTOMATION);
        assertEquals(Optional.of(new Preview(LOVED, By.HAND)), show.state().preview());
        show.dropPreview();
        assertTrue(show.preview(WEPT, By.AUTOMATION));
    }

    @Test
    void showingWhatIsInPreviewUsesItUpAndLeavesAnother() {
        show.preview(LOVED, By.HAND);
        show.show(WEPT, By.HAND);
        assertEquals(LOVED, show.state().preview().orElseThrow().content());
        show.show(LOVED, By.HAND);
        assertEquals(Optional.empty(), show.state().preview());
    }

    @Test
    void nextTurnsPagesThenVerses() {
        show.show(SHEPHERD, By.HAND);
        assertEquals(page(SHEPHERD, 1), show.upcoming());
        assertTrue(show.next(By.HAND));
        assertTrue(show.next(By.HAND));
        assertEquals(page(SHEPHERD, 2), booth.onAir());
        assertEquals(page(kjv("Ps.24.1"), 0), show.upcoming());
        assertTrue(show.next(By.HAND));
        assertEquals(page(kjv("Ps.24.1"), 0), booth.onAir());
        assertEquals(List.of(SHEPHERD, kjv("Ps.24.1")), booth.seen());
    }

    @Test
    void backGoesToTheLastPageOfTheVerseBefore() {
        show.show(new Slide(web("Mark.1.1"), 1), By.HAND);
        assertTrue(show.back(By.HAND));
        assertEquals(page(web("Mark.1.1"), 0), booth.onAir());
        assertTrue(show.back(By.HAND));
        assertEquals(page(web("Matt.28.20"), 1), booth.onAir());
    }

    @Test
    void theBibleHasTwoEnds() {
        assertFalse(show.next(By.HAND) || show.back(By.HAND) || show.grow(By.HAND));
        show.show(kjv("Gen.1.1"), By.HAND);
        assertFalse(show.back(By.HAND));
        show.show(kjv("Rev.22.21"), By.HAND);
        assertFalse(show.next(By.HAND));
        assertFalse(show.grow(By.HAND));
        assertEquals(Optional.empty(), show.upcoming());
    }

    @Test
    void growingAddsTheNextVerseAndStaysAtThePage() {
        show.show(new Slide(kjv("John.3.34-John.3.36"), 1), By.HAND);
        assertTrue(show.grow(By.HAND));
        assertEquals(page(kjv("John.3.34-John.4.1"), 1), booth.onAir());
    }

    @Test
    void translatingKeepsThePlaceAndThePreviewFollows() {
        show.preview(WEPT, By.AUTOMATION);
        show.show(new Slide(SHEPHERD, 1), By.HAND);
        show.translate(Translation.WEB, By.HAND);
        assertEquals(page(web("Ps.23.1-Ps.23.6"), 4), booth.onAir());
        assertEquals(
                Optional.of(new Preview(web("John.11.35"), By.AUTOMATION)),
                show.state().preview());
        show.translate(Translation.KJV, By.HAND);
        assertEquals(page(SHEPHERD, 1), booth.onAir());
    }

    @Test
    void aVerseThatDoesNotExistIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> show.show(kjv("John.3.99"), By.HAND));
        assertThrows(IllegalArgumentException.class, () -> show.preview(kjv("John.3.36-John.30.1"), By.HAND));
        assertEquals(ShowState.EMPTY, show.state());
    }

    @Test
    void undoBringsBackWhatStoodThereBefore() {
        show.show(LOVED, By.HAND);
        show.toggle(Output.FROZEN);
        show.show(WEPT, By.HAND);
        show.toggle(Output.BLACK);
        assertTrue(show.undo());
        assertEquals(page(LOVED, 0), show.state().visible());
        assertEquals(page(WEPT, 0), booth.onAir());
        assertTrue(show.undo());
        assertEquals(page(LOVED, 0), booth.onAir());
        assertTrue(show.undo());
        assertEquals(Output.LIVE, show.state().output());
        assertTrue(show.undo());
        assertFalse(show.undo());
        assertEquals(ShowState.EMPTY, show.state());
    }

    @Test
    void whatChangesNothingIsNothingToUndo() {
        show.show(LOVED, By.HAND);
        show.show(LOVED, By.HAND);
        show.translate(Translation.KJV, By.HAND);
        show.preview(WEPT, By.HAND);
        show.undo();
        assertEquals(Optional.empty(), booth.onAir());
        assertEquals(WEPT, show.state().preview().orElseThrow().content(), "the preview is left alone");
    }

    @Test
    void aHundredAreKept() {
        for (int i = 0; i < 150; i++) {
            show.show(i % 2 == 0 ? LOVED : WEPT, By.HAND);
        }
        int undone = 0;
        while (show.undo()) {
            undone++;
        }
        assertEquals(100, undone);
    }

    @Test
    void pagesThatAreGoneGiveWayToTheLast() {
        booth.longest(1);
        show.show(new Slide(SHEPHERD, 4), By.HAND);
        show.show(new Slide(SHEPHERD, 5), By.HAND);
        show.toggle(Output.FROZEN);
        booth.longest(3);
        assertEquals(page(SHEPHERD, 1), booth.onAir());
        assertEquals(page(SHEPHERD, 1), show.state().visible());
        show.undo();
        assertEquals(Output.LIVE, show.state().output());
        show.undo();
        assertEquals(Optional.empty(), booth.onAir(), "page 4 and 5 are the same page now");
        show.show(new Slide(SHEPHERD, 9), By.HAND);
        assertEquals(page(SHEPHERD, 1), booth.onAir());
    }

    @Test
    void theHistoryTellsWhenAndByWhom() {
        show.show(SHEPHERD, By.HAND);
        booth.pass(60);
        show.next(By.HAND);
        show.toggle(Output.BLACK);
        show.toggle(Output.BLACK);
        assertEquals(1, show.history().size());
        show.show(LOVED, By.AUTOMATION);
        assertEquals(
                new Shown(booth.now(), LOVED, By.AUTOMATION), show.history().getLast());
        show.takeDown(By.HAND);
        show.show(LOVED, By.HAND);
        assertEquals(List.of(SHEPHERD, LOVED, LOVED), booth.seen());
        show.undo();
        show.undo();
        assertEquals(By.HAND, show.history().getLast().by());
    }

    @Test
    void theHistoryHasAnEnd() {
        for (int i = 0; i < 10_001; i++) {
            show.show(i % 2 == 0 ? LOVED : WEPT, By.HAND);
        }
        assertEquals(10_000, show.history().size());
        assertEquals(WEPT, show.history().getFirst().content());
    }

    @Test
    void eachStateIsToldToAllBeforeTheNext() {
        List<String> told = new ArrayList<>();
        show.listen(state -> {
            told.add("first " + state.output());
            if (state.output() == Output.BLACK) {
                show.toggle(Output.LOGO);
            }
        });
        show.listen(state -> told.add("second " + state.output()));
        show.toggle(Output.BLACK);
        show.dropPreview();
        assertEquals(List.of("first BLACK", "second BLACK", "first LOGO", "second LOGO"), told);
    }
}
