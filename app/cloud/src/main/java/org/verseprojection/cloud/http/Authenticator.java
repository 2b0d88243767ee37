package org.verseprojection.cloud.http;

/// Knows who holds an access token.
@FunctionalInterface
public interface Authenticator {
    /// Says who it is.
    ///
    /// @param token what stood behind `Bearer`
    /// @throws Problem where the token is not, or no longer, good
    Principal authenticate(String token) throws Problem;
}
