package org.verseprojection.cloud.operations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.Observer;

/// All that a node is watched by, and what it does for itself.
public final class Operations implements AutoCloseable {
    private final OperationsConfig config;
    private final Database database;
    private final Metrics metrics = new Metrics();
    private final AccessLog log = new AccessLog();
    private final Optional<Traces> traces;
    private final Optional<DailyBackup> backups;
    private final AtomicBoolean draining = new AtomicBoolean();
    private final Lately answers;

    private Operations(OperationsConfig config, Database database) {
        this.config = config;
        this.database = database;
        this.answers = new Lately(database::answers);
        this.traces = config.collector().map(Traces::new);
        this.backups =
                config.backups().map(each -> DailyBackup.start(new Backups(each, database.dump(), Clock.systemUTC())));
    }

    /// Begins to watch.
    public static Operations start(OperationsConfig config, Database database) {
        Operations operations = new Operations(config, database);
        operations.figures();
        return operations;
    }

    private void figures() {
        metrics.gauge(
                "database.connections.active", database, each -> each.load().active());
        metrics.gauge("database.connections.idle", database, each -> each.load().idle());
        metrics.gauge(
                "database.connections.waiting", database, each -> each.load().waiting());
        traces.ifPresent(each -> metrics.gauge("traces.dropped", each, Traces::dropped));
        backups.ifPresent(each -> metrics.gauge("backup.last.seconds", each, DailyBackup::last));
    }

    /// Where features put figures of their own.
    public Metrics metrics() {
        return metrics;
    }

    /// Health and figures.
    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(new Health(() -> !draining.get() && answers.now()).endpoints());
        endpoints.addAll(metrics.endpoints());
        return endpoints;
    }

    /// Is told of each answer. What load balancers ask all the time makes figures and nothing else.
    public Observer observer() {
        return (id, method, path, status, took) -> {
            metrics.answered(id, method, path, status, took);
            if (!path.startsWith("/health/")) {
                log.answered(id, method, path, status, took);
                traces.ifPresent(each -> each.answered(id, method, path, status, took));
            }
        };
    }

    /// Says from now on that the node is not ready, and waits until a load balancer will have noticed.
    public void drain() {
        draining.set(true);
        try {
            Thread.sleep(config.notice());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        backups.ifPresent(DailyBackup::close);
        traces.ifPresent(Traces::close);
        metrics.close();
    }
}
