package org.verseprojection.sync;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the server of the tests remembers: one account, signed tokens that run out, refresh tokens that rotate,
/// settings
/// with the time of each field, and rows that are stored once.
final class CloudState {
    static final Duration ACCESS = Duration.ofMinutes(15);
    static final String EMAIL = "booth@example.org";
    static final String PASSWORD = "correct horse battery";

    private static final SecretKeySpec KEY =
            new SecretKeySpec("a key of the tests alone".getBytes(StandardCharsets.UTF_8), "HmacSHA256");

    final UUID user = UUID.randomUUID();
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Grant> grants = new HashMap<>();
    private final Set<UUID> revoked = new HashSet<>();
    private final Map<String, JsonNode> settings = new LinkedHashMap<>();
    private final Map<String, Instant> changed = new LinkedHashMap<>();
    private final Map<String, JsonNode> rows = new LinkedHashMap<>();
    private final List<JsonNode> stored = new ArrayList<>();
    private int made;

    /// A refresh token.
    private static final class Grant {
        final UUID family;
        Optional<String> successor = Optional.empty();
        boolean dead;

        Grant(UUID family) {
            this.family = family;
        }
    }

    record Pair(String token, String refresh) {}

    CloudState(InstantSource clock) {
        this.clock = clock;
        settings.put("bible_version", json.readTree("\"KJV\""));
        settings.put("font_size", json.readTree("24"));
        settings.put("text_color", json.readTree("\"#FFFFFF\""));
        settings.put("bg_color", json.readTree("\"#000000\""));
        settings.put("confidence_threshold", json.readTree("0.7"));
    }

    synchronized Pair signIn() {
        return pair(UUID.randomUUID());
    }

    /// As the contract says: again while the successor was not used replaces it, later is theft.
    synchronized Optional<Pair> refresh(String token) {
        Grant grant = grants.get(token);
        if (grant == null || grant.dead || revoked.contains(grant.family)) {
            return Optional.empty();
        }
        if (grant.successor.isPresent()) {
            Grant next = grants.get(grant.successor.get());
            if (next == null || next.successor.isPresent()) {
                revoked.add(grant.family);
                return Optional.empty();
            }
            next.dead = true;
        }
        Pair pair = pair(grant.family);
        grant.successor = Optional.of(pair.refresh());
        return Optional.of(pair);
    }

    synchronized void revoke(String token) {
        Grant grant = grants.get(token);
        if (grant != null) {
            revoked.add(grant.family);
        }
    }

    synchronized void revokeAll() {
        grants.values().forEach(g -> revoked.add(g.family));
    }

    synchronized boolean anybodySignedIn() {
        return grants.values().stream().anyMatch(g -> !revoked.contains(g.family));
    }

    boolean allowed(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !sign(parts[0] + "." + parts[1]).equals(parts[2])) {
            return false;
        }
        JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(parts[1]));
        return clock.instant().isBefore(Instant.ofEpochSecond(claims.path("exp").asLong()));
    }

    private Pair pair(UUID family) {
        String refresh = "r" + ++made + "." + UUID.randomUUID();
        grants.put(refresh, new Grant(family));
        ObjectNode claims = json.createObjectNode()
                .put("sub", user.toString())
                .put("n", made)
                .put("exp", clock.instant().plus(ACCESS).getEpochSecond());
        String head = base64("{\"alg\":\"HS256\"}") + "." + base64(claims.toString());
        return new Pair(head + "." + sign(head), refresh);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(KEY);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    // --- settings

    synchronized ObjectNode settings() {
        ObjectNode node = json.createObjectNode();
        settings.forEach(node::set);
        ObjectNode times = node.putObject("changed");
        changed.forEach((field, at) -> times.put(field, at.toString()));
        return node;
    }

    synchronized void change(JsonNode change) {
        Instant now = clock.instant();
        for (Map.Entry<String, JsonNode> field : change.properties()) {
            if (settings.containsKey(field.getKey())) {
                String time = change.path("changed").path(field.getKey()).asString("");
                Instant at = time.isEmpty() ? now : Instant.parse(time);
                set(field.getKey(), field.getValue(), at.isAfter(now) ? now : at);
            }
        }
    }

    synchronized void set(String field, JsonNode value, Instant at) {
        Instant before = changed.get(field);
        if (before == null || at.isAfter(before)) {
            settings.put(field, value);
            changed.put(field, at);
        }
    }

    // --- feedback

    synchronized void store(JsonNode batch) {
        for (JsonNode row : batch) {
            String key = row.has("id") && row.has("device")
                    ? row.path("device").asString() + "/" + row.path("id").asString()
                    : row.path("timestamp").asString();
            if (rows.putIfAbsent(key, row) == null) {
                stored.add(row);
            }
        }
    }

    /// What is there, in the order of its coming.
    synchronized List<JsonNode> stored() {
        return List.copyOf(stored);
    }

    synchronized void forgetRows() {
        rows.clear();
        stored.clear();
    }
}
