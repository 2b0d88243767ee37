package org.verseprojection.cloud.feedback;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.database.DatabaseException;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Call;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Reply;
import org.verseprojection.cloud.verses.VerseCatalogue;
import tools.jackson.databind.JsonNode;

/// `/feedback`, `/sync/feedback`, `/feedback/export`, and the upkeep of what is behind them.
public final class Feedback implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Feedback.class);
    private static final int UPKEEP_HOURS = 6;

    /// Each holds a connection to the database for as long as it is read.
    private static final int EXPORTS = 2;

    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final VerseCatalogue catalogue;
    private final FeedbackStore store;
    private final Export export;
    private final Clock clock;
    private final Semaphore exports = new Semaphore(EXPORTS);
    private final ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("feedback upkeep").daemon().factory());

    /// Begins the upkeep, too.
    public Feedback(Database database, VerseCatalogue catalogue, FeedbackConfig config, Clock clock) {
        this.catalogue = catalogue;
        this.store = new FeedbackStore(database, new RowLimit(config.rows()));
        this.export = new Export(database);
        this.clock = clock;
        FeedbackUpkeep work = new FeedbackUpkeep(database, config, clock);
        var _ = upkeep.scheduleWithFixedDelay(
                () -> keep(work), 1, TimeUnit.HOURS.toMinutes(UPKEEP_HOURS), TimeUnit.MINUTES);
    }

    private static void keep(FeedbackUpkeep work) {
        try {
            work.run();
        } catch (DatabaseException | RuntimeException failure) {
            LOG.warn("the feedback's partitions could not be kept up; it is tried again", failure);
        }
    }

    /// The operations.
    public List<Endpoint> endpoints() {
        return List.of(
                new Endpoint("POST", "/feedback", Access.ACCOUNT, this::one),
                new Endpoint("POST", "/sync/feedback", Access.ACCOUNT, this::many),
                new Endpoint("GET", "/feedback/export", Access.ADMIN, this::exported));
    }

    private Reply one(Call call) throws Problem {
        RowReader reader = new RowReader(catalogue::exists, Instant.now(clock));
        List<FeedbackRow> rows =
                reader.read(call.body(), OptionalInt.empty()).stream().toList();
        store(call, reader, rows);
        return new Reply.Json(Map.of("status", "success"));
    }

    private Reply many(Call call) throws Problem {
        RowReader reader = new RowReader(catalogue::exists, Instant.now(clock));
        JsonNode body = call.body();
        List<FeedbackRow> rows = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            reader.read(body.get(i), OptionalInt.of(i)).ifPresent(rows::add);
        }
        store(call, reader, rows);
        return new Reply.Json(Map.of("status", "success", "synced", body.size()));
    }

    private void store(Call call, RowReader reader, List<FeedbackRow> rows) throws Problem {
        if (!reader.wrong().isEmpty()) {
            throw Problem.invalid(reader.wrong());
        }
        store.store(call.principal().account(), rows);
    }

    private Reply exported(Call call) throws Problem {
        Instant from = time(call, "from", FIRST);
        Instant until = time(call, "until", LAST);
        if (!exports.tryAcquire()) {
            throw Problem.tooMany(AGAIN, Map.of());
        }
        return new Reply.Streamed("application/x-ndjson", out -> exported(out, from, until), Map.of());
    }

    private void exported(OutputStream out, Instant from, Instant until) throws IOException {
        try {
            export.write(out, from, until);
        } finally {
            exports.release();
        }
    }

    private static Instant time(Call call, String name, Instant standard) throws Problem {
        try {
            Instant time = call.query(name)
                    .map(each -> OffsetDateTime.parse(each).toInstant())
                    .orElse(standard);
            return time.isBefore(FIRST) ? FIRST : time;
        } catch (DateTimeException unreadable) {
            throw Problem.invalid(name, "It is no time.");
        }
    }

    @Override
    public void close() {
        upkeep.shutdownNow();
    }
}
