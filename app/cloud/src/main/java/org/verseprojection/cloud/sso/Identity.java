package org.verseprojection.cloud.sso;

import java.util.Optional;

/// Whom an identity provider vouches for.
///
/// @param subject who that is there, for ever
/// @param email the address, in lower case
/// @param emailVerified whether the provider made sure that it is theirs
record Identity(String issuer, String subject, Optional<String> email, boolean emailVerified) {
    @Override
    public String toString() {
        return "somebody at " + issuer;
    }
}
