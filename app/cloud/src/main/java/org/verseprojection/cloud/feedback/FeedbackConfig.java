package org.verseprojection.cloud.feedback;

import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;

/// How long feedback is kept.
///
/// @param months after which it is removed; 0 for never
/// @param rows how many an account may have stored, so that none can fill the disk
public record FeedbackConfig(int months, int rows) {
    private static final int STANDARD = 36;
    private static final int MOST = 240;
    private static final int ROWS = 500_000;

    /// With the standard number of rows.
    public FeedbackConfig(int months) {
        this(months, ROWS);
    }

    /// Reads it from the environment.
    public static FeedbackConfig from(Environment environment) throws ConfigException {
        return new FeedbackConfig(
                environment.number("FEEDBACK_RETENTION_MONTHS", STANDARD, 0, MOST),
                environment.number("FEEDBACK_ROWS_ACCOUNT", ROWS, 1, Integer.MAX_VALUE));
    }
}
