package org.verseprojection.cloud.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Identity providers that mean harm, each in its own way, at one address.
final class HostileProvider {
    static final List<String> WAYS = List.of("other", "huge", "elsewhere", "slow", "bare", "unsigned", "garbage");

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private HostileProvider(HttpServer server) {
        this.server = server;
    }

    static HostileProvider start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            HostileProvider provider = new HostileProvider(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", provider::answer);
            server.start();
            return provider;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of("SSO_PROVIDERS", String.join(",", WAYS)));
        for (String way : WAYS) {
            settings.put("SSO_" + way.toUpperCase(java.util.Locale.ROOT) + "_ISSUER", base() + "/" + way);
            settings.put("SSO_" + way.toUpperCase(java.util.Locale.ROOT) + "_CLIENT_ID", "verse");
        }
        return settings;
    }

    /// The paths that were asked for so far.
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        String way = path.split("/", -1)[1];
        try (exchange) {
            if (path.endsWith("/token")) {
                reply(exchange, way.equals("unsigned") ? unsigned(way) : "{\"access_token\":[[[[");
            } else if (path.endsWith("/keys")) {
                reply(exchange, "{\"keys\":[]}");
            } else {
                discovery(exchange, way);
            }
        }
    }

    private void discovery(HttpExchange exchange, String way) throws IOException {
        switch (way) {
            case "other" -> reply(exchange, document("somebody-else"));
            case "huge" -> reply(exchange, document(way).replace("{", "{\"more\":\"" + "x".repeat(1 << 20) + "\","));
            case "elsewhere" -> {
                exchange.getResponseHeaders().set("Location", base() + "/secret-of-the-internal-network");
                exchange.sendResponseHeaders(302, -1);
            }
            case "slow" -> {
                exchange.sendResponseHeaders(200, 0);
                try {
                    for (int i = 0; i < 100; i++) {
                        exchange.getResponseBody().write(' ');
                        exchange.getResponseBody().flush();
                        Thread.sleep(100);
                    }
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }
            case "bare" -> reply(exchange, "{\"issuer\":\"" + base() + "/bare\"}");
            default -> reply(exchange, document(way));
        }
    }

    private String document(String way) {
        String issuer = base() + "/" + way;
        return "{\"issuer\":\"" + issuer + "\",\"authorization_endpoint\":\"" + issuer + "/authorize\","
                + "\"token_endpoint\":\"" + issuer + "/token\",\"jwks_uri\":\"" + issuer + "/keys\","
                + "\"subject_types_supported\":[\"public\"],\"response_types_supported\":[\"code\"],"
                + "\"id_token_signing_alg_values_supported\":[\"RS256\"]}";
    }

    /// An ID token that nobody signed.
    private String unsigned(String way) {
        long now = System.currentTimeMillis() / 1000;
        String claims = "{\"iss\":\"" + base() + "/" + way + "\",\"aud\":\"verse\",\"sub\":\"1\",\"iat\":" + now
                + ",\"exp\":" + (now + 600) + ",\"email\":\"victim@example.org\",\"email_verified\":true}";
        return "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + base64("{\"alg\":\"none\"}") + "."
                + base64(claims) + ".\"}";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void reply(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
