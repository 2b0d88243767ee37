package org.verseprojection.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The ids by which laptops and the server call a verse: name-based UUIDs (version 5, RFC 9562) of names such as
/// `KJV/John.3.16`. Both compute them, so neither has to ask the other. They never change: rows that were sent years
/// ago carry them.
public final class VerseIds {
    /// The namespace: itself the version 5 UUID of `https://verseprojection.org/verses` among the URLs.
    public static final UUID NAMESPACE = UUID.fromString("49b94ed2-f2f1-5f2c-b07c-9f37e1fdc336");

    private VerseIds() {}

    /// The id of a place in a translation, whether that translation prints anything there or not.
    public static UUID of(Translation translation, VerseRef verse) {
        return nameBased(NAMESPACE, translation.name() + "/" + verse.osis());
    }

    /// The version 5 UUID of a name.
    static UUID nameBased(UUID namespace, String name) {
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .flip());
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        long most = (hash.getLong() & ~0xf000L) | 0x5000L;
        long least = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(most, least);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-1", absent);
        }
    }
}
