package org.verseprojection.live.picks;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.verseprojection.domain.Passage;

/// What stood at one place lately, so that a key means what its presser saw.
final class Timeline {
    private static final long REACTION = PickBoard.REACTION.toNanos();
    private static final long REMEMBERED = Duration.ofSeconds(10).toNanos();

    private final Deque<Stood> stood = new ArrayDeque<>();

    /// @param slot empty where nothing stands there
    private record Stood(Optional<Slot> slot, long from) {
        Optional<Passage> passage() {
            return slot.map(it -> it.candidate().passage());
        }
    }

    /// That stands there from now on.
    void stands(Optional<Slot> slot, long now) {
        Stood next = new Stood(slot, now);
        Stood last = stood.peekLast();
        if (last == null ? slot.isEmpty() : last.passage().equals(next.passage())) {
            if (last != null) {
                stood.removeLast();
                stood.addLast(new Stood(slot, last.from));
            }
            return;
        }
        stood.addLast(next);
        forget(now);
    }

    private void forget(long now) {
        Iterator<Stood> all = stood.iterator();
        all.next();
        int past = 0;
        while (all.hasNext() && now - all.next().from >= REMEMBERED) {
            past++;
        }
        for (int i = 0; i < past; i++) {
            stood.removeFirst();
        }
    }

    /// What a key that was pressed then means.
    Optional<Slot> meant(long pressed) {
        long seen = pressed - REACTION;
        boolean alwaysEmpty = true;
        long emptyFrom = 0;
        Optional<Slot> then = Optional.empty();
        Optional<Slot> appeared = Optional.empty();
        for (Stood each : stood) {
            if (each.from - seen <= 0) {
                then = each.slot;
                emptyFrom = each.from;
                alwaysEmpty = false;
            } else if (each.from - pressed <= 0) {
                boolean only = then.isEmpty() && appeared.isEmpty() && each.slot.isPresent();
                if (!only || (!alwaysEmpty && each.from - emptyFrom < REACTION)) {
                    return then;
                }
                appeared = each.slot;
            }
        }
        return then.isPresent() ? then : appeared;
    }
}
