package org.verseprojection.cloud.sso;

import java.net.URI;
import java.util.Optional;

/// An identity provider that the server is set up for.
///
/// @param name as the query `provider` names it
/// @param issuer its issuer, below which its discovery document lies
/// @param clientSecret nothing for a public client
public record Provider(String name, URI issuer, String clientId, Optional<String> clientSecret) {
    /// Says no secret.
    @Override
    public String toString() {
        return name + " (" + issuer + ")";
    }
}
