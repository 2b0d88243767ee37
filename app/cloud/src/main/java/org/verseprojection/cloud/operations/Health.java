package org.verseprojection.cloud.operations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Reply;

/// Whether the process runs, and whether it can serve.
public final class Health {
    private static final Map<String, String> UP = Map.of("status", "up");
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final BooleanSupplier ready;

    /// Asks that.
    ///
    /// @param ready whether requests can be served now; asked with each question
    public Health(BooleanSupplier ready) {
        this.ready = ready;
    }

    /// `/health/live` and `/health/ready`.
    public List<Endpoint> endpoints() {
        return List.of(
                new Endpoint("GET", "/health/live", Access.PROBE, call -> new Reply.Json(UP)),
                new Endpoint("GET", "/health/ready", Access.PROBE, call -> {
                    if (!ready.getAsBoolean()) {
                        throw Problem.unavailable(AGAIN);
                    }
                    return new Reply.Json(UP);
                }));
    }
}
