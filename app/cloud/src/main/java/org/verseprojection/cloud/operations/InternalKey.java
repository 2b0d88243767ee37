package org.verseprojection.cloud.operations;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.verseprojection.cloud.http.Guards;

/// Admits private addresses that show the internal key. Without a key nobody is admitted.
///
/// @param key at least 16 characters
public record InternalKey(Optional<String> key) implements Guards.InternalNetwork {
    @Override
    public boolean admits(String address, String shown) {
        return key.isPresent()
                && isPrivate(address)
                && MessageDigest.isEqual(
                        key.get().getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    /// Loopback, link-local and site-local addresses (RFC 1918), shared ones (RFC 6598) and unique local ones of IPv6.
    static boolean isPrivate(String text) {
        InetAddress address;
        try {
            address = InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException none) {
            return false;
        }
        byte[] bytes = address.getAddress();
        boolean unique = address instanceof Inet6Address
                ? (bytes[0] & 0xfe) == 0xfc
                : (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
        return unique || address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
    }

    @Override
    public String toString() {
        return key.isPresent() ? "with a key" : "closed";
    }
}
