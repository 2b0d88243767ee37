package org.verseprojection.cloud;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.database.DatabaseException;
import org.verseprojection.scripture.Scripture;

/// The cloud API itself, on a PostgreSQL of its own, by TLS; and a look at what it has stored.
public final class RealCloud implements AutoCloseable {
    private static final String MANY = "1000000";

    private final Path folder;
    private final Map<String, String> environment;
    private CloudServer server;

    /// A row of feedback that is stored.
    public record Row(String transcription, UUID verse, String matches, Instant at) {}

    private RealCloud(Path folder, Map<String, String> environment) throws Exception {
        this.folder = folder;
        this.environment = environment;
        this.server = serve(Map.of(), 0);
    }

    /// Starts one.
    ///
    /// @param keyStore PKCS#12 with its certificate
    public static RealCloud start(Path folder, Path keyStore, String password) throws Exception {
        Path programs = Files.createDirectories(Path.of("target", "postgresql").toAbsolutePath());
        Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("postgresql")).resolve("program"), programs);
        return new RealCloud(
                folder,
                Map.of(
                        "TLS_KEYSTORE", keyStore.toString(),
                        "TLS_KEYSTORE_PASSWORD", password,
                        "LIMIT_ACCOUNT", MANY,
                        "LIMIT_SIGN_IN", MANY,
                        "LIMIT_ADDRESS", MANY));
    }

    private CloudServer serve(Map<String, String> more, int port)
            throws ConfigException, DatabaseException, IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        CloudConfig config = CloudConfig.from(new Environment(all), "127.0.0.1", port, folder);
        return CloudServer.start(config, new CloudParts(Scripture.load()));
    }

    /// Its address, by the name of its certificate.
    public URI uri() {
        return URI.create("https://localhost:" + port());
    }

    /// Where it listens, also after it was started again.
    public int port() {
        return server.address().getPort();
    }

    /// Ends it with its database, and starts both again at the same address.
    ///
    /// @param more what it is told besides
    public void restart(Map<String, String> more) throws Exception {
        int port = port();
        server.close();
        server = serve(more, port);
    }

    /// What that account has stored, in the order of its times.
    public List<Row> rows(UUID account) {
        return server.database()
                .as(
                        account,
                        handle -> handle.createQuery("""
                        SELECT transcription, selected_verse_id, top_matches::text AS matches, "timestamp" FROM feedback
                          ORDER BY "timestamp", transcription
                        """)
                                .map((rs, _) -> new Row(
                                        rs.getString("transcription"),
                                        rs.getObject("selected_verse_id", UUID.class),
                                        rs.getString("matches"),
                                        rs.getObject("timestamp", OffsetDateTime.class)
                                                .toInstant()))
                                .list());
    }

    /// Makes all refresh tokens of an account as old as if that time had passed.
    public void age(UUID account, int days) {
        server.database()
                .shared(handle -> handle.createUpdate("""
                        UPDATE refresh_tokens SET expires = expires - make_interval(days => :days)
                          WHERE sign_in IN (SELECT id FROM sign_ins WHERE user_id = :account)
                        """)
                        .bind("days", days)
                        .bind("account", account)
                        .execute());
    }

    @Override
    public void close() {
        server.close();
    }
}
