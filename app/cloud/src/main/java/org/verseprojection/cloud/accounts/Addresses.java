package org.verseprojection.cloud.accounts;

/// Network addresses as callers are counted by.
final class Addresses {
    private static final int GROUPS = 4;

    private Addresses() {}

    /// An IPv4 address as it is; of an IPv6 address the first half, since who has one has all that
    /// begin like it.
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = java.net.InetAddress.ofLiteral(address.replaceAll("[\\[\\]]|%.*", ""))
                    .getAddress();
            StringBuilder half = new StringBuilder();
            for (int i = 0; i < Math.min(bytes.length, 2 * GROUPS); i++) {
                half.append(String.format("%02x", bytes[i]));
            }
            return half.toString();
        } catch (IllegalArgumentException none) {
            return address;
        }
    }
}
