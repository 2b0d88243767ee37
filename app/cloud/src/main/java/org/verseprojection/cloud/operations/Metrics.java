package org.verseprojection.cloud.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.Observer;
import org.verseprojection.cloud.http.Reply;

/// Figures of a node, for Prometheus. Tags are routes and statuses, never what a client sent: their number is bounded.
public final class Metrics implements Observer, AutoCloseable {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT");
    private static final Duration[] STEPS = {
        Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
        Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(500), Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /// Measures the machine that it runs on.
    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /// Shows a figure that is asked for with each scrape.
    ///
    /// @param name as `database.connections.active`
    public <T> void gauge(String name, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name, of, value).strongReference(true).register(registry);
    }

    /// Counts an answer and how long it took.
    @Override
    public void answered(String requestId, String method, String path, int status, Duration took) {
        Timer.builder("http.server.requests")
                .tag("method", METHODS.contains(method) ? method : "OTHER")
                .tag("route", path)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(took);
    }

    /// `/metrics`.
    public List<Endpoint> endpoints() {
        return List.of(new Endpoint(
                "GET",
                "/metrics",
                Access.INTERNAL,
                _ -> new Reply.Bytes(200, TYPE, registry.scrape().getBytes(StandardCharsets.UTF_8), Map.of())));
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
