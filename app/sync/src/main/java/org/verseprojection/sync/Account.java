package org.verseprojection.sync;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.nativelibs.keychain.KeychainException;
import org.verseprojection.sync.api.Server;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who is signed in where, as it lies in the keychain: one secret, so that it is there whole or not at all.
///
/// @param user the account's id
/// @param refresh what a new access token is had for; never written anywhere else
record Account(Server server, String email, UUID user, String refresh) {
    private static final String SECRET = "verseprojection.cloud";

    Account refreshed(String token) {
        return new Account(server, email, user, token);
    }

    void keep(Keychain keychain, JsonMapper json) throws KeychainException {
        String text = json.createObjectNode()
                .put("server", server.base())
                .put("email", email)
                .put("user", user.toString())
                .put("refresh", refresh)
                .toString();
        keychain.put(SECRET, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The kept one; empty where there is none, or none that can be read.
    static Optional<Account> kept(Keychain keychain, JsonMapper json) throws KeychainException {
        Optional<byte[]> secret = keychain.get(SECRET);
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode node = json.readTree(secret.get());
            String base = node.path("server").asString("");
            String refresh = node.path("refresh").asString("");
            return base.isEmpty() || !Token.valid(refresh)
                    ? Optional.empty()
                    : Optional.of(new Account(
                            new Server(base),
                            node.path("email").asString(""),
                            UUID.fromString(node.path("user").asString("")),
                            refresh));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    static void forget(Keychain keychain) throws KeychainException {
        keychain.remove(SECRET);
    }

    @Override
    public String toString() {
        return "an account at " + server.base();
    }
}
