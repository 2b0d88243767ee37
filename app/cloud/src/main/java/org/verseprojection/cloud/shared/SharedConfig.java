package org.verseprojection.cloud.shared;

import java.net.URI;
import java.util.Optional;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;

/// Where nodes share, and how many requests they answer.
///
/// @param redis `redis://:password@host:6379/0`, or `rediss://` for TLS; without one a node is alone
/// @param perAccount requests a minute of an account
/// @param perSignIn requests a minute of an address to operations where passwords can be guessed
/// @param perAddress requests a minute of an address to operations for anybody
public record SharedConfig(Optional<String> redis, int perAccount, int perSignIn, int perAddress) {
    private static final int MOST = 10_000_000;

    /// Reads it from the environment.
    public static SharedConfig from(Environment environment) throws ConfigException {
        Optional<String> redis = environment.secret("REDIS_URL");
        if (redis.isPresent() && !isRedis(redis.get())) {
            throw new ConfigException("REDIS_URL must be redis://host:port or rediss://host:port.");
        }
        return new SharedConfig(
                redis,
                environment.number("LIMIT_ACCOUNT", 100, 1, MOST),
                environment.number("LIMIT_SIGN_IN", 20, 1, MOST),
                environment.number("LIMIT_ADDRESS", 300, 1, MOST));
    }

    private static boolean isRedis(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && ("redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme()));
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    /// Says no password.
    @Override
    public String toString() {
        return redis.isPresent() ? "shared by Redis" : "one node";
    }
}
