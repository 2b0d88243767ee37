package org.verseprojection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.verseprojection.store.seal.Place;
import org.verseprojection.store.seal.SealException;
import org.verseprojection.store.seal.Sealer;

/// A sealed column. The row's id is its row's `id`, `name`, `number` or `version`, as text.
///
/// @param id the column that names the row
record Sealed(String table, String id, String column) {
    Place place(String row) {
        return new Place(table, row, column);
    }

    byte[] seal(Sealer sealer, String row, byte[] value) {
        return sealer.seal(place(row), value);
    }

    /// The value of the row that a result stands at; its columns must hold both.
    byte[] open(Sealer sealer, ResultSet row) throws SQLException, SealException {
        return open(sealer, row.getString(id), row.getBytes(column));
    }

    byte[] open(Sealer sealer, String row, byte[] value) throws SealException {
        return sealer.open(place(row), value);
    }
}
