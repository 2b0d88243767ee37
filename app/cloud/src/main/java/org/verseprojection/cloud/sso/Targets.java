package org.verseprojection.cloud.sso;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/// Where a browser may be sent with a one-time code: to this server's own pages, or to a program on
/// the browser's own machine (RFC 8252). Anywhere else it would be somebody else's to sign in with.
record Targets(URI origin) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    /// The address, where a browser may be sent there.
    Optional<URI> allowed(String text) {
        try {
            URI uri = new URI(text);
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            return plain && (own(uri) || loopback(uri)) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    private boolean own(URI uri) {
        return origin.getScheme().equals(uri.getScheme())
                && origin.getHost().equalsIgnoreCase(uri.getHost())
                && port(origin) == port(uri);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
    }

    static boolean loopback(URI uri) {
        return "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost());
    }

    /// The address with one more parameter; the value needs no encoding.
    static String with(String target, String name, String value) {
        return target + (target.indexOf('?') < 0 ? '?' : '&') + name + "=" + value;
    }
}
