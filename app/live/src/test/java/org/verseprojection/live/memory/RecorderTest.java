package org.verseprojection.live.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.decisions.Decision;
import org.verseprojection.live.decisions.Moment;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.show.By;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Slide;

/// What becomes of each decision, and that none is lost.
final class RecorderTest {
    private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");
    private static final Slot JOHN = slot(1, "John.3.16", 0.9);
    private static final Slot PSALM = slot(2, "Ps.23.1", 0.4);
    private final MapMemory memory = new MapMemory();
    private final List<MemoryKeeper.Trouble> troubles = Collections.synchronizedList(new ArrayList<>());
    private final MemoryKeeper keeper = new MemoryKeeper(troubles::add);
    private final Gatherings gatherings = new Gatherings(at -> "Service of " + at, _ -> {});
    private final Recorder recorder = new Recorder(keeper, gatherings);

    @AfterEach
    void nothingIsLost() {
        keeper.close();
        assertEquals(List.of(), troubles);
    }

    private static Slot slot(int number, String osis, double confidence) {
        Candidate pick = new Candidate(
                Passage.ofOsis(osis),
                confidence,
                Candidate.Kind.QUOTATION,
                "god so loved the world",
                Translation.KJV,
                List.of());
        return new Slot(number, pick, number, true);
    }

    private static Moment moment(int seconds) {
        return new Moment(
                TEN.plusSeconds(seconds),
                Hypothesis.ofText("For God so loved the world that he gave"),
                List.of(PSALM, JOHN),
                false);
    }

    private static Slide slide(String osis, int page) {
        return new Slide(new Content(Passage.ofOsis(osis), Translation.WEB), page);
    }

    private void shown(Slide slide, Origin origin, int seconds) {
        recorder.visible(Optional.of(slide), TEN.plusSeconds(seconds));
        recorder.made(new Decision.Shown(slide, origin, true, moment(seconds), moment(seconds)));
    }

    private void open() {
        keeper.open(() -> memory);
    }

    /// Waits until all is written, and closes the memory.
    private List<Feedback> decided() {
        keeper.close();
        return List.copyOf(memory.feedback.values());
    }

    private List<How> hows() {
        return decided().stream().map(Feedback::how).toList();
    }

    private List<How> shownHows() {
        keeper.close();
        return memory.shown.values().stream().map(ShownVerse::how).toList();
    }

    @Test
    void aPickIsKeptAsItStoodWithTheWordsAroundIt() {
        open();
        recorder.listed(List.of(JOHN, PSALM), TEN);
        Moment chosen = moment(7);
        recorder.made(
                new Decision.Shown(slide("John.3.16", 0), new Origin.Pick(JOHN, By.HAND), true, chosen, moment(12)));
        Feedback row = decided().getFirst();
        assertEquals(How.PICKED, row.how());
        assertEquals(TEN.plusSeconds(12), row.at());
        assertEquals("John.3.16", row.passage().osis());
        assertEquals(Translation.WEB, row.translation());
        assertEquals("For God so loved the world that he gave", row.transcription());
        assertEquals(
                List.of("John.3.16", "Ps.23.1"),
                row.matches().stream().map(match -> match.passage().osis()).toList(),
                "the best first");
        assertEquals(0.9, row.matches().getFirst().confidence());
        ShownVerse verse = memory.shown.values().iterator().next();
        assertEquals(Optional.of(Duration.ofSeconds(7)), verse.listedFor(), "until it was chosen");
        assertEquals(TEN.plusSeconds(12), verse.at());
        assertEquals(row.gathering(), verse.gathering());
        assertEquals(List.of(row.gathering().orElseThrow()), List.copyOf(memory.gatherings.keySet()));
    }

    @Test
    void eachWayOnAirHasItsName() {
        open();
        int at = 0;
        for (Origin.Way way : List.of(
                Origin.Way.SEARCH,
                Origin.Way.QUEUE,
                Origin.Way.HISTORY,
                Origin.Way.NEXT,
                Origin.Way.ANNOUNCED,
                Origin.Way.READ_ON,
                Origin.Way.GROWN)) {
            at += 60;
            shown(slide("Ps.119." + at, 0), way, at);
        }
        List<How> all =
                List.of(How.SEARCHED, How.QUEUED, How.REPEATED, How.READ_ON, How.ANNOUNCED, How.READ_ON, How.READ_ON);
        assertEquals(all, hows());
        assertEquals(all, shownHows());
    }

    @Test
    void pagesTranslationsAndTheRestartMakeNoRow() {
        open();
        shown(slide("Ps.23.1", 0), Origin.Way.RESUMED, 0);
        shown(slide("Ps.23.1", 1), Origin.Way.NEXT, 1);
        shown(slide("Ps.23.1", 0), Origin.Way.BACK, 2);
        shown(new Slide(new Content(Passage.ofOsis("Ps.23.1"), Translation.KJV), 0), Origin.Way.TRANSLATED, 3);
        assertEquals(List.of(), hows());
        assertEquals(List.of(), shownHows());
        assertEquals(0, memory.gatherings.size(), "nothing was decided");
    }

    @Test
    void theVerseBeforeIsShownAgainAndTeachesNothing() {
        open();
        shown(slide("Ps.23.2", 0), Origin.Way.SEARCH, 0);
        shown(slide("Ps.23.1", 0), Origin.Way.BACK, 60);
        assertEquals(List.of(How.SEARCHED), hows());
        assertEquals(List.of(How.SEARCHED, How.REPEATED), shownHows());
    }

    @Test
    void whatIsHiddenIsKeptWithItsReason() {
        open();
        recorder.made(new Decision.Dismissed(PSALM, moment(1)));
        recorder.made(new Decision.Wrong(JOHN, moment(2)));
        assertEquals(List.of(How.DISMISSED, How.WRONG), hows());
        assertEquals("Ps.23.1", decided().getFirst().passage().osis());
        assertEquals(0, memory.shown.size());
    }

    @Test
    void whatIsTakenBackAtOnceWasASlip() {
        open();
        shown(slide("Ps.23.1", 0), Origin.Way.QUEUE, 0);
        shown(slide("John.3.16", 0), new Origin.Pick(JOHN, By.HAND), 60);
        recorder.visible(Optional.of(slide("Ps.23.1", 0)), TEN.plusSeconds(63));
        recorder.made(
                new Decision.Undone(Optional.of(slide("John.3.16", 0)), Optional.of(slide("Ps.23.1", 0)), moment(63)));
        assertEquals(List.of(How.QUEUED, How.PICKED, How.UNDONE), hows(), "the pick stays, and is followed by that");
        assertEquals("John.3.16", decided().getLast().passage().osis());
        assertFalse(How.UNDONE.shows());
        assertEquals(List.of(How.QUEUED, How.PICKED, How.REPEATED), shownHows());
    }

    @Test
    void whatIsTakenBackLaterWasMeant() {
        open();
        shown(slide("John.3.16", 0), new Origin.Pick(JOHN, By.HAND), 0);
        recorder.made(new Decision.Undone(Optional.of(slide("John.3.16", 0)), Optional.empty(), moment(60)));
        assertEquals(List.of(How.PICKED), hows());
    }

    @Test
    void aRehearsalLeavesNothing() {
        open();
        Moment rehearsed = new Moment(TEN, Hypothesis.nothing(), List.of(), true);
        recorder.made(
                new Decision.Shown(slide("John.3.16", 0), new Origin.Pick(JOHN, By.HAND), true, rehearsed, rehearsed));
        recorder.made(new Decision.Dismissed(JOHN, rehearsed));
        recorder.made(new Decision.Wrong(JOHN, rehearsed));
        assertEquals(List.of(), hows());
        assertEquals(List.of(), shownHows());
    }

    @Test
    void underACoverItIsSeenWhenThatIsLifted() {
        open();
        Slide john = slide("John.3.16", 0);
        recorder.visible(Optional.empty(), TEN);
        recorder.made(new Decision.Shown(john, Origin.Way.QUEUE, false, moment(0), moment(0)));
        recorder.visible(Optional.of(john), TEN.plusSeconds(90));
        recorder.visible(Optional.empty(), TEN.plusSeconds(120));
        recorder.visible(Optional.of(john), TEN.plusSeconds(130));
        assertEquals(List.of(How.QUEUED), shownHows());
        assertEquals(
                TEN.plusSeconds(90), memory.shown.values().iterator().next().at());
        assertEquals(List.of(How.QUEUED), hows());
    }

    @Test
    void aSearchedVerseThatWasListedSaysSo() {
        open();
        recorder.listed(List.of(slot(1, "John.3.14-John.3.17", 0.5)), TEN);
        recorder.listed(List.of(PSALM), TEN.plusSeconds(20));
        recorder.made(new Decision.Shown(slide("John.3.16", 0), Origin.Way.SEARCH, true, moment(9), moment(30)));
        shown(slide("Rom.8.28", 0), Origin.Way.SEARCH, 60);
        keeper.close();
        assertEquals(
                List.of(Optional.of(Duration.ofSeconds(9)), Optional.empty()),
                memory.shown.values().stream().map(ShownVerse::listedFor).toList());
    }

    @Test
    void whatIsDecidedBeforeTheMemoryIsOpenIsKeptInItsOrder() {
        for (int i = 1; i <= 150; i++) {
            shown(slide("Ps.119." + i, 0), Origin.Way.SEARCH, i);
        }
        assertEquals(0, memory.feedback.size());
        open();
        assertEquals(
                IntStream.rangeClosed(1, 150).mapToObj(i -> "Ps.119." + i).toList(),
                decided().stream().map(row -> row.passage().osis()).toList());
        assertEquals(150, memory.shown.size());
        assertEquals(1, memory.gatherings.size());
        assertTrue(memory.calls.contains("close"));
    }

    @Test
    void aSlowDiskHoldsNobodyUp() throws InterruptedException {
        CountDownLatch disk = new CountDownLatch(1);
        MapMemory slow = new MapMemory() {
            @Override
            @SuppressWarnings("UnsynchronizedOverridesSynchronized")
            public Kept keep(Feedback row) {
                try {
                    disk.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                assertNotEquals("screen", Thread.currentThread().getName());
                return super.keep(row);
            }
        };
        keeper.open(() -> slow);
        Thread screen = new Thread(
                () -> IntStream.rangeClosed(1, 100).forEach(i -> shown(slide("Ps.119." + i, 0), Origin.Way.SEARCH, i)),
                "screen");
        screen.start();
        screen.join(5000);
        assertFalse(screen.isAlive(), "no decision waits for the disk");
        assertTrue(keeper.waiting() > 100);
        assertEquals(0, slow.feedback.size(), "nothing is kept before the disk says so");
        disk.countDown();
        keeper.close();
        assertEquals(100, slow.feedback.size());
        assertEquals(100, slow.shown.size());
    }

    @Test
    void aRowThatIsRefusedIsTriedAgainAndKeptOnce() {
        MapMemory moody = new MapMemory() {
            private int refusals = 2;

            @Override
            @SuppressWarnings("UnsynchronizedOverridesSynchronized")
            public Kept keep(Feedback row) {
                Kept kept = super.keep(row);
                if (refusals-- > 0) {
                    throw new IllegalStateException("the disk is away");
                }
                return kept;
            }
        };
        keeper.open(() -> moody);
        recorder.made(new Decision.Wrong(JOHN, moment(2)));
        recorder.made(new Decision.Wrong(PSALM, moment(3)));
        keeper.close();
        assertEquals(2, moody.feedback.size());
    }
}
