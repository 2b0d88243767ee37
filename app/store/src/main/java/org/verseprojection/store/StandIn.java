package org.verseprojection.store;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.verseprojection.store.seal.KeyRing;
import org.verseprojection.store.seal.SealException;
import org.verseprojection.store.seal.Sealer;

/// The same tables in memory, for as long as the file cannot be used.
final class StandIn {
    private final ReentrantLock lock = new ReentrantLock();
    private final Tables tables;

    private StandIn(Tables tables) {
        this.tables = tables;
    }

    static StandIn make(boolean sharing) {
        try {
            Sealer sealer = KeyRing.fresh().sealer(1);
            Tables tables = new Tables(Connections.inMemory(), sealer);
            Schema.bring(tables.sql(), Schema.newest(), () -> tables.sharing(sharing));
            return new StandIn(tables);
        } catch (SQLException | SealException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void make(Disk.Change change) {
        ask(all -> {
            change.make(all);
            return true;
        });
    }

    <T> T ask(Disk.Query<T> query) {
        lock.lock();
        try {
            return query.ask(tables);
        } catch (SQLException | SealException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            Connections.close(tables.sql());
        } finally {
            lock.unlock();
        }
    }
}
