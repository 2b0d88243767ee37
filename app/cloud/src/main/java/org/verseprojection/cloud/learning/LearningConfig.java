package org.verseprojection.cloud.learning;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;

/// When is learned, and where the key that versions are signed with lies.
///
/// @param hour of the day (UTC) at which the job runs; empty where this node does not learn
/// @param sealing what the key in the database is sealed with; empty where it lies in a file
/// @param keyFile where it lies then, readable by its owner alone
public record LearningConfig(OptionalInt hour, Optional<String> sealing, Path keyFile) {
    private static final int NIGHT = 3;

    /// Reads it from the environment.
    ///
    /// @param data the program's folder for data
    public static LearningConfig from(Environment environment, Path data) throws ConfigException {
        int hour = environment.number("LEARNING_HOUR", NIGHT, -1, 23);
        return new LearningConfig(
                hour < 0 ? OptionalInt.empty() : OptionalInt.of(hour),
                environment.secret("KEY_ENCRYPTION_KEY"),
                data.resolve("learning.key"));
    }

    /// Says no secret.
    @Override
    public String toString() {
        return "learning at " + hour;
    }
}
