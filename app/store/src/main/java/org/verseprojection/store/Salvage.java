package org.verseprojection.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.verseprojection.store.seal.KeyRing;
import org.verseprojection.store.seal.SealException;
import org.verseprojection.store.seal.Sealer;

/// Takes rows out of files that are not in use.
final class Salvage {
    private Salvage() {}

    /// Keeps all of a backup, which was verified.
    static void whole(Path backup, KeyRing ring, Tables target) throws StoreException, SQLException, IOException {
        Path copy = copied(backup, target(backup));
        Sql sql = null;
        try {
            sql = Connections.maker(copy);
            Schema.bring(sql, Schema.newest(), () -> {});
            target.keepAll(new Tables(sql, Proofs.sealer(sql, ring)));
        } catch (SealException e) {
            throw new StoreException(Trouble.DAMAGED, e);
        } finally {
            Connections.close(sql);
            Layout.remove(copy);
        }
    }

    /// Keeps what can be read of a damaged file; the file itself is only read.
    ///
    /// @return how many rows
    static int damaged(Layout layout, Path file, KeyRing ring, Tables target) throws SQLException, IOException {
        if (Files.notExists(file)) {
            return 0;
        }
        Path copy = copied(file, target(layout.database()));
        Sql sql = null;
        try {
            sql = Connections.writer(copy, Pace.USUAL);
        } catch (SQLException unreadable) {
            Layout.remove(copy);
            return 0;
        }
        try {
            return target.salvage(new Tables(sql, sealer(sql, ring)));
        } finally {
            Connections.close(sql);
            Layout.remove(copy);
        }
    }

    private static Sealer sealer(Sql sql, KeyRing ring) {
        try {
            return Proofs.sealer(sql, ring);
        } catch (SQLException | StoreException unknown) {
            return ring.sealer(ring.newest());
        }
    }

    private static Path target(Path beside) {
        return beside.resolveSibling("making.salvage");
    }

    private static Path copied(Path from, Path to) throws IOException {
        Layout.remove(to);
        for (int i = 0; i < 2; i++) {
            Path part = Layout.parts(from).get(i);
            if (Files.exists(part)) {
                Files.copy(part, Layout.parts(to).get(i));
            }
        }
        return to;
    }
}
