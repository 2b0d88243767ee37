package org.verseprojection.cloud.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the schema consists of, as PostgreSQL says. Names come quoted.
final class Catalog {
    private static final String OURS = """
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relname <> 'flyway_schema_history'
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
            """;

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /// A table with its columns that are not computed.
    record Table(String name, String columns) {}

    /// A table that holds part of another's rows.
    record Partition(String name, String parent, String bound) {}

    record Sequence(String name, long last, boolean called) {}

    /// Refuses from now on to leave rows out because of policies: a backup that is not whole must fail.
    void everyRow() throws SQLException {
        run("SET row_security = off");
    }

    /// How many migrations the schema has.
    int migrations() throws SQLException {
        return one("SELECT count(*) FROM flyway_schema_history WHERE success");
    }

    boolean hasAccounts() throws SQLException {
        return one("SELECT count(*) FROM (SELECT FROM users LIMIT 1) any_user") > 0;
    }

    /// All tables, those that others refer to before them.
    List<Table> tables() throws SQLException {
        Map<String, Table> open = new LinkedHashMap<>();
        for (List<String> row : rows("SELECT c.oid::regclass::text, (SELECT string_agg(quote_ident(a.attname), ', ' "
                + "ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 "
                + "AND NOT a.attisdropped AND a.attgenerated = '') " + OURS
                + " AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1")) {
            open.put(row.get(0), new Table(row.get(0), row.get(1)));
        }
        List<List<String>> references = rows("SELECT conrelid::regclass::text, confrelid::regclass::text "
                + "FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid");
        List<Table> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            Table next = open.values().stream()
                    .filter(table -> references.stream()
                            .noneMatch(each -> each.get(0).equals(table.name()) && open.containsKey(each.get(1))))
                    .findFirst()
                    .orElseThrow(() -> new SQLException("tables refer to each other in a circle"));
            open.remove(next.name());
            ordered.add(next);
        }
        return ordered;
    }

    List<Partition> partitions() throws SQLException {
        return rows("SELECT c.oid::regclass::text, i.inhparent::regclass::text, pg_get_expr(c.relpartbound, c.oid) "
                        + "FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE c.relispartition "
                        + "AND c.relkind = 'r' ORDER BY 1")
                .stream()
                .map(row -> new Partition(row.get(0), row.get(1), row.get(2)))
                .toList();
    }

    List<Sequence> sequences() throws SQLException {
        List<Sequence> found = new ArrayList<>();
        for (List<String> row : rows("SELECT c.oid::regclass::text " + OURS + " AND c.relkind = 'S' ORDER BY 1")) {
            List<String> state =
                    rows("SELECT last_value, is_called FROM " + row.getFirst()).getFirst();
            found.add(new Sequence(
                    row.getFirst(), Long.parseLong(state.get(0)), state.get(1).equals("t")));
        }
        return found;
    }

    void empty(List<Table> tables) throws SQLException {
        run("TRUNCATE " + String.join(", ", tables.stream().map(Table::name).toList()));
    }

    void make(Partition partition) throws SQLException {
        run("CREATE TABLE IF NOT EXISTS " + partition.name() + " PARTITION OF " + partition.parent() + " "
                + partition.bound());
    }

    void set(Sequence sequence) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
            statement.setString(1, sequence.name());
            statement.setLong(2, sequence.last());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int one(String sql) throws SQLException {
        return Integer.parseInt(rows(sql).getFirst().getFirst());
    }

    private List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            while (results.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(results.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
