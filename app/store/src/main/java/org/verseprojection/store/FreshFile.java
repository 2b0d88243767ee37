package org.verseprojection.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.verseprojection.store.seal.KeyRing;
import org.verseprojection.store.seal.SealException;
import org.verseprojection.store.seal.Sealer;

/// A new file under another name, which gets the database's when it is whole.
final class FreshFile {
    private FreshFile() {}

    /// Makes an empty one, and gives it its name.
    ///
    /// @param sharing whether decisions go into its outbox
    static void make(Layout layout, Sealer sealer, boolean sharing) throws StoreException {
        try {
            Connections.close(begun(layout, sealer, sharing));
            Layout.rename(layout.made(), layout.database());
        } catch (SQLException e) {
            throw StoreException.of(e);
        } catch (IOException e) {
            throw new StoreException(Trouble.READ_ONLY, e);
        }
    }

    private static Sql begun(Layout layout, Sealer sealer, boolean sharing) throws IOException, SQLException {
        Layout.remove(layout.made());
        Layout.makeFile(layout.made());
        Sql sql = Connections.maker(layout.made());
        boolean done = false;
        try {
            Schema.bring(sql, Schema.newest(), () -> {
                Proofs.keep(sql, sealer);
                new Tables(sql, sealer).sharing(sharing);
            });
            done = true;
            return sql;
        } catch (SealException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            if (!done) {
                Connections.close(sql);
            }
        }
    }

    /// Makes one of a backup, of what can be read in a damaged file, and of what is kept now. It has another name
    /// still.
    ///
    /// @return whether there was anything to bring back
    static boolean of(Layout layout, Optional<Path> backup, Optional<Path> damaged, Disk now)
            throws StoreException, IOException {
        KeyRing ring = now.ring();
        Sealer sealer = ring.sealer(ring.newest());
        Sql sql = null;
        try {
            sql = begun(layout, sealer, now.read(Tables::sharing));
            Tables target = new Tables(sql, sealer);
            sql.run("BEGIN");
            boolean any = backup.isPresent();
            if (backup.isPresent()) {
                Salvage.whole(backup.get(), ring, target);
            }
            if (damaged.isPresent()) {
                any |= Salvage.damaged(layout, damaged.get(), ring, target) > 0;
            }
            if (any) {
                now.read(current -> {
                    target.keepAll(current);
                    return true;
                });
            }
            sql.run("COMMIT");
            return any;
        } catch (SQLException e) {
            throw StoreException.of(e);
        } finally {
            Connections.close(sql);
        }
    }
}
