package org.verseprojection.cloud.accounts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.verseprojection.cloud.http.Call;

/// Cookies, which scripts never see.
public final class Cookies {
    private Cookies() {}

    /// The value of one that came with a request.
    public static Optional<String> find(Call call, String name) {
        for (String pair : call.header("Cookie").orElse("").split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
                return Optional.of(pair.substring(equals + 1).strip());
            }
        }
        return Optional.empty();
    }

    /// A header that sets one.
    ///
    /// @param sameSite `Strict`, or `Lax` where it must come along from other sites' links
    /// @param secure whether it may travel over HTTPS only
    public static Map<String, String> set(
            String name, String value, String path, Duration lifetime, String sameSite, boolean secure) {
        return Map.of(
                "Set-Cookie",
                name + "=" + value + "; Path=" + path + "; Max-Age=" + lifetime.toSeconds() + "; HttpOnly; SameSite="
                        + sameSite + (secure ? "; Secure" : ""));
    }
}
