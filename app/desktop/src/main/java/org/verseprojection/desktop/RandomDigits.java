package org.verseprojection.desktop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.live.picks.Slot;

/// Presses digits at random while rankings change, and counts the previews of something else than what stood at the
/// digit's number when somebody who presses it had seen it.
final class RandomDigits {
    private static final Duration BACK = Duration.ofMillis(300);

    private final LiveBooth booth;
    private final Map<Integer, List<Stood>> stood = new HashMap<>();
    private int wrong;
    private int pressed;

    /// What stood at a number from then on; empty for nothing.
    private record Stood(long from, Optional<Passage> passage) {}

    /// Begins to note what stands where. JavaFX thread.
    RandomDigits(LiveBooth booth) {
        this.booth = booth;
        remember();
        booth.slots().addListener((ListChangeListener<Slot>) _ -> remember());
    }

    /// How many were pressed.
    int pressed() {
        return pressed;
    }

    /// How many of them previewed something else than what stood there 300 ms before.
    int wrong() {
        return wrong;
    }

    private void remember() {
        long now = System.nanoTime();
        for (int number = 1; number <= Ranking.MOST; number++) {
            int at = number;
            Optional<Passage> there = booth.slots().stream()
                    .filter(slot -> slot.number() == at)
                    .map(slot -> slot.candidate().passage())
                    .findFirst();
            List<Stood> past = stood.computeIfAbsent(number, _ -> new ArrayList<>());
            if (past.isEmpty() || !past.getLast().passage().equals(there)) {
                past.add(new Stood(now, there));
            }
        }
    }

    /// Presses that many, evenly over that time. Any thread but JavaFX's.
    void press(int keys, Duration length) throws InterruptedException {
        Random random = new Random(1);
        double pause = length.toNanos() / (double) Math.max(1, keys);
        long start = System.nanoTime();
        for (int i = 0; i < keys; i++) {
            int digit = random.nextInt(10);
            ScreenThread.run(() -> press(digit, System.nanoTime()));
            long early = start + (long) (i * pause) - System.nanoTime();
            if (early > 0) {
                TimeUnit.NANOSECONDS.sleep(early);
            }
        }
    }

    private void press(int digit, long at) {
        int number = digit == 0 ? Ranking.MOST : digit;
        booth.dropPreview();
        booth.forgetDigit();
        booth.digit(digit, at);
        pressed++;
        Optional<Passage> meant =
                booth.show().get().preview().map(each -> each.content().passage());
        if (meant.isPresent() && !allowed(number, at).contains(meant.get())) {
            wrong++;
        }
    }

    /// What stood there 300 ms before; where nothing had for as long, also what has appeared since and nothing else.
    private List<Passage> allowed(int number, long at) {
        List<Stood> past = stood.getOrDefault(number, List.of());
        long then = at - BACK.toNanos();
        Optional<Passage> before = past.stream()
                .filter(each -> each.from() <= then)
                .reduce((_, later) -> later)
                .flatMap(Stood::passage);
        if (before.isPresent()) {
            return List.of(before.get());
        }
        List<Passage> since = past.stream()
                .filter(each -> each.from() > then)
                .flatMap(each -> each.passage().stream())
                .distinct()
                .toList();
        return since.size() == 1 ? since : List.of();
    }
}
