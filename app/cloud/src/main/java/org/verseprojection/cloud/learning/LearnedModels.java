package org.verseprojection.cloud.learning;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;

/// The versions, as they lie in the database.
final class LearnedModels {
    private static final String LATEST = "FROM learned_models WHERE withdrawn IS NULL ORDER BY version DESC LIMIT 1";

    private LearnedModels() {}

    /// A version.
    ///
    /// @param evaluation JSON: the shares of held-back picks that came first, before and after
    record Version(
            long version,
            Instant created,
            byte[] state,
            String keyId,
            byte[] openKey,
            byte[] signature,
            String evaluation) {}

    /// The number of the newest that was not withdrawn.
    static Optional<Long> latestNumber(Handle handle) {
        return handle.createQuery("SELECT version " + LATEST).mapTo(Long.class).findOne();
    }

    static Optional<Version> latest(Handle handle) {
        return handle.createQuery("SELECT version, created, state, key_id, public_key, signature, evaluation " + LATEST)
                .map((row, _) -> new Version(
                        row.getLong("version"),
                        row.getObject("created", OffsetDateTime.class).toInstant(),
                        row.getBytes("state"),
                        row.getString("key_id"),
                        row.getBytes("public_key"),
                        row.getBytes("signature"),
                        row.getString("evaluation")))
                .findOne();
    }

    /// A number that no version had, withdrawn ones included.
    static long next(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(version), 0) + 1 FROM learned_models")
                .mapTo(Long.class)
                .one();
    }

    static void publish(
            Handle handle, long version, Instant created, byte[] state, LearningKey key, double before, double after)
            throws GeneralSecurityException {
        JsonMapper json = new JsonMapper();
        handle.createUpdate("""
                        INSERT INTO learned_models (version, created, state, key_id, public_key, signature, evaluation)
                        VALUES (:version, :created, :state, :key, :open, :signature, CAST(:evaluation AS jsonb))
                        """)
                .bind("version", version)
                .bind("created", created.atOffset(ZoneOffset.UTC))
                .bind("state", state)
                .bind("key", key.id())
                .bind("open", key.openHalf())
                .bind("signature", key.sign(state))
                .bind(
                        "evaluation",
                        json.createObjectNode()
                                .put("before", before)
                                .put("after", after)
                                .toString())
                .execute();
    }
}
