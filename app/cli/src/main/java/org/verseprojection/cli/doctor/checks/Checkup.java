package org.verseprojection.cli.doctor.checks;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.verseprojection.cli.console.Reason;
import org.verseprojection.domain.Worded;
import org.verseprojection.domain.Wording;

/// Makes a check, whatever becomes of it.
public final class Checkup {
    /// For one that was given up to put things back.
    private static final Duration GRACE = Duration.ofSeconds(2);

    /// How often it is asked whether it is still welcome.
    private static final Duration OFTEN = Duration.ofMillis(100);

    private Checkup() {}

    /// What it finds; one that fails or hangs is in trouble.
    public static Finding of(Check check) throws InterruptedException {
        return of(check, () -> true).orElseThrow();
    }

    /// The same, given up as soon as it is not welcome any more, or the caller is interrupted.
    ///
    /// @param welcome asked often
    /// @return empty where it was given up
    public static Optional<Finding> of(Check check, BooleanSupplier welcome) throws InterruptedException {
        FutureTask<Finding> task = new FutureTask<>(check::look);
        Thread thread =
                Thread.ofPlatform().daemon().name("doctor " + check.name()).start(task);
        long end = System.nanoTime() + check.limit().toNanos();
        try {
            for (long left = check.limit().toNanos(); left > 0; left = end - System.nanoTime()) {
                Optional<Finding> found = within(task, Math.min(left, OFTEN.toNanos()));
                if (found.isPresent()) {
                    return found;
                }
                if (!welcome.getAsBoolean()) {
                    giveUp(task, thread);
                    return Optional.empty();
                }
            }
        } catch (InterruptedException cancelled) {
            giveUp(task, thread);
            throw cancelled;
        }
        giveUp(task, thread);
        return Optional.of(new Diagnosis()
                .found("hangs", Shown.seconds(check.limit()))
                .trouble("hangs.do")
                .finding());
    }

    private static Optional<Finding> within(FutureTask<Finding> task, long nanos) throws InterruptedException {
        try {
            return Optional.of(task.get(nanos, TimeUnit.NANOSECONDS));
        } catch (TimeoutException early) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            return Optional.of(new Diagnosis()
                    .found("failed", reason(cause))
                    .trouble("failed.do")
                    .finding());
        }
    }

    private static void giveUp(FutureTask<Finding> task, Thread thread) throws InterruptedException {
        task.cancel(true);
        thread.join(GRACE);
    }

    private static Wording reason(Throwable cause) {
        if (cause instanceof Worded worded) {
            return worded.wording();
        }
        String said = cause instanceof IOException io ? Reason.of(io) : String.valueOf(cause.getMessage());
        boolean plain = !said.equals("null") && !said.isBlank();
        return Wording.verbatim((plain ? said : cause.getClass().getSimpleName()).replaceAll("\\s*\\R\\s*", " "));
    }
}
