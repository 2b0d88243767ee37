package org.verseprojection.cloud.database;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Writes many rows at once by PostgreSQL's COPY.
public final class Copy {
    private static final int CHUNK = 64 << 10;

    private Copy() {}

    /// Writes rows into a table.
    ///
    /// @param handle of a connection of [Database#maintain]
    /// @param into the table and its columns, as `bible (id, text)`; never made of what was sent by anybody
    /// @param rows a value for each column
    /// @return how many rows were written
    public static long rows(Handle handle, String into, Stream<List<String>> rows) throws SQLException {
        CopyIn copy =
                handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + into + " FROM STDIN");
        try {
            StringBuilder chunk = new StringBuilder();
            for (Iterator<List<String>> each = rows.iterator(); each.hasNext(); ) {
                chunk.append(each.next().stream().map(Copy::escaped).collect(Collectors.joining("\t", "", "\n")));
                if (chunk.length() > CHUNK) {
                    write(copy, chunk);
                }
            }
            write(copy, chunk);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void write(CopyIn copy, StringBuilder chunk) throws SQLException {
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
