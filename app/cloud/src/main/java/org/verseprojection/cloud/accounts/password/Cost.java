package org.verseprojection.cloud.accounts.password;

import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;

/// What one hash of a password costs (Argon2id).
///
/// @param memory in KiB
/// @param rounds passes over that memory
/// @param lanes of it, each of which could have a thread
public record Cost(int memory, int rounds, int lanes) {
    /// What OWASP's Password Storage Cheat Sheet asks for at least.
    public static final Cost OWASP = new Cost(19_456, 2, 1);

    /// Reads it from the environment; it can only be raised.
    ///
    /// @throws ConfigException where it is out of bounds
    public static Cost from(Environment environment) throws ConfigException {
        return new Cost(
                environment.number("PASSWORD_MEMORY_KIB", OWASP.memory, OWASP.memory, 1 << 20),
                environment.number("PASSWORD_ROUNDS", OWASP.rounds, OWASP.rounds, 20),
                OWASP.lanes);
    }

    /// Whether it asks for less than another does, in any of its parts.
    boolean below(Cost other) {
        return memory < other.memory || rounds < other.rounds || lanes < other.lanes;
    }
}
