package org.verseprojection.sync.api;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where the cloud is. Plain HTTP is spoken with this machine alone.
///
/// @param base what every path is put behind, as `https://app.verseprojection.com/api/v1`
public record Server(String base) {
    private static final String ROOT = "/api/v1";
    private static final int LONGEST = 500;
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    /// The server at an address, with or without `/api/v1`; empty where that is no address of a server: not `https`, or
    /// with a user, a query or a fragment in it.
    public static Optional<Server> of(URI address) {
        String scheme = address.getScheme();
        String host = address.getHost();
        if (scheme == null || host == null || address.toString().length() > LONGEST) {
            return Optional.empty();
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            return Optional.empty();
        }
        String name = host.toLowerCase(Locale.ROOT);
        boolean allowed = scheme.equalsIgnoreCase("https")
                || (scheme.equalsIgnoreCase("http") && LOOPBACK.matcher(name).matches());
        if (!allowed) {
            return Optional.empty();
        }
        String path = address.getRawPath().replaceFirst("/+$", "");
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return Optional.of(new Server(
                scheme.toLowerCase(Locale.ROOT) + "://" + name + port + (path.endsWith(ROOT) ? path : path + ROOT)));
    }

    /// What a person would type to get here.
    public URI address() {
        return URI.create(base.endsWith(ROOT) ? base.substring(0, base.length() - ROOT.length()) : base);
    }

    /// Whether it is reached over TLS.
    public boolean secure() {
        return base.startsWith("https:");
    }
}
