package org.verseprojection.cloud.operations;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verseprojection.cloud.http.Observer;

/// A line for each answer that tells something: failures and answers that took a second or more. The others are figures
/// alone, and lines at the level `debug`: a busy node would else write more about requests than it answers.
public final class AccessLog implements Observer {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final int FAILURE = 500;

    @Override
    public void answered(String requestId, String method, String path, int status, Duration took) {
        if (status >= FAILURE || took.compareTo(SLOW) >= 0) {
            LOG.info("{} {} {} {} ms", method, path, status, took.toMillis());
        } else {
            LOG.debug("{} {} {} {} ms", method, path, status, took.toMillis());
        }
    }
}
