package org.verseprojection.cloud;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.database.OneServer;
import org.verseprojection.cloud.http.Json;
import org.verseprojection.cloud.http.Principal;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Role;
import org.verseprojection.scripture.Scripture;
import tools.jackson.databind.JsonNode;

/// A server for tests, whose access tokens are account ids: `admin-ID` for an administrator.
public final class TestServer implements AutoCloseable {
    private final CloudServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestServer(CloudServer server) {
        this.server = server;
    }

    /// A server with a database of its own.
    public static TestServer start(Path folder) throws Exception {
        return start(folder, Map.of(), new CloudParts(Scripture.load()));
    }

    /// A server with more than it takes.
    ///
    /// @param more of the environment; with a database of its own where it names none
    public static TestServer start(Path folder, Map<String, String> more, CloudParts parts) throws Exception {
        Map<String, String> environment = new HashMap<>(more);
        if (!more.containsKey("DATABASE_URL")) {
            environment.put("DATABASE_URL", OneServer.freshDatabase());
        }
        CloudConfig config = CloudConfig.from(new Environment(environment), "127.0.0.1", 0, folder);
        return new TestServer(CloudServer.start(config, parts, _ -> TestServer::who));
    }

    private static Principal who(String token) throws Problem {
        boolean admin = token.startsWith("admin-");
        try {
            return new Principal(
                    UUID.fromString(admin ? token.substring("admin-".length()) : token),
                    admin ? Role.ADMIN : Role.OPERATOR);
        } catch (IllegalArgumentException unknown) {
            throw Problem.unauthorized();
        }
    }

    public Database database() {
        return server.database();
    }

    /// A new account.
    public UUID account() {
        UUID id = UUID.randomUUID();
        database()
                .shared(handle -> handle.createUpdate("INSERT INTO users (id, email) VALUES (:id, :email)")
                        .bind("id", id)
                        .bind("email", id + "@example.org")
                        .execute());
        return id;
    }

    /// Asks for something.
    ///
    /// @param token empty for nobody
    public HttpResponse<String> send(String method, String path, String token, Optional<String> body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.address().getPort() + "/api/v1" + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        body.ifPresent(_ -> request.header("Content-Type", "application/json"));
        request.method(
                method, body.map(HttpRequest.BodyPublishers::ofString).orElse(HttpRequest.BodyPublishers.noBody()));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path, UUID account, String... headers) throws Exception {
        return send("GET", path, account.toString(), Optional.empty(), headers);
    }

    public HttpResponse<String> post(String path, UUID account, String body) throws Exception {
        return send("POST", path, account.toString(), Optional.of(body));
    }

    public HttpResponse<String> put(String path, UUID account, String body) throws Exception {
        return send("PUT", path, account.toString(), Optional.of(body));
    }

    public static JsonNode json(HttpResponse<String> response) {
        return Json.mapper().readTree(response.body());
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
