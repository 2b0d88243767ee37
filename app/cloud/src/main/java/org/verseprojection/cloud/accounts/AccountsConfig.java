package org.verseprojection.cloud.accounts;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.verseprojection.cloud.accounts.password.Cost;
import org.verseprojection.cloud.accounts.token.MasterKey;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.mail.MailConfig;

/// How accounts are kept.
///
/// @param origin where browsers reach the server, as `https://api.example.org`, if it was said
/// @param issuer the claim `iss` of access tokens
/// @param audience their claim `aud`
/// @param hashes how many passwords are hashed at the same time
/// @param keyLifetime for how long a key signs
/// @param keyCheck how often a node looks for new keys
/// @param admins whose verified accounts are administrators', in lower case
public record AccountsConfig(
        Optional<URI> origin,
        String issuer,
        String audience,
        MasterKey master,
        Cost cost,
        int hashes,
        Duration keyLifetime,
        Duration keyCheck,
        List<String> admins,
        MailConfig mail) {

    /// Reads it from the environment.
    ///
    /// @param data the program's folder for data
    /// @throws ConfigException where it cannot be
    public static AccountsConfig from(Environment environment, Path data) throws ConfigException {
        Optional<String> given = environment.text("PUBLIC_ORIGIN");
        Optional<URI> origin = given.isPresent() ? Optional.of(origin(given.get())) : Optional.empty();
        return new AccountsConfig(
                origin,
                environment
                        .text("TOKEN_ISSUER")
                        .or(() -> origin.map(URI::toString))
                        .orElse("verseprojection"),
                environment.text("TOKEN_AUDIENCE").orElse("verseprojection-api"),
                MasterKey.from(environment, data),
                Cost.from(environment),
                environment.number(
                        "PASSWORD_HASHES", Math.max(2, Runtime.getRuntime().availableProcessors()), 1, 64),
                Duration.ofDays(environment.number("KEY_DAYS", 90, 1, 3650)),
                Duration.ofSeconds(environment.number("KEY_CHECK_SECONDS", 60, 1, 600)),
                Stream.of(environment.secret("ADMIN_EMAILS").orElse("").split(",", -1))
                        .map(email -> email.strip().toLowerCase(Locale.ROOT))
                        .filter(email -> !email.isEmpty())
                        .toList(),
                MailConfig.from(environment));
    }

    private static URI origin(String text) throws ConfigException {
        try {
            URI uri = URI.create(text);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (http
                    && uri.getHost() != null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException broken) {
            // Said below.
        }
        throw new ConfigException("PUBLIC_ORIGIN must be as https://api.example.org, without a path.");
    }

    /// Whether browsers come by HTTPS.
    public boolean secure() {
        return origin.map(URI::getScheme).filter("https"::equals).isPresent();
    }

    /// Says no address of a person.
    @Override
    public String toString() {
        return "accounts of " + issuer + ", keys sealed with the key " + master;
    }
}
