package org.verseprojection.live.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;

/// What holds whatever is pressed, in any order.
class ShowLawsTest {
    private static final int RUNS = 300;
    private static final int STEPS = 90;

    private final Booth booth = new Booth();
    private final Show show = booth.show();

    private static Content content(Random random) {
        int first = random.nextInt(Booth.VERSES.size());
        int last = Math.min(Booth.VERSES.size() - 1, first + random.nextInt(5));
        Translation translation = any(List.of(Translation.values()), random);
        return new Content(new Passage(Booth.VERSES.at(first), Booth.VERSES.at(last)), translation);
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /// Anything but covers and undoing.
    private void step(Random random) {
        By by = any(List.of(By.values()), random);
        switch (random.nextInt(9)) {
            case 0 -> show.preview(content(random), by);
            case 1 -> show.take(by, booth.now());
            case 2 -> show.show(content(random), by);
            case 3 -> show.next(by);
            case 4 -> show.back(by);
            case 5 -> show.grow(by);
            case 6 -> show.translate(any(List.of(Translation.values()), random), by);
            case 7 -> show.takeDown(by);
            default -> show.dropPreview();
        }
    }

    private void cover(Random random) {
        show.toggle(any(List.of(Output.values()), random));
    }

    private ShowState projected() {
        return show.state().withPreview(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void asManyUndoingsAsChangesLeadBack(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            ShowState start = projected();
            int changes = 0;
            for (int i = 0; i < STEPS; i++) {
                ShowState before = projected();
                if (random.nextInt(4) == 0) {
                    cover(random);
                } else {
                    step(random);
                }
                changes += projected().equals(before) ? 0 : 1;
            }
            for (int i = 0; i < changes; i++) {
                assertTrue(show.undo());
            }
            assertEquals(start, projected());
            step(random);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void underACoverNothingElseChangesWhatIsSeen(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < RUNS * STEPS; i++) {
            if (random.nextInt(20) == 0) {
                cover(random);
            }
            ShowState before = show.state();
            Optional<Preview> byHand = before.preview().filter(held -> held.by() == By.HAND);
            if (random.nextInt(3) == 0) {
                show.preview(content(random), By.AUTOMATION);
                assertTrue(byHand.isEmpty() || show.state().preview().equals(byHand));
            } else {
                step(random);
            }
            if (before.output() != Output.LIVE) {
                assertEquals(before.visible(), show.state().visible());
                assertEquals(before.output(), show.state().output());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void whatIsFrozenStaysUntilItIsLetGo(long seed) {
        Random random = new Random(seed);
        List<Output> covers = List.of(Output.BLACK, Output.CLEAR, Output.LOGO, Output.HIDDEN);
        for (int i = 0; i < RUNS; i++) {
            show.toggle(Output.LIVE);
            for (int before = random.nextInt(6); before > 0; before--) {
                step(random);
            }
            if (random.nextBoolean()) {
                show.toggle(any(covers, random));
            }
            Optional<Slide> held = show.state().onAir();
            show.toggle(Output.FROZEN);
            for (int step = 0; step < STEPS; step++) {
                if (random.nextInt(4) == 0) {
                    show.toggle(any(covers, random));
                } else {
                    step(random);
                }
                boolean covered = covers.contains(show.state().output());
                assertEquals(covered ? Optional.empty() : held, show.state().visible());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void theHistoryEndsWithWhatIsSeen(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < RUNS * 10; i++) {
            switch (random.nextInt(6)) {
                case 0 -> cover(random);
                case 1 -> show.undo();
                default -> step(random);
            }
            show.state()
                    .visible()
                    .ifPresent(slide -> assertEquals(
                            slide.content(), show.history().getLast().content()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10})
    void backUndoesNextAsFarAsThePlaceGoes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < RUNS; i++) {
            Content content = content(random);
            Content single = new Content(Passage.of(content.passage().first()), content.translation());
            show.show(single, By.HAND);
            Optional<Slide> start = show.state().onAir();
            int ahead = 0;
            while (ahead < 12 && show.next(By.HAND)) {
                ahead++;
            }
            for (int back = 0; back < ahead; back++) {
                assertTrue(show.back(By.HAND));
            }
            assertEquals(start, show.state().onAir());
        }
    }
}
