package org.verseprojection.cloud.http;

/// What every request passes.
///
/// @param internal whether a request of the internal network shows the internal key
public record Guards(Authenticator accounts, InternalNetwork internal, Admission admission, Observer observer) {
    /// Knows the internal network.
    @FunctionalInterface
    public interface InternalNetwork {
        /// Whether a request comes from there and shows the key.
        ///
        /// @param address the other end of the connection
        /// @param key the header `X-Internal-Key`, `""` where there is none
        boolean admits(String address, String key);
    }
}
