package org.verseprojection.cloud.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.verseprojection.cloud.accounts.token.Secrets;
import org.verseprojection.cloud.accounts.token.Vault;
import org.verseprojection.cloud.http.Call;

/// Knows devices that an account signed in on, by a cookie: a random name with a keyed hash of it and
/// the account's address. It opens nothing; it only says that failures of others are not counted
/// against this device.
final class Devices {
    private static final String NAME = "device";
    private static final int BYTES = 16;
    private static final int LONGEST = 200;
    private static final Duration LIFETIME = Duration.ofDays(180);

    private final Vault vault;
    private final boolean secure;

    Devices(Vault vault, boolean secure) {
        this.vault = vault;
        this.secure = secure;
    }

    /// The device's random name, where it shows one that was given to it for that account.
    Optional<String> known(Call call, String email) {
        return Cookies.find(call, NAME)
                .filter(value -> value.length() <= LONGEST && value.indexOf('.') > 0)
                .filter(value -> MessageDigest.isEqual(
                        seal(value.substring(0, value.indexOf('.')), email).getBytes(StandardCharsets.UTF_8),
                        value.substring(value.indexOf('.') + 1).getBytes(StandardCharsets.UTF_8)))
                .map(value -> value.substring(0, value.indexOf('.')));
    }

    /// A header that names this device from now on.
    Map<String, String> remember(String email) {
        String name = Secrets.random(BYTES);
        return Cookies.set(NAME, name + "." + seal(name, email), "/api/v1/auth", LIFETIME, "Strict", secure);
    }

    private String seal(String name, String email) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.mac("device", name, email));
    }
}
