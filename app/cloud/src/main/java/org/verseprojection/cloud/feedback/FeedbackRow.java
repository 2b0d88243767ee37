package org.verseprojection.cloud.feedback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/// A selection as it is stored.
///
/// @param key by which it is known when it is sent again
/// @param topMatches in JSON
record FeedbackRow(UUID key, Instant timestamp, String transcription, UUID selected, String topMatches) {
    /// The key of a row that its client named.
    static UUID key(UUID id, UUID device) {
        return hash("row/" + device + "/" + id);
    }

    /// The key of a row that is known by its time alone.
    static UUID key(Instant timestamp) {
        return hash("time/" + timestamp);
    }

    private static UUID hash(String name) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
