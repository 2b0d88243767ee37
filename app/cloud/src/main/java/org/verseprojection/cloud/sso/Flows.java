package org.verseprojection.cloud.sso;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import org.verseprojection.cloud.accounts.token.Secrets;
import org.verseprojection.cloud.accounts.token.Vault;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Browsers on their way to a provider and back, in the database, so that another node may take them
/// up. Each is taken once, by the browser that began it, within ten minutes.
final class Flows {
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String LABEL = "sso flow ";

    private final Database database;
    private final Vault vault;

    /// One of them.
    ///
    /// @param target where the browser goes in the end; nothing where it is answered with JSON
    record Flow(String provider, String nonce, String verifier, String browser, Optional<String> target) {
        /// Says no secret.
        @Override
        public String toString() {
            return "on the way to " + provider;
        }
    }

    Flows(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// Keeps it, sealed.
    ///
    /// @param state what the browser brings back
    void keep(String state, Flow flow) {
        ObjectNode json = Json.mapper()
                .createObjectNode()
                .put("provider", flow.provider())
                .put("nonce", flow.nonce())
                .put("verifier", flow.verifier())
                .put("browser", flow.browser());
        flow.target().ifPresent(target -> json.put("target", target));
        database.shared(handle -> handle.createUpdate("""
                        INSERT INTO sso_states (hash, sealed, expires)
                        VALUES (:hash, :sealed, now() + make_interval(secs => :seconds))
                        """)
                .bind("hash", Secrets.hash(state))
                .bind("sealed", vault.seal(Json.mapper().writeValueAsBytes(json), LABEL + state))
                .bind("seconds", LIFETIME.toSeconds())
                .execute());
    }

    /// Takes it; nothing where there is none, it is too old, or another browser began it.
    ///
    /// @param browser what that browser's cookie says
    Optional<Flow> take(String state, String browser) {
        return database.shared(handle -> handle.createQuery(
                                "DELETE FROM sso_states WHERE hash = :hash AND expires > now() RETURNING sealed")
                        .bind("hash", Secrets.hash(state))
                        .map((rs, ctx) -> rs.getBytes("sealed"))
                        .findOne())
                .flatMap(bytes -> opened(bytes, state))
                .filter(flow -> MessageDigest.isEqual(
                        flow.browser().getBytes(StandardCharsets.UTF_8), browser.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<Flow> opened(byte[] sealed, String state) {
        try {
            JsonNode json = Json.mapper().readTree(vault.open(sealed, LABEL + state));
            return Optional.of(new Flow(
                    json.path("provider").asString(),
                    json.path("nonce").asString(),
                    json.path("verifier").asString(),
                    json.path("browser").asString(),
                    Optional.ofNullable(json.path("target").stringValue(null))));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }
}
