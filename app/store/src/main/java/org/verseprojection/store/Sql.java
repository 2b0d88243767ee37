package org.verseprojection.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verseprojection.nativelibs.libraries.BundledLibrary;
import org.verseprojection.nativelibs.libraries.NativeException;
import org.verseprojection.nativelibs.libraries.NativeLibraries;
import org.verseprojection.store.seal.SealException;

/// One connection; every statement has parameters. For one thread at a time.
final class Sql implements AutoCloseable {
    /// Reads one row of a result.
    interface Row<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException, SealException;
    }

    /// Looks at one row of a result.
    interface Each {
        void see(ResultSet row) throws SQLException, SealException;
    }

    /// What happens wholly or not at all.
    interface Work {
        void run() throws SQLException, SealException;
    }

    private final Connection connection;

    private Sql(Connection connection) {
        this.connection = connection;
    }

    /// Opens a database.
    ///
    /// @param place a file's path, or `:memory:`
    static Sql open(String place) throws SQLException {
        provideDriver();
        return new Sql(DriverManager.getConnection("jdbc:sqlite:" + place));
    }

    private static void provideDriver() throws SQLException {
        try {
            NativeLibraries.provide(BundledLibrary.SQLITE);
        } catch (NativeException missing) {
            throw new SQLException(missing.getMessage(), missing);
        }
    }

    /// Runs a statement.
    ///
    /// @return how many rows it changed
    int run(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) throws SQLException, SealException {
        List<T> all = new ArrayList<>();
        each(sql, found -> all.add(row.read(found)), values);
        return all;
    }

    void each(String sql, Each each, @Nullable Object... values) throws SQLException, SealException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                each.see(found);
            }
        }
    }

    /// The first column of the first row as a number; 0 where there is none.
    long number(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet found = statement.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    /// The first column of the first row as a text; empty where there is none.
    String text(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet found = statement.executeQuery()) {
            String text = found.next() ? found.getString(1) : null;
            return text == null ? "" : text;
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException failed) {
            statement.close();
            throw failed;
        }
    }

    /// Begins, works, and commits; when this returns, it is on the disk.
    void transaction(Work work) throws SQLException, SealException {
        run("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            work.run();
            run("COMMIT");
            done = true;
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try {
            run("ROLLBACK");
        } catch (SQLException rolledBackAlready) {
            // SQLite itself rolls back after some errors, as a full disk
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
