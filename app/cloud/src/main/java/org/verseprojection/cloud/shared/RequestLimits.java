package org.verseprojection.cloud.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Admission;

/// How many requests an account, or an address, may make in a minute. An address of IPv6 stands for its network of 64
/// bits, which one household has.
public final class RequestLimits implements Admission {
    private static final String ADDRESS = "address:";

    private final RateLimits limits;
    private final SharedConfig config;

    public RequestLimits(RateLimits limits, SharedConfig config) {
        this.limits = limits;
        this.config = config;
    }

    /// Those who show a bad token are counted as strictly as those who sign in.
    @Override
    public Verdict admit(Access access, String key) {
        boolean byAddress = key.startsWith(ADDRESS);
        return switch (access) {
            case INTERNAL, PROBE -> Verdict.UNCOUNTED;
            case PUBLIC -> verdict("public:" + network(key), config.perAddress());
            case SIGN_IN -> verdict("sign-in:" + network(key), config.perSignIn());
            case ACCOUNT, ADMIN ->
                byAddress ? verdict("refused:" + network(key), config.perSignIn()) : verdict(key, config.perAccount());
        };
    }

    private Verdict verdict(String bucket, int perMinute) {
        RateLimits.Taken taken = limits.take(bucket, perMinute);
        return new Verdict(taken.allowed(), perMinute, taken.remaining(), taken.full(), taken.next());
    }

    private static String network(String key) {
        String text = key.startsWith(ADDRESS) ? key.substring(ADDRESS.length()) : key;
        try {
            InetAddress address = InetAddress.ofLiteral(text);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, 8)
                    : address.getHostAddress();
        } catch (IllegalArgumentException none) {
            return text;
        }
    }
}
