package org.verseprojection.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.verseprojection.store.seal.KeyRing;
import org.verseprojection.store.seal.SealException;
import org.verseprojection.store.seal.Sealer;

/// Which key a database is sealed with: its version, and a known value sealed with it.
final class Proofs {
    private static final byte[] KNOWN = "In the beginning".getBytes(StandardCharsets.US_ASCII);

    private record Proof(int version, byte[] sealed) {}

    private Proofs() {}

    static void keep(Sql sql, Sealer sealer) throws SQLException {
        sql.run("DELETE FROM keys");
        String row = Integer.toString(sealer.version());
        sql.run(
                "INSERT INTO keys (version, proof) VALUES (?, ?)",
                sealer.version(),
                Columns.PROOF.seal(sealer, row, KNOWN));
    }

    /// What opens the database.
    ///
    /// @throws StoreException where its key is missing or another one
    static Sealer sealer(Sql sql, KeyRing ring) throws SQLException, StoreException {
        Proof proof = proof(sql);
        if (!ring.has(proof.version())) {
            throw new StoreException(Trouble.KEY_MISSING, "no key of version " + proof.version());
        }
        Sealer sealer = ring.sealer(proof.version());
        try {
            Columns.PROOF.open(sealer, Integer.toString(proof.version()), proof.sealed());
            return sealer;
        } catch (SealException e) {
            throw new StoreException(Trouble.KEY_WRONG, e);
        }
    }

    private static Proof proof(Sql sql) throws SQLException, StoreException {
        try {
            List<Proof> proofs = sql.list(
                    "SELECT version, proof FROM keys", row -> new Proof(row.getInt("version"), row.getBytes("proof")));
            if (proofs.size() == 1) {
                return proofs.getFirst();
            }
            throw new StoreException(Trouble.DAMAGED, proofs.size() + " keys");
        } catch (SealException impossible) {
            throw new StoreException(Trouble.DAMAGED, impossible);
        } catch (SQLException e) {
            // a file of SQLite's, and not of ours
            if (Trouble.of(e) == Trouble.OTHER) {
                throw new StoreException(Trouble.DAMAGED, e);
            }
            throw e;
        }
    }
}
