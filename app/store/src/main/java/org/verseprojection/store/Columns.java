package org.verseprojection.store;

import java.sql.SQLException;
import java.util.List;
import org.verseprojection.store.seal.SealException;
import org.verseprojection.store.seal.Sealer;

/// All sealed columns.
final class Columns {
    static final Sealed PROOF = new Sealed("keys", "version", "proof");
    static final Sealed SETTING = new Sealed("settings", "name", "value");
    static final Sealed THEME = new Sealed("themes", "name", "value");
    static final Sealed SERVICE_NAME = new Sealed("services", "id", "name");
    static final Sealed PREACHER = new Sealed("services", "id", "preacher");
    static final Sealed SHOWN = new Sealed("shown", "id", "passage");
    static final Sealed TRANSCRIPTION = new Sealed("feedback", "id", "transcription");
    static final Sealed CHOSEN = new Sealed("feedback", "id", "passage");
    static final Sealed MATCHES = new Sealed("feedback", "id", "matches");
    static final Sealed REFUSED = new Sealed("outbox", "id", "refused");
    static final Sealed LEARNED = new Sealed("learned", "number", "state");

    /// Those that hold what was said or who, without the key's proof.
    static final List<Sealed> VALUES =
            List.of(SETTING, THEME, SERVICE_NAME, PREACHER, SHOWN, TRANSCRIPTION, CHOSEN, MATCHES, REFUSED, LEARNED);

    private Columns() {}

    /// Opens every value that a reader sees and seals it with the other key, through the writer.
    static void reseal(Sql reader, Sealer before, Sql writer, Sealer after) throws SQLException, SealException {
        for (Sealed each : VALUES) {
            String update = "UPDATE " + each.table() + " SET " + each.column() + " = ? WHERE " + each.id() + " = ?";
            reader.each(
                    "SELECT " + each.id() + ", " + each.column() + " FROM " + each.table() + " WHERE " + each.column()
                            + " IS NOT NULL",
                    row -> {
                        byte[] value = each.open(before, row);
                        String name = row.getString(each.id());
                        writer.run(update, each.seal(after, name, value), name);
                    });
        }
    }

    /// Opens one value of each column, where there is one.
    static void sample(Sql sql, Sealer sealer) throws SQLException, SealException {
        for (Sealed each : VALUES) {
            sql.each(
                    "SELECT " + each.id() + ", " + each.column() + " FROM " + each.table() + " WHERE " + each.column()
                            + " IS NOT NULL ORDER BY rowid DESC LIMIT 1",
                    row -> each.open(sealer, row));
        }
    }
}
