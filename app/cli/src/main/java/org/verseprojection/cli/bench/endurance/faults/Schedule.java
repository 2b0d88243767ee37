package org.verseprojection.cli.bench.endurance.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Which fault comes when: the same for the same seed, however often a run was broken off.
public final class Schedule {
    private static final Duration FIRST = Duration.ofSeconds(45);
    private static final int LEAST_PAUSE = 16;
    private static final int MOST_PAUSE = 55;

    private Schedule() {}

    /// Faults one after the other with pauses of 16 to 55 s between them, each kind once before any comes again. The
    /// first comes after 45 s at the earliest, and the last is mended before the end.
    public static List<PlannedFault> of(long seed, Duration length, List<FaultKind> kinds) {
        Random random = new Random(seed);
        List<PlannedFault> planned = new ArrayList<>();
        List<FaultKind> bag = new ArrayList<>();
        Duration at = FIRST;
        while (!kinds.isEmpty()) {
            if (bag.isEmpty()) {
                bag.addAll(kinds);
                Collections.shuffle(bag, random);
            }
            FaultKind kind = bag.removeLast();
            int millis = random.nextInt(kind.shortest() * 1000, kind.longest() * 1000 + 1);
            PlannedFault fault = new PlannedFault(kind, at, Duration.ofMillis(millis));
            if (fault.end().compareTo(length) > 0) {
                break;
            }
            planned.add(fault);
            at = fault.end().plusMillis(random.nextInt(LEAST_PAUSE * 1000, MOST_PAUSE * 1000));
        }
        return List.copyOf(planned);
    }
}
