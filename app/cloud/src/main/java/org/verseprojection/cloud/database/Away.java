package org.verseprojection.cloud.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/// Tells a database that is away from a statement that fails.
final class Away {
    private static final String CONNECTION_EXCEPTION = "08";

    /// Shut down by somebody, crashed, starting; too many connections; a cluster's node that may only be read now.
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300", "25006");

    private Away() {}

    static boolean says(Throwable failure) {
        return sql(failure)
                .filter(sql -> sql instanceof SQLTransientConnectionException
                        || Optional.ofNullable(sql.getSQLState())
                                .filter(state -> state.startsWith(CONNECTION_EXCEPTION) || STATES.contains(state))
                                .isPresent())
                .isPresent();
    }

    private static Optional<SQLException> sql(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
