package org.verseprojection.cloud.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.verseprojection.cloud.PostgresFolder;

/// One PostgreSQL for the tests of this process, with a new database for whoever asks: Debian's where it is installed,
/// which is older than the program's own, and else that.
public final class OneServer {
    private OneServer() {}

    private static final class Holder {
        static final PostgresUrl OWNER = start();

        private static PostgresUrl start() {
            try {
                Path folder = Files.createTempDirectory("verse-postgresql");
                if (!DebianPostgres.installed()) {
                    return OwnPostgres.start(PostgresFolder.in(folder)).owner();
                }
                DebianPostgres debian = DebianPostgres.start(folder);
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(debian, folder)));
                return PostgresUrl.of(debian.url());
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }

        private static void end(DebianPostgres server, Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                server.close();
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }
    }

    /// The address of a new, empty database, as its owner.
    public static String freshDatabase() throws SQLException {
        PostgresUrl owner = Holder.OWNER;
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
