package org.verseprojection.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The changes that wait for the disk, and tables in memory in which they are made already. One caller at a time, but
/// for [#read].
final class Waiting {
    private final List<Disk.Change> changes = new ArrayList<>();
    private volatile @Nullable StandIn standIn;

    /// Makes a change in memory, and lets it wait.
    ///
    /// @param sharing whether decisions go into the outbox
    /// @throws IllegalArgumentException where it cannot be made anywhere
    void hold(Disk.Change change, boolean sharing) {
        StandIn held = standIn;
        if (held == null) {
            held = StandIn.make(sharing);
            standIn = held;
        }
        held.make(change);
        changes.add(change);
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    int size() {
        return changes.size();
    }

    /// In the order in which they came.
    List<Disk.Change> changes() {
        return List.copyOf(changes);
    }

    /// They were written, or are not to be written any more.
    void clear() {
        changes.clear();
        StandIn done = standIn;
        standIn = null;
        if (done != null) {
            done.close();
        }
    }

    /// What is held; nothing where it is written in this moment. Any thread.
    <T> List<T> read(Disk.Query<List<T>> query) {
        StandIn held = standIn;
        try {
            return held == null ? List.of() : held.ask(query);
        } catch (IllegalStateException writtenMeanwhile) {
            return List.of();
        }
    }
}
