package org.verseprojection.cloud.feedback;

import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;

/// How long feedback is kept.
///
/// @param months after which it is removed; 0 for never
public record FeedbackConfig(int months) {
    private static final int STANDARD = 36;
    private static final int MOST = 240;

    /// Reads it from the environment.
    public static FeedbackConfig from(Environment environment) throws ConfigException {
        return new FeedbackConfig(environment.number("FEEDBACK_RETENTION_MONTHS", STANDARD, 0, MOST));
    }
}
