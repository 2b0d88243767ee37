package org.verseprojection.cloud.database;

import java.nio.file.Path;
import java.util.Optional;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;

/// Which PostgreSQL is used.
///
/// @param url as `postgresql://user:password@host:5432/name` or with `jdbc:` before it; without one a PostgreSQL of the
///     program's own is started
/// @param ownerUrl the same for the user who owns the tables, where that is another one than the one who serves
///     requests with them
/// @param folder where a PostgreSQL of the program's own keeps its data
/// @param connections at most, 2 to 20
public record DatabaseConfig(Optional<String> url, Optional<String> ownerUrl, Path folder, int connections) {
    private static final int STANDARD = 16;
    private static final int MOST = 20;

    /// Reads it from the environment.
    ///
    /// @param data the program's folder for data
    public static DatabaseConfig from(Environment environment, Path data) throws ConfigException {
        Optional<String> url = environment.secret("DATABASE_URL");
        Optional<String> ownerUrl = environment.secret("DATABASE_OWNER_URL");
        if (url.isEmpty() && ownerUrl.isPresent()) {
            throw new ConfigException("DATABASE_OWNER_URL is of use only beside DATABASE_URL.");
        }
        return new DatabaseConfig(
                url,
                ownerUrl,
                environment.text("DATABASE_FOLDER").map(Path::of).orElse(data.resolve("postgresql")),
                environment.number("DATABASE_CONNECTIONS", STANDARD, 2, MOST));
    }

    /// Says no password.
    @Override
    public String toString() {
        return url.isPresent() ? "a PostgreSQL that was given" : "a PostgreSQL of its own in " + folder;
    }
}
