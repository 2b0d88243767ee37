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
import org.verseprojection.cloud.accounts.token.RunOut;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.database.DatabaseException;
import org.verseprojection.cloud.http.Json;
import org.verseprojection.scripture.Scripture;
import tools.jackson.databind.JsonNode;

/// The cloud API itself, on a PostgreSQL of its own, by TLS; and a look at what it has stored.
public final class RealCloud implements AutoCloseable {
    private static final String MANY = "1000000";

    private final Path folder;
    private final Map<String, String> environment;
    private CloudServer server;
    private CloudConfig config;

    /// A row of feedback that is stored.
    public record Row(String transcription, UUID verse, JsonNode matches, Instant at) {}

    private RealCloud(Path folder, Map<String, String> environment) throws Exception {
        this.folder = folder;
        this.environment = environment;
        this.config = config(Map.of(), 0);
        this.server = serve();
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
                        "BEHIND_PROXY", "true",
                        "LIMIT_ACCOUNT", MANY,
                        "LIMIT_SIGN_IN", MANY,
                        "LIMIT_ADDRESS", MANY));
    }

    private CloudConfig config(Map<String, String> more, int port) throws ConfigException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return CloudConfig.from(new Environment(all), "127.0.0.1", port, folder);
    }

    private CloudServer serve() throws DatabaseException, IOException {
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
        config = config(more, port);
        server = serve();
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
                                        Json.mapper().readTree(rs.getString("matches")),
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

    /// Ends all sign-ins of an account, as closing it does.
    public void signOut(UUID account) {
        server.database()
                .shared(handle -> handle.createUpdate("UPDATE sign_ins SET revoked = now() WHERE user_id = :account")
                        .bind("account", account)
                        .execute());
    }

    /// How many sign-ins of an account are good.
    public int signIns(UUID account) {
        return server.database()
                .shared(handle -> handle.createQuery(
                                "SELECT count(*) FROM sign_ins WHERE user_id = :account AND revoked IS NULL")
                        .bind("account", account)
                        .mapTo(Integer.class)
                        .one());
    }

    /// An access token of that account which ran out just now.
    public String tokenThatRanOut(UUID account) throws Exception {
        return RunOut.token(server.database(), config.accounts(), account);
    }

    /// Publishes what was learned from all churches.
    ///
    /// @param key the open half of the one that signed
    public void publish(int version, byte[] state, byte[] key, byte[] signature) throws DatabaseException {
        server.database()
                .maintain(handle -> handle.createUpdate("""
                        INSERT INTO learned_models (version, created, state, key_id, public_key, signature, evaluation)
                          VALUES (:version, now(), :state, 'k', :key, :signature, '{"before": 0.5, "after": 0.6}')
                        """)
                        .bind("version", version)
                        .bind("state", state)
                        .bind("key", key)
                        .bind("signature", signature)
                        .execute());
    }

    /// Withdraws all versions, as whoever runs the server does.
    public void withdraw() throws DatabaseException {
        server.database()
                .maintain(handle -> handle.createQuery("SELECT learned_models_back_to(0)")
                        .mapTo(Long.class)
                        .one());
    }

    /// As if nothing had ever been published.
    public void forgetModels() throws DatabaseException {
        server.database().maintain(handle -> handle.execute("DELETE FROM learned_models"));
    }

    @Override
    public void close() {
        server.close();
    }
}
