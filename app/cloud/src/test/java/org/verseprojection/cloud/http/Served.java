package org.verseprojection.cloud.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A web server with operations of a test's own, at a free port, and a client for it.
final class Served implements AutoCloseable {
    static final UUID ACCOUNT = UUID.fromString("7d2f3c6e-0b1a-4c8e-9a55-4a1b6d0e9f77");

    final WebServer web;
    final HttpClient client = HttpClient.newHttpClient();

    private Served(WebServer web) {
        this.web = web;
    }

    static Served of(List<Endpoint> endpoints) throws IOException {
        return of(plain(), guards(Admission.OPEN), endpoints, List.of());
    }

    static Served of(WebServer.Options options, Guards guards, List<Endpoint> endpoints, List<SocketEndpoint> sockets)
            throws IOException {
        return new Served(WebServer.start(options, Contract.load(), guards, endpoints, sockets));
    }

    static WebServer.Options plain() {
        return new WebServer.Options("127.0.0.1", 0, Optional.empty(), false, Duration.ofSeconds(5));
    }

    /// The token `good` is an operator's, `admin` an administrator's.
    static Guards guards(Admission admission) {
        return new Guards(
                token -> switch (token) {
                    case "good" -> new Principal(ACCOUNT, Role.OPERATOR);
                    case "admin" -> new Principal(ACCOUNT, Role.ADMIN);
                    default -> throw Problem.unauthorized();
                },
                (_, key) -> key.equals("internal"),
                admission,
                (_, _, _, _, _) -> {});
    }

    int port() {
        return web.address().getPort();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + "/api/v1" + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer good")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Sends bytes as they are, and reads until the server closes or an answer of the length that it names is there.
    String raw(String request) throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            connection.send(request);
            connection.end();
            return connection.readToEnd();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        web.close();
    }
}
