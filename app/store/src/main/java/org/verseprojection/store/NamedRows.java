package org.verseprojection.store;

import java.sql.SQLException;
import java.util.List;
import org.verseprojection.live.memory.Setting;
import org.verseprojection.store.seal.SealException;
import org.verseprojection.store.seal.Sealer;

/// Settings, or themes: values by name, the newest wins.
record NamedRows(Sql sql, Sealer sealer, Sealed column) {
    void keep(Setting setting) throws SQLException {
        if (!Encoded.wellFormed(setting.name())) {
            throw new IllegalArgumentException("half a character in the name of a setting");
        }
        sql.run(
                "INSERT INTO " + column.table() + " (name, value, changed) VALUES (?, ?, ?)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed = excluded.changed"
                        + " WHERE excluded.changed >= changed",
                setting.name(),
                column.seal(sealer, setting.name(), Encoded.bytes(setting.value())),
                Encoded.nanos(setting.changed()));
    }

    List<Setting> all() throws SQLException, SealException {
        return sql.list(
                "SELECT name, value, changed FROM " + column.table() + " ORDER BY name",
                row -> new Setting(
                        row.getString("name"),
                        Encoded.text(column.open(sealer, row)),
                        Encoded.time(row.getLong("changed"))));
    }
}
