package org.verseprojection.cloud.accounts;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.database.DatabaseConfig;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Admission;
import org.verseprojection.cloud.http.Contract;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.Guards;
import org.verseprojection.cloud.http.Reply;
import org.verseprojection.cloud.http.WebServer;
import org.verseprojection.cloud.shared.SharedConfig;
import org.verseprojection.cloud.shared.SharedState;
import org.verseprojection.cloud.sso.SingleSignOn;
import org.verseprojection.cloud.sso.SsoConfig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A node with accounts and two operations that say who asks, on a real database, spoken to over
/// HTTP. Addresses are as `X-Forwarded-For` says.
public final class TestNode implements AutoCloseable {
    /// The master key of the tests.
    public static final String MASTER = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    public static final String PASSWORD = "correct horse battery";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String url;
    private final Database database;
    private final Accounts accounts;
    private final SharedState shared;
    private final WebServer web;
    private final HttpClient client = HttpClient.newHttpClient();

    /// An answer.
    public record Answer(int status, JsonNode body, Map<String, List<String>> headers) {
        public String token() {
            return body.path("token").asString();
        }

        public String refresh() {
            return body.path("refresh_token").asString();
        }

        public String code() {
            return body.path("error").path("code").asString();
        }

        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().getFirst())
                    .findFirst();
        }
    }

    private TestNode(String url, Database database, SharedState shared, Accounts accounts, WebServer web) {
        this.url = url;
        this.database = database;
        this.shared = shared;
        this.accounts = accounts;
        this.web = web;
    }

    public static TestNode start(String url, Path folder, Map<String, String> more) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Map<String, String> variables = new HashMap<>(Map.of(
                "DATABASE_URL",
                url,
                "DATABASE_CONNECTIONS",
                "6",
                "KEY_ENCRYPTION_KEY",
                MASTER,
                "PUBLIC_ORIGIN",
                "http://localhost:" + port));
        variables.putAll(more);
        variables.values().removeIf(String::isEmpty);
        Environment environment = new Environment(variables);
        AccountsConfig config = AccountsConfig.from(environment, folder);
        SharedState shared = SharedState.open(SharedConfig.from(environment));
        Database database = Database.open(DatabaseConfig.from(environment, folder));
        try {
            Accounts accounts = Accounts.open(config, database, shared.fanout());
            List<Endpoint> endpoints = new ArrayList<>(accounts.endpoints());
            endpoints.addAll(
                    new SingleSignOn(SsoConfig.from(environment, config.origin()), database, accounts).endpoints());
            endpoints.add(new Endpoint(
                    "GET",
                    "/settings",
                    Access.ACCOUNT,
                    call -> new Reply.Json(
                            Map.of("account", call.principal().account().toString()))));
            endpoints.add(new Endpoint(
                    "GET", "/feedback/export", Access.ADMIN, call -> new Reply.Json(Map.of("export", true))));
            Guards guards =
                    new Guards(accounts.authenticator(), (_, _) -> false, Admission.OPEN, (_, _, _, _, _) -> {});
            return new TestNode(
                    url,
                    database,
                    shared,
                    accounts,
                    WebServer.start(
                            new WebServer.Options("127.0.0.1", port, Optional.empty(), true, Duration.ofSeconds(2)),
                            Contract.load(),
                            guards,
                            endpoints,
                            List.of()));
        } catch (IOException failure) {
            database.close();
            shared.close();
            throw failure;
        }
    }

    public Accounts accounts() {
        return accounts;
    }

    /// Of its database.
    public String url() {
        return url;
    }

    public Database database() {
        return database;
    }

    public String base() {
        return "http://localhost:" + web.address().getPort() + "/api/v1";
    }

    public <T extends @Nullable Object> T sql(HandleCallback<T, RuntimeException> work) {
        return database.shared(work);
    }

    public void execute(String sql, Object... values) {
        database.<Integer, RuntimeException>shared((Handle handle) -> handle.execute(sql, values));
    }

    public int count(String sql, Object... values) {
        return database.<Integer, RuntimeException>shared((Handle handle) ->
                handle.select(sql, values).mapTo(Integer.class).one());
    }

    public Answer post(String path, Map<String, ?> body, String... headers) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(base() + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))),
                headers);
    }

    public Answer get(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base() + path)), headers);
    }

    public Answer as(String token, String path) throws Exception {
        return get(path, "Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request, String... headers) throws Exception {
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response =
                client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        JsonNode body = JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
        return new Answer(response.statusCode(), body, response.headers().map());
    }

    public Answer register(String email) throws Exception {
        return post("/auth/register", Map.of("email", email, "password", PASSWORD));
    }

    public Answer login(String email, String password, String... headers) throws Exception {
        return post("/auth/login", Map.of("email", email, "password", password), headers);
    }

    public Answer delete(String token, Map<String, ?> body, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + token));
        return post("/auth/delete", body, all.toArray(String[]::new));
    }

    public Answer refresh(String token) throws Exception {
        return post("/auth/refresh", Map.of("token", token));
    }

    @Override
    public void close() {
        client.close();
        web.close();
        accounts.close();
        shared.close();
        database.close();
    }
}
