package org.verseprojection.cloud.recognition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Start-time fair queueing (Goyal, Vin and Cheng, 1996) by measured work: each owner has a virtual time that advances
/// by the work done for it, and the one that lies furthest back is next. An owner that was idle starts at the present:
/// it has saved up nothing, and owes nothing of long ago. Not safe for threads.
final class FairQueue<T> {
    /// What a turn is taken to cost until it is known, in nanoseconds: it keeps an owner from several turns at once.
    private static final long GUESS = 300_000_000;

    private final Map<UUID, Flow<T>> flows = new HashMap<>();
    private long now;
    private int size;

    private static final class Flow<T> {
        private final Deque<T> waiting = new ArrayDeque<>();
        private long start;
        private int working;
    }

    /// Something to do, and for whom.
    record Turn<T>(UUID owner, T item) {}

    void add(UUID owner, T item) {
        Flow<T> flow = flows.computeIfAbsent(owner, _ -> new Flow<>());
        if (flow.waiting.isEmpty() && flow.working == 0) {
            flow.start = Math.max(flow.start, now);
        }
        flow.waiting.addLast(item);
        size++;
    }

    /// Takes it out if it still waits.
    boolean remove(UUID owner, T item) {
        Flow<T> flow = flows.get(owner);
        boolean removed = flow != null && flow.waiting.remove(item);
        size -= removed ? 1 : 0;
        return removed;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /// The next one's oldest. Owners without work that owe nothing are forgotten on the way.
    ///
    /// @throws IllegalStateException where nothing waits
    Turn<T> next() {
        UUID best = null;
        long least = Long.MAX_VALUE;
        for (Iterator<Map.Entry<UUID, Flow<T>>> each = flows.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<UUID, Flow<T>> entry = each.next();
            Flow<T> flow = entry.getValue();
            if (!flow.waiting.isEmpty() && flow.start < least) {
                best = entry.getKey();
                least = flow.start;
            } else if (flow.waiting.isEmpty() && flow.working == 0 && flow.start <= now) {
                each.remove();
            }
        }
        Flow<T> flow = best == null ? null : flows.get(best);
        if (best == null || flow == null) {
            throw new IllegalStateException("nothing waits");
        }
        now = Math.max(now, flow.start);
        flow.start += GUESS;
        flow.working++;
        size--;
        return new Turn<>(best, flow.waiting.removeFirst());
    }

    /// A turn has ended.
    ///
    /// @param cost what it took
    void done(Turn<T> turn, long cost) {
        Flow<T> flow = flows.get(turn.owner());
        if (flow != null) {
            flow.start += cost - GUESS;
            flow.working--;
        }
    }

    /// Takes everything out.
    List<T> clear() {
        List<T> all = new ArrayList<>();
        flows.values().forEach(flow -> all.addAll(flow.waiting));
        flows.clear();
        size = 0;
        return all;
    }
}
