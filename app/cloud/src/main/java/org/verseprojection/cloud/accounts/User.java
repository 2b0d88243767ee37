package org.verseprojection.cloud.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.cloud.http.Json;
import org.verseprojection.cloud.http.Principal;
import org.verseprojection.cloud.http.Role;
import tools.jackson.databind.JsonNode;

/// An account.
///
/// @param email in lower case
/// @param password its hash; nothing where it is signed in to through an identity provider alone
/// @param settings as they are stored, in JSON
/// @param verified whether the address was proven to be the owner's
public record User(
        UUID id, String email, Optional<String> password, String tier, String role, String settings, boolean verified) {
    /// What its tokens say.
    public Principal principal() {
        return new Principal(id, Role.valueOf(role.toUpperCase(Locale.ROOT)));
    }

    JsonNode settingsJson() {
        return Json.mapper().readTree(settings);
    }

    /// Says nothing about whose it is.
    @Override
    public String toString() {
        return id.toString();
    }
}
