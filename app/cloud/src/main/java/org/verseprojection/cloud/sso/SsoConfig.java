package org.verseprojection.cloud.sso;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;

/// Which identity providers may be signed in through.
///
/// @param providers the first one is used where none is named
/// @param origin where browsers reach this server
/// @param timeout how long a provider is waited for
public record SsoConfig(List<Provider> providers, URI origin, Duration timeout) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final URI NOWHERE = URI.create("http://localhost");

    /// Reads it from the environment: `SSO_PROVIDERS=google,microsoft`, and of each `SSO_GOOGLE_ISSUER`,
    /// `SSO_GOOGLE_CLIENT_ID`, `SSO_GOOGLE_CLIENT_SECRET`.
    ///
    /// @param origin where browsers reach this server; needed where there is a provider
    /// @throws ConfigException where something is missing or cannot be read
    public static SsoConfig from(Environment environment, Optional<URI> origin) throws ConfigException {
        List<Provider> providers = new ArrayList<>();
        for (String name : environment.text("SSO_PROVIDERS").orElse("").split(",", -1)) {
            if (!name.isBlank()) {
                providers.add(provider(environment, name.strip()));
            }
        }
        if (!providers.isEmpty() && origin.isEmpty()) {
            throw new ConfigException("SSO_PROVIDERS needs PUBLIC_ORIGIN: where browsers reach this server.");
        }
        return new SsoConfig(
                List.copyOf(providers),
                origin.orElse(NOWHERE),
                Duration.ofSeconds(environment.number("SSO_TIMEOUT_SECONDS", 5, 1, 60)));
    }

    private static Provider provider(Environment environment, String name) throws ConfigException {
        if (!NAME.matcher(name).matches()) {
            throw new ConfigException("SSO_PROVIDERS: names have small letters, digits and hyphens only.");
        }
        String prefix = "SSO_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
        return new Provider(
                name,
                issuer(prefix + "ISSUER", needed(environment, prefix + "ISSUER")),
                needed(environment, prefix + "CLIENT_ID"),
                environment.secret(prefix + "CLIENT_SECRET"));
    }

    private static String needed(Environment environment, String name) throws ConfigException {
        return environment.text(name).orElseThrow(() -> new ConfigException(name + " is missing."));
    }

    /// Whoever can change what the issuer says can sign in as anybody: HTTPS, unless it runs on this
    /// machine.
    private static URI issuer(String name, String text) throws ConfigException {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || Targets.loopback(uri))) {
                return uri;
            }
        } catch (IllegalArgumentException broken) {
            // Said below.
        }
        throw new ConfigException(name + " must be an address that begins with https://.");
    }

    /// Where providers send browsers back to.
    URI callback() {
        return origin.resolve("/api/v1/auth/sso/callback");
    }
}
