package org.verseprojection.cloud.database;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The user by whom requests are served, where it is not the tables' owner: it may become the application's roles, and
/// can never have the owner's rights.
final class Login {
    /// Its name in a PostgreSQL of the program's own.
    static final String OWN = "verse_login";

    private static final String MAKE = "SELECT CASE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = :name)"
            + " THEN 'SELECT 1' ELSE format('CREATE ROLE %I LOGIN NOINHERIT PASSWORD %L', :name, :password) END";
    private static final String GRANT = "SELECT format('GRANT verse_app, verse_program TO %I', :name)";

    private Login() {}

    /// Makes the own one where it is not there.
    static void make(PostgresUrl owner) throws DatabaseException {
        run(owner, MAKE, OWN, owner.password().orElse(""));
        allow(owner, OWN);
    }

    /// Lets a user become the application's roles.
    static void allow(PostgresUrl owner, String name) throws DatabaseException {
        run(owner, GRANT, name, "");
    }

    private static void run(PostgresUrl owner, String making, String name, String password) throws DatabaseException {
        try (var connection = Pool.owner(owner);
                Handle handle = Jdbi.open(connection)) {
            String statement = handle.createQuery(making)
                    .bind("name", name)
                    .bindMap(java.util.Map.of("password", password))
                    .mapTo(String.class)
                    .one();
            handle.execute(statement);
        } catch (SQLException | JdbiException failure) {
            throw new DatabaseException("The database's user " + name + " could not be prepared.", failure);
        }
    }
}
