package org.verseprojection.desktop.web;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who may see the pages. On loopback whoever asks for this machine by its own name: a page of the web that points a
/// name of its own at 127.0.0.1 (DNS rebinding) asks by that name and is refused. On the LAN whoever has the token.
///
/// @param token 128 random bits in the address; empty on loopback
record Access(String token) {
    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22,64}");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final int TOKEN_BYTES = 16;

    static Access loopback() {
        return new Access("");
    }

    /// @param token a new one is made where this is none
    static Access lan(String token) {
        return new Access(TOKEN.matcher(token).matches() ? token : newToken());
    }

    private static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// What follows a path in an address: `?token=…`, or nothing.
    String query() {
        return token.isEmpty() ? "" : "?token=" + token;
    }

    boolean allows(HttpExchange exchange) {
        if (!token.isEmpty()) {
            return MessageDigest.isEqual(
                    token.getBytes(StandardCharsets.UTF_8),
                    given(exchange.getRequestURI().getRawQuery()).getBytes(StandardCharsets.UTF_8));
        }
        List<String> hosts = exchange.getRequestHeaders().get("Host");
        return hosts != null
                && hosts.size() == 1
                && OWN_NAMES.contains(
                        PORT.matcher(hosts.getFirst()).replaceFirst("").toLowerCase(Locale.ROOT));
    }

    private static String given(@Nullable String query) {
        if (query == null) {
            return "";
        }
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith("token="))
                .map(part -> part.substring("token=".length()))
                .findFirst()
                .orElse("");
    }
}
