package org.verseprojection.cloud.database;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.verseprojection.cloud.PostgresFolder;

/// One PostgreSQL for the tests of this process, with a new database for whoever asks.
public final class OneServer {
    private OneServer() {}

    private static final class Holder {
        static final OwnPostgres SERVER = start();

        private static OwnPostgres start() {
            try {
                Path folder = Files.createTempDirectory("verse-postgresql");
                return OwnPostgres.start(PostgresFolder.in(folder));
            } catch (IOException | DatabaseException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /// The address of a new, empty database, as its owner.
    public static String freshDatabase() throws SQLException {
        PostgresUrl owner = Holder.SERVER.owner();
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        String user = owner.user().orElseThrow();
        String password = owner.password().orElseThrow();
        try (Connection connection = DriverManager.getConnection(owner.jdbc(), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        String jdbc = owner.jdbc().replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
        return jdbc + (jdbc.contains("?") ? "&" : "?") + "user=" + user + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
    }
}
