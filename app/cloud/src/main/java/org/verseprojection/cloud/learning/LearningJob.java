package org.verseprojection.cloud.learning;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.matching.learning.DamagedLearning;
import org.verseprojection.matching.learning.Shared;
import org.verseprojection.matching.learning.SharedExaminer.Verdict;
import org.verseprojection.matching.learning.SharedJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One run: learns, and publishes what is better than what is in use. One node at a time, by a lock of the database
/// that is held until the version is published, and goes with the node where that falls.
public final class LearningJob {
    private static final Logger LOG = Logger.getLogger(LearningJob.class.getName());
    private static final long LOCK = 0x6c6561726eL;

    private final Database database;
    private final LearningConfig config;
    private final LearningBudget budget;
    private final LongSupplier salts;

    public LearningJob(Database database, LearningConfig config, LearningBudget budget) {
        this(database, config, budget, new SecureRandom()::nextLong);
    }

    /// The same with lots that can be drawn again, for a trial.
    ///
    /// @param salts of the lots that rows are drawn by
    public LearningJob(Database database, LearningConfig config, LearningBudget budget, LongSupplier salts) {
        this.salts = salts;
        this.database = database;
        this.config = config;
        this.budget = budget;
    }

    /// Runs, unless another node does so now.
    ///
    /// @param now feedback after that does not count
    /// @return empty where another node learns
    public Optional<SharedLearning.Outcome> run(LearningTools.Loader loader, Instant now) throws Exception {
        return database.<Optional<SharedLearning.Outcome>, Exception>shared(
                handle -> locked(handle) ? Optional.of(run(handle, loader, now)) : Optional.empty());
    }

    /// The same, unless a node did so today.
    public Optional<SharedLearning.Outcome> daily(LearningTools.Loader loader, Instant now) throws Exception {
        return database.<Optional<SharedLearning.Outcome>, Exception>shared(handle ->
                locked(handle) && !ran(handle, day(now)) ? Optional.of(run(handle, loader, now)) : Optional.empty());
    }

    private static boolean locked(Handle handle) {
        handle.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
        return handle.createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static boolean ran(Handle handle, LocalDate day) {
        return handle.createQuery("SELECT count(*) FROM learning_runs WHERE day = :day")
                        .bind("day", day)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private SharedLearning.Outcome run(Handle handle, LearningTools.Loader loader, Instant now) throws Exception {
        Instant started = Instant.now();
        try (LearningTools tools = loader.load()) {
            int verses = tools.scripture().versification().size();
            IntFunction<float[]> vectors = tools.meaning()
                    .map(each -> (IntFunction<float[]>) each.prototypes()::row)
                    .orElse(_ -> new float[0]);
            SharedJson json = new SharedJson(verses, vectors);
            SharedLearning.Outcome outcome = new SharedLearning(database, tools, budget, salts.getAsLong())
                    .learn(LearnedModels.next(handle), current(handle, json), now);
            boolean published = publish(handle, json, outcome);
            record(handle, day(now), started, outcome, published);
            LOG.info(() -> "learned across churches: " + outcome.rows() + " rows, "
                    + (published ? "published version " + outcome.learned().version() : "nothing better"));
            return outcome;
        }
    }

    private static Shared current(Handle handle, SharedJson json) throws DamagedLearning {
        Optional<LearnedModels.Version> latest = LearnedModels.latest(handle);
        return latest.isPresent() ? json.read(latest.get().state()) : Shared.nothing();
    }

    private boolean publish(Handle handle, SharedJson json, SharedLearning.Outcome outcome)
            throws GeneralSecurityException, DamagedLearning {
        Optional<Shared> better = outcome.verdict().flatMap(Verdict::shared);
        if (better.isEmpty()) {
            return false;
        }
        byte[] state = json.write(better.get());
        json.read(state); // what laptops would refuse is not published
        Verdict verdict = outcome.verdict().get();
        LearningKey key = new KeyPlace(config).key(handle);
        LearnedModels.publish(
                handle, better.get().version(), better.get().made(), state, key, verdict.before(), verdict.after());
        return true;
    }

    private static void record(
            Handle handle, LocalDate day, Instant started, SharedLearning.Outcome outcome, boolean published) {
        ObjectNode told = new JsonMapper()
                .createObjectNode()
                .put("rows", outcome.rows())
                .put("churches", Math.round(outcome.churches()))
                .put("published", published);
        outcome.verdict()
                .ifPresent(verdict -> told.put("before", verdict.before())
                        .put("after", verdict.after())
                        .put("low", verdict.low())
                        .put("general_before", verdict.generalBefore())
                        .put("general_after", verdict.generalAfter())
                        .put("left_out", verdict.leftOut().toString()));
        handle.createUpdate("""
                        INSERT INTO learning_runs (day, started, outcome)
                        VALUES (:day, :started, CAST(:outcome AS jsonb))
                        ON CONFLICT (day) DO UPDATE SET started = :started, outcome = CAST(:outcome AS jsonb)
                        """)
                .bind("day", day)
                .bind("started", started.atOffset(ZoneOffset.UTC))
                .bind("outcome", told.toString())
                .execute();
    }
}
