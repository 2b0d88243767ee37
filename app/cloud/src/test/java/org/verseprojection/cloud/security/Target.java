package org.verseprojection.cloud.security;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.verseprojection.cloud.CloudConfig;
import org.verseprojection.cloud.CloudParts;
import org.verseprojection.cloud.CloudServer;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.database.OneServer;
import org.verseprojection.cloud.http.Json;
import org.verseprojection.scripture.Scripture;
import tools.jackson.databind.JsonNode;

/// The whole server, on a real database, with real accounts. One for all the tests of this process; whoever asks comes
/// from an address of its own.
final class Target implements AutoCloseable {
    static final String PASSWORD = "correct horse battery staple";
    static final String KEY = "0123456789abcdef0123";

    /// What an account may have stored.
    static final int ROWS = 1_200;

    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger CALLERS = new AtomicInteger();

    private final CloudServer server;
    private final String database;

    private Target(CloudServer server, String database) {
        this.server = server;
        this.database = database;
    }

    private static final class Holder {
        /// Seen while the server starts, too.
        static final LogCapture LOGS = LogCapture.begin();

        static final HostileProvider PROVIDER = HostileProvider.start();
        static final Target TARGET = startAll();

        private static Target startAll() {
            Map<String, String> more = new HashMap<>(PROVIDER.settings());
            for (String limit : new String[] {"LIMIT_ACCOUNT", "LIMIT_SIGN_IN", "LIMIT_ADDRESS"}) {
                more.put(limit, "1000000");
            }
            more.put("FEEDBACK_ROWS_ACCOUNT", Integer.toString(ROWS));
            more.put("SSO_TIMEOUT_SECONDS", "5");
            more.put("FEEDBACK_RETENTION_MONTHS", "0"); // for ever: tests have rows of years ago
            try {
                return start(more);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /// The one that all share, with its limits on requests raised.
    static Target shared() {
        return Holder.TARGET;
    }

    static HostileProvider provider() {
        return Holder.PROVIDER;
    }

    static LogCapture logs() {
        return Holder.LOGS;
    }

    /// One with the limits that it has where nothing is said.
    static Target start(Map<String, String> more) throws Exception {
        Path folder = Files.createTempDirectory("verse-security");
        String database = OneServer.freshDatabase();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Map<String, String> variables = new HashMap<>(Map.of(
                "DATABASE_URL", database,
                "DATABASE_CONNECTIONS", "6",
                "INTERNAL_KEY", KEY,
                "BEHIND_PROXY", "true",
                "PUBLIC_ORIGIN", "https://api.example.org"));
        variables.putAll(more);
        CloudConfig config = CloudConfig.from(new Environment(variables), "127.0.0.1", port, folder);
        return new Target(CloudServer.start(config, new CloudParts(Scripture.load())), database);
    }

    int port() {
        return server.address().getPort();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + "/api/v1" + path);
    }

    /// An address that nobody else asks from.
    static String anywhere() {
        int number = CALLERS.incrementAndGet();
        return "198.18." + number / 250 + "." + number % 250;
    }

    /// A request from an address of its own.
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).timeout(PATIENCE).header("X-Forwarded-For", anywhere());
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> with(String method, String path, String token, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.ofString(body)));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }

    /// Somebody who has signed in.
    record Person(String email, String id, String token, String refresh) {}

    Person person() throws Exception {
        return person(UUID.randomUUID() + "@example.org");
    }

    Person person(String email) throws Exception {
        return person(email, post("/auth/register", credentials(email, PASSWORD)));
    }

    private static Person person(String email, HttpResponse<String> answer) {
        JsonNode body = json(answer);
        return new Person(
                email,
                body.path("user").path("id").asString(),
                body.path("token").asString(),
                body.path("refresh_token").asString());
    }

    /// Somebody whom the operator of the server made an administrator.
    Person admin() throws Exception {
        Person person = person();
        sql("UPDATE users SET role = 'admin' WHERE email = ?", person.email());
        return person(person.email(), post("/auth/login", credentials(person.email(), PASSWORD)));
    }

    static String credentials(String email, String password) {
        return Json.mapper()
                .createObjectNode()
                .put("email", email)
                .put("password", password)
                .toString();
    }

    static String row(String transcription, String more) {
        return "{\"transcription\":\"" + transcription + "\",\"selected_verse_id\":"
                + "\"56e9a4a2-c16c-5c02-a118-151ce87f7fa6\",\"top_matches\":[]" + more + "}";
    }

    /// Runs a statement as the tables' owner, whom no policy holds.
    void sql(String statement, Object... values) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement prepared = prepared(connection, statement, values)) {
            prepared.execute();
        }
    }

    /// The number that a statement finds.
    long number(String statement, Object... values) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement prepared = prepared(connection, statement, values);
                ResultSet found = prepared.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    private static PreparedStatement prepared(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }

    @Override
    public void close() {
        server.close();
    }
}
