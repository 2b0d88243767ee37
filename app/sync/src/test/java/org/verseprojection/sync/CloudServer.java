package org.verseprojection.sync;

import com.networknt.schema.Error;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A server that keeps to the contract, checks each request by it, and checks itself. Whatever can go wrong on the way
/// is put before it as an [Intervention]. Its `Date` is this machine's time: the JDK's server lets no other through.
final class CloudServer implements AutoCloseable {
    static final int MOST_BYTES = 1 << 20;

    final CloudState state;
    final List<String> violations = new CopyOnWriteArrayList<>();
    /// Method and path of every request, in their order.
    final List<String> requests = new CopyOnWriteArrayList<>();
    /// The bodies that came to `/sync/feedback`.
    final List<JsonNode> batches = new CopyOnWriteArrayList<>();
    final LinkedBlockingDeque<Intervention> interventions = new LinkedBlockingDeque<>();
    /// Rows that are refused, by their transcription; named in the details or not.
    final Set<String> refused = new HashSet<>();
    volatile boolean names = true;
    volatile int mostBytes = MOST_BYTES;

    private final Contract contract;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// What happens instead of the answer, once.
    interface Intervention {
        String path();

        void answer(HttpExchange exchange, Real real) throws IOException;
    }

    /// The real answer, if it is wanted.
    interface Real {
        Reply get() throws IOException;
    }

    record Reply(int status, @Nullable JsonNode body) {}

    private record Simple(String path, Act act) implements Intervention {
        interface Act {
            void answer(HttpExchange exchange, Real real) throws IOException;
        }

        @Override
        public void answer(HttpExchange exchange, Real real) throws IOException {
            act.answer(exchange, real);
        }
    }

    CloudServer(Contract contract, InstantSource clock, Optional<SSLContext> tls) {
        this.contract = contract;
        this.state = new CloudState(clock);
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            if (tls.isPresent()) {
                HttpsServer https = HttpsServer.create(address, 0);
                https.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
                server = https;
            } else {
                server = HttpServer.create(address, 0);
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://localhost:" + port());
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    // --- what can go wrong

    void next(Intervention... several) {
        interventions.addAll(List.of(several));
    }

    static Intervention reply(String path, int status, String type, String body, Map<String, String> headers) {
        return new Simple(path, (exchange, _) -> {
            exchange.getRequestBody().readAllBytes();
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", type);
            write(exchange, status, body.getBytes(StandardCharsets.UTF_8));
        });
    }

    static Intervention error(String path, int status, Map<String, String> headers) {
        String body = "{\"error\":{\"code\":\"unavailable\",\"message\":\"later\",\"details\":[],\"requestId\":\"x\"}}";
        return reply(path, status, "application/json", body, headers);
    }

    static Intervention cutBeforeReading(String path) {
        return new Simple(path, (exchange, _) -> exchange.close());
    }

    static Intervention cutAfterCommit(String path) {
        return new Simple(path, (exchange, real) -> {
            real.get();
            exchange.close();
        });
    }

    static Intervention cutInAnswer(String path) {
        return new Simple(path, (exchange, real) -> {
            Reply reply = real.get();
            byte[] bytes = String.valueOf(reply.body()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
            exchange.close();
        });
    }

    // --- the service

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/api/v1", "");
        String method = exchange.getRequestMethod();
        requests.add(method + " " + path);
        Real real = () -> answer(exchange, method, path);
        Intervention first = interventions.peek();
        if (first != null && first.path().equals(path) && interventions.remove(first)) {
            first.answer(exchange, real);
            return;
        }
        try {
            Reply reply = real.get();
            byte[] bytes =
                    reply.body() == null ? new byte[0] : reply.body().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("X-Request-Id", "t-1");
            write(exchange, reply.status(), bytes);
        } catch (RuntimeException bug) {
            violations.add(method + " " + path + ": " + bug);
            exchange.close();
        }
    }

    private static void write(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private Reply answer(HttpExchange exchange, String method, String path) throws IOException {
        Reply reply = checked(exchange, method, path);
        if (reply.body() != null && contract.knows(method, path)) {
            contract.answer(method, path, reply.status(), reply.body())
                    .forEach(e -> violations.add("answer of " + path + ": " + e));
        }
        return reply;
    }

    private Reply checked(HttpExchange exchange, String method, String path) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(MOST_BYTES * 2);
        if (!contract.knows(method, path)) {
            return error(404, "not_found", json.createArrayNode());
        }
        boolean open = path.startsWith("/auth/") || path.startsWith("/health/");
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!open && !(token.startsWith("Bearer ") && state.allowed(token.substring(7)))) {
            return error(401, "unauthorized", json.createArrayNode());
        }
        if (method.equals("GET")) {
            return path.equals("/settings")
                    ? new Reply(200, state.settings())
                    : new Reply(200, json.createObjectNode().put("status", "up"));
        }
        if (bytes.length > mostBytes) {
            return error(413, "too_large", json.createArrayNode());
        }
        JsonNode body;
        try {
            body = json.readTree(bytes);
        } catch (JacksonException broken) {
            return error(400, "bad_request", json.createArrayNode());
        }
        List<Error> errors = contract.request(method, path, body);
        if (!errors.isEmpty()) {
            violations.add("request to " + path + ": " + errors);
            return error(422, "invalid", details(errors));
        }
        return serve(path, body);
    }

    private Reply serve(String path, JsonNode body) {
        return switch (path) {
            case "/auth/login" -> login(body);
            case "/auth/refresh" ->
                state.refresh(token(body))
                        .map(p -> new Reply(200, pair(p)))
                        .orElseGet(() -> error(401, "unauthorized", json.createArrayNode()));
            case "/auth/logout" -> {
                state.revoke(token(body));
                yield new Reply(204, null);
            }
            case "/settings" -> {
                state.change(body);
                yield new Reply(200, state.settings());
            }
            case "/sync/feedback" -> feedback(body);
            default -> throw new IllegalStateException(path);
        };
    }

    private Reply login(JsonNode body) {
        if (!body.path("email").asString().equals(CloudState.EMAIL)
                || !body.path("password").asString().equals(CloudState.PASSWORD)) {
            return error(401, "unauthorized", json.createArrayNode());
        }
        ObjectNode answer = pair(state.signIn());
        ObjectNode user = answer.putObject("user");
        user.put("id", state.user.toString());
        user.put("email", CloudState.EMAIL);
        user.put("subscription_tier", "free");
        user.set("settings", state.settings());
        return new Reply(200, answer);
    }

    private Reply feedback(JsonNode batch) {
        batches.add(batch);
        ArrayNode details = json.createArrayNode();
        for (int i = 0; i < batch.size(); i++) {
            if (refused.contains(batch.get(i).path("transcription").asString())) {
                details.addObject()
                        .put("index", i)
                        .put("field", "transcription")
                        .put("problem", "unwanted");
            }
        }
        if (!details.isEmpty()) {
            return error(422, "invalid", names ? details : json.createArrayNode());
        }
        state.store(batch);
        return new Reply(200, json.createObjectNode().put("status", "success").put("synced", batch.size()));
    }

    private ObjectNode pair(CloudState.Pair pair) {
        return json.createObjectNode().put("token", pair.token()).put("refresh_token", pair.refresh());
    }

    private static String token(JsonNode body) {
        return body.path(body.has("token") ? "token" : "refresh_token").asString();
    }

    private ArrayNode details(List<Error> errors) {
        ArrayNode details = json.createArrayNode();
        for (Error error : errors) {
            details.addObject().put("problem", String.valueOf(error.getMessage()));
        }
        return details;
    }

    private Reply error(int status, String code, ArrayNode details) {
        ObjectNode node = json.createObjectNode();
        node.putObject("error")
                .put("code", code)
                .put("message", "refused")
                .put("requestId", "t-" + UUID.randomUUID())
                .set("details", details);
        return new Reply(status, node);
    }

    /// The ids of what is stored.
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        state.stored().forEach(r -> ids.add(r.path("id").asString()));
        return ids;
    }
}
