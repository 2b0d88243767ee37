package org.verseprojection.desktop.booth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.SessionListener;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.decisions.Decision;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.decisions.Origin.Way;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.show.By;
import org.verseprojection.live.show.Output;

/// Whatever is decided is told once, with where it came from and what was before the operator then.
class DecisionsTest extends BoothTest {
    private final List<Decision> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        booth.decisions(told::add);
    }

    /// The one thing that was told since.
    private Decision only() {
        assertEquals(1, told.size(), told.toString());
        return told.removeFirst();
    }

    private Decision.Shown shown(String osis) {
        Decision.Shown shown = assertInstanceOf(Decision.Shown.class, only());
        assertEquals(osis, shown.slide().content().passage().osis());
        return shown;
    }

    private void cameBy(Way way, String osis) {
        Decision.Shown shown = shown(osis);
        assertEquals(way, shown.origin());
        assertEquals(shown.chosen(), shown.at());
    }

    private Slot slot(int number) {
        return booth.slots().get(number - 1);
    }

    private void twoPicks() {
        ready();
        hear(candidate("John.3.16", 0.9), candidate("Ps.23.1", 0.3));
    }

    @Test
    void aPickByItsDigitTwiceAndByEnter() {
        twoPicks();
        Slot first = slot(1);
        Slot second = slot(2);
        long now = System.nanoTime() + LATER;
        booth.digit(2, now);
        assertEquals(List.of(), told, "a preview decides nothing");
        booth.digit(2, now + LATER / 2);
        assertEquals(new Origin.Pick(second, By.HAND), shown("Ps.23.1").origin());
        booth.digit(1, now + LATER);
        hear(candidate("John.3.16", 0.7), candidate("Rom.8.28", 0.4));
        booth.take();
        Decision.Shown shown = shown("John.3.16");
        assertEquals(new Origin.Pick(first, By.HAND), shown.origin(), "as it stood when it was chosen");
        assertEquals(List.of(first, second), shown.chosen().listed());
        assertEquals(0.7, shown.at().listed().getFirst().candidate().confidence());
        assertEquals(
                "for God so loved",
                shown.at().heard().reading().stream()
                        .map(each -> each.text())
                        .limit(4)
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""));
        assertTrue(shown.seen());
        booth.take();
        assertEquals(List.of(), told, "nothing was in preview");
    }

    @Test
    void aPickByTheSelection() {
        twoPicks();
        booth.selectDown();
        booth.switchTranslation();
        assertEquals(List.of(), told, "nothing is on air yet");
        booth.take();
        assertEquals(new Origin.Pick(slot(1), By.HAND), shown("John.3.16").origin());
    }

    @Test
    void whatAssistFilledAndAHandTook() {
        booth.mode(Mode.ASSIST);
        ahead = Duration.ofMinutes(1); // the hand that chose the mode counts no more
        twoPicks();
        until(() -> previewed().equals("John.3.16"));
        booth.take();
        Origin.Pick origin =
                assertInstanceOf(Origin.Pick.class, shown("John.3.16").origin());
        assertEquals(By.AUTOMATION, origin.by());
        assertEquals(1, origin.slot().number());
    }

    @Test
    void whatAssistReplacedTheMomentBeforeAHandTookIt() {
        booth.mode(Mode.ASSIST);
        still = Optional.of(Instant.now().plusSeconds(60));
        twoPicks();
        until(() -> previewed().equals("John.3.16"));
        hear(candidate("Ps.23.1", 0.95), candidate("John.3.16", 0.5));
        until(() -> previewed().equals("Ps.23.1"));
        booth.take();
        Origin.Pick origin =
                assertInstanceOf(Origin.Pick.class, shown("John.3.16").origin());
        assertEquals(1, origin.slot().number());
        assertEquals(0.9, origin.slot().candidate().confidence());
    }

    @Test
    void searchQueueAndHistoryAtOnceAndByEnter() {
        for (Way way : List.of(Way.SEARCH, Way.QUEUE, Way.HISTORY)) {
            booth.showNow(content("Rom.8.28"), way);
            cameBy(way, "Rom.8.28");
            booth.preview(content("Ps.23.1"), way);
            booth.take();
            assertEquals(way, shown("Ps.23.1").origin());
        }
    }

    @Test
    void theNewestPreviewCounts() {
        twoPicks();
        booth.preview(content("Rom.8.28"), Way.QUEUE);
        booth.digit(2, System.nanoTime() + LATER);
        booth.preview(content("John.3.16"), Way.SEARCH);
        booth.take();
        assertEquals(Way.SEARCH, shown("John.3.16").origin());
    }

    @Test
    void turningGrowingAndTranslating() {
        booth.showNow(content("John.3.16"), Way.SEARCH);
        told.clear();
        booth.next();
        cameBy(Way.NEXT, "John.3.17");
        booth.back();
        cameBy(Way.BACK, "John.3.16");
        booth.grow();
        cameBy(Way.GROWN, "John.3.16-John.3.17");
        booth.switchTranslation();
        cameBy(Way.TRANSLATED, "John.3.16-John.3.17");
        booth.showNow(
                new org.verseprojection.live.show.Content(Passage.ofOsis("John.3.16-John.3.17"), Translation.WEB),
                Way.SEARCH);
        assertEquals(List.of(), told, "it is there already");
    }

    @Test
    void undoingIsToldWhereTheVerseChanges() {
        booth.showNow(content("John.3.16"), Way.SEARCH);
        booth.showNow(content("Rom.8.28"), Way.SEARCH);
        booth.toggle(Output.BLACK);
        told.clear();
        booth.undo();
        assertEquals(List.of(), told, "only a cover was undone");
        booth.undo();
        Decision.Undone undone = assertInstanceOf(Decision.Undone.class, only());
        assertEquals("Rom.8.28", osis(undone.gone()));
        assertEquals("John.3.16", osis(undone.back()));
        booth.undo();
        assertEquals(
                Optional.empty(),
                assertInstanceOf(Decision.Undone.class, only()).back());
        booth.undo();
        assertEquals(List.of(), told);
    }

    private static String osis(Optional<org.verseprojection.live.show.Slide> slide) {
        return slide.orElseThrow().content().passage().osis();
    }

    @Test
    void underACoverItIsToldThatNobodySawIt() {
        booth.toggle(Output.BLACK);
        booth.showNow(content("John.3.16"), Way.QUEUE);
        assertFalse(shown("John.3.16").seen());
        booth.toggle(Output.BLACK);
        assertEquals(List.of(), told);
    }

    @Test
    void dismissedAndWrongPicks() {
        twoPicks();
        Slot first = slot(1);
        Slot second = slot(2);
        booth.selectDown();
        booth.dismiss();
        Decision.Dismissed dismissed = assertInstanceOf(Decision.Dismissed.class, only());
        assertEquals(first, dismissed.slot());
        assertEquals(List.of(first, second), dismissed.at().listed(), "with what stood there before");
        booth.selectDown();
        booth.wrong();
        assertEquals(
                second.candidate(),
                assertInstanceOf(Decision.Wrong.class, only()).slot().candidate());
        booth.wrong();
        assertEquals(List.of(), told, "nothing is selected");
    }

    @Test
    void howSureAutomationMustBeIsAPreference() {
        booth.preferences(booth.preferences().get().withLeastConfidence(0.8));
        booth.mode(Mode.AUTO);
        ahead = Duration.ofMinutes(1);
        ready();
        hear(new Candidate(
                Passage.ofOsis("John.3.16"), 0.82, Candidate.Kind.REFERENCE, "heard", Translation.KJV, List.of()));
        until(() -> booth.countdown().get().isPresent());
    }

    @Test
    void anAnnouncedReferenceThatAutomationShows() {
        booth.mode(Mode.AUTO);
        ahead = Duration.ofMinutes(1);
        ready();
        hear(new Candidate(
                Passage.ofOsis("John.3.16"), 0.95, Candidate.Kind.REFERENCE, "heard", Translation.KJV, List.of()));
        until(() -> booth.countdown().get().isPresent());
        assertEquals(List.of(), told);
        ahead = Duration.ofMinutes(2);
        booth.tick();
        cameBy(Way.ANNOUNCED, "John.3.16");
        booth.tick();
        assertEquals(List.of(), told);
    }

    @Test
    void whatIsReadNextThatAutomationShows() {
        booth.mode(Mode.AUTO);
        ready();
        hear(candidate("Ps.23.1", 0.2));
        booth.showNow(content("John.11.35"), Way.SEARCH);
        told.clear();
        ahead = Duration.ofMinutes(1);
        says = "Jesus wept.";
        hear(new Candidate(
                Passage.ofOsis("John.11.36"), 0.95, Candidate.Kind.NEXT, "Jesus wept", Translation.KJV, List.of()));
        until(() -> booth.countdown().get().isPresent());
        ahead = Duration.ofMinutes(2);
        booth.tick();
        cameBy(Way.READ_ON, "John.11.36");
    }

    @Test
    void whatIsThereAgainAfterACrash() throws Exception {
        booth.showNow(content("Rom.8.28"), Way.SEARCH);
        until(() -> Files.exists(folder.resolve("on-air.json")));
        told.clear();
        try (LiveBooth again = booth()) {
            again.decisions(told::add);
            again.resume();
        }
        cameBy(Way.RESUMED, "Rom.8.28");
    }

    @Test
    void aRehearsalAndAPauseAreToldApart() {
        twoPicks();
        booth.rehearse(this::sound, new SessionListener() {}, summary -> {});
        booth.showNow(content("Rom.8.28"), Way.SEARCH);
        assertTrue(only().at().rehearsed());
        booth.stopRehearsing();
        hear(candidate("John.3.16", 0.9));
        booth.pauseOrResume();
        booth.showNow(content("Ps.23.1"), Way.SEARCH);
        Decision made = only();
        assertFalse(made.at().rehearsed());
        assertEquals(List.of(), made.at().heard().reading(), "nobody listened");
        assertEquals(List.of(), made.at().listed());
    }
}
