package org.verseprojection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.verseprojection.store.seal.SealException;

/// A table whose rows have a number and can be read one by one.
interface Numbered<T> {
    Sql sql();

    String table();

    /// Keeps a row; a known one stays as it is, or becomes as this one.
    void keep(T row) throws SQLException;

    /// The row that a result stands at, which has all columns.
    T read(ResultSet row) throws SQLException, SealException;

    /// Keeps all of another one's rows.
    default void keepAll(Numbered<T> other) throws SQLException, SealException {
        other.sql().each("SELECT * FROM " + table() + " ORDER BY n", row -> keep(other.read(row)));
    }

    /// Keeps what can still be read of a damaged one: from its beginning and from its end, as far as that goes.
    ///
    /// @return how many rows
    default int salvage(Numbered<T> damaged) throws SQLException {
        Set<Long> numbers = new LinkedHashSet<>();
        collect(damaged, "ORDER BY n", numbers);
        collect(damaged, "ORDER BY n DESC", numbers);
        int kept = 0;
        for (long number : numbers) {
            kept += salvage(damaged, number) ? 1 : 0;
        }
        return kept;
    }

    @SuppressWarnings("EmptyCatch")
    private void collect(Numbered<T> damaged, String order, Set<Long> numbers) {
        try {
            damaged.sql().each("SELECT n FROM " + table() + " " + order, row -> numbers.add(row.getLong(1)));
        } catch (SQLException | SealException endsHere) {
            // what came before it counts
        }
    }

    private boolean salvage(Numbered<T> damaged, long number) throws SQLException {
        List<T> rows;
        try {
            rows = damaged.sql().list("SELECT * FROM " + table() + " WHERE n = ?", damaged::read, number);
        } catch (SQLException | SealException | IllegalArgumentException | NullPointerException unreadable) {
            return false;
        }
        for (T row : rows) {
            keep(row);
        }
        return !rows.isEmpty();
    }
}
