package org.verseprojection.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Memory;

/// What is to be sent. Also where the disk refuses, no row is offered again that arrived. Any thread but the screen's.
final class Outbox {
    private final Keeper keeper;
    private final Set<UUID> done = new HashSet<>();

    Outbox(Keeper keeper) {
        this.keeper = keeper;
    }

    void sharing(boolean on) {
        keeper.sharing(on);
        keeper.keep(tables -> tables.sharing(on));
    }

    /// The oldest first.
    List<Feedback> waiting(int most) {
        int more = (int) Math.min(Integer.MAX_VALUE, (long) most + doneSize());
        List<Feedback> all = keeper.read(tables -> tables.outbox().waiting(more));
        synchronized (done) {
            return Merged.of(
                    all.stream().filter(row -> !done.contains(row.id())).toList(),
                    Feedback::id,
                    Comparator.comparing(Feedback::at),
                    most);
        }
    }

    int size() {
        Stream<UUID> ids = keeper.read(tables -> tables.outbox().ids()).stream();
        synchronized (done) {
            return (int) ids.filter(id -> !done.contains(id)).distinct().count();
        }
    }

    void sent(Collection<UUID> rows) {
        List<UUID> ids = List.copyOf(rows);
        done(ids, keeper.keep(tables -> tables.outbox().sent(ids)));
    }

    void setAside(UUID row, String reason) {
        done(List.of(row), keeper.keep(tables -> tables.outbox().setAside(row, reason)));
    }

    Map<UUID, String> setAside() {
        Map<UUID, String> all = new LinkedHashMap<>();
        keeper.read(tables -> List.of(tables.outbox().setAside())).forEach(all::putAll);
        return all;
    }

    /// Those that are in the outbox on the disk still, and not to be sent again.
    private void done(Collection<UUID> ids, Memory.Kept kept) {
        synchronized (done) {
            if (kept == Memory.Kept.HELD) {
                done.addAll(ids);
            } else {
                done.clear();
            }
        }
    }

    private int doneSize() {
        synchronized (done) {
            return done.size();
        }
    }
}
