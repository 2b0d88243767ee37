package org.verseprojection.cli.doctor.checks;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Reason;

/// Makes a check, whatever becomes of it.
public final class Checkup {
    /// For one that was given up to put things back.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private Checkup() {}

    /// What it finds; one that fails or hangs is in trouble.
    public static Finding of(Check check) throws InterruptedException {
        FutureTask<Finding> task = new FutureTask<>(check::look);
        Thread thread =
                Thread.ofPlatform().daemon().name("doctor " + check.name()).start(task);
        try {
            return task.get(check.limit().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            thread.join(GRACE);
            return new Diagnosis()
                    .found("hangs", Numbers.seconds(check.limit()))
                    .trouble("hangs.do")
                    .finding();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            return new Diagnosis()
                    .found("failed", reason(cause))
                    .trouble("failed.do")
                    .finding();
        }
    }

    private static String reason(Throwable cause) {
        String said = cause instanceof IOException io ? Reason.of(io) : String.valueOf(cause.getMessage());
        boolean plain = !said.equals("null") && !said.isBlank();
        return (plain ? said : cause.getClass().getSimpleName()).replaceAll("\\s*\\R\\s*", " ");
    }
}
