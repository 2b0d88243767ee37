package org.verseprojection.cloud.accounts.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verseprojection.cloud.database.Database;

/// The keys that sign access tokens; all nodes share them through the database, where they lie
/// sealed. A new key is published before it signs, and an old one stays until its last token has run
/// out, so that no token is ever refused for the change. Safe for threads.
public final class KeyRing {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final long LOCK = 0x7665727365L;

    /// From when a key is published until it signs: longer than any node or client goes without looking.
    private static final Duration LEAD = Duration.ofHours(1);

    /// How long a key is kept when another signs; the lifetime of a token and much more.
    private static final Duration REST = Duration.ofHours(1);

    private final Database database;
    private final Vault vault;
    private final Duration lifetime;
    private final AtomicLong missed =
            new AtomicLong(System.nanoTime() - Duration.ofMinutes(1).toNanos());
    private volatile List<SigningKey> keys = List.of();

    private KeyRing(Database database, Vault vault, Duration lifetime) {
        this.database = database;
        this.vault = vault;
        this.lifetime = lifetime;
    }

    /// Reads the keys; makes the first one where there is none.
    ///
    /// @param lifetime for how long a key signs
    /// @throws IOException where the keys were sealed with another master key
    public static KeyRing open(Database database, Vault vault, Duration lifetime) throws IOException {
        KeyRing ring = new KeyRing(database, vault, lifetime);
        ring.refresh();
        if (ring.keys.isEmpty()) {
            throw new IOException("The signing keys in the database were sealed with another KEY_ENCRYPTION_KEY.");
        }
        return ring;
    }

    /// Reads the keys again; makes one where the newest gets old, and deletes those that nothing
    /// needs any more. Called now and then on every node.
    public void refresh() {
        if (due(database.shared(KeyRing::newest))) {
            byte[] fresh = SigningKey.generate();
            database.shared(handle -> {
                add(handle, fresh);
                return null;
            });
        }
        keys = database.shared(this::load);
    }

    /// When the newest key began or begins to sign, by the clock of the database, with what that
    /// clock says.
    private record Newest(Optional<Instant> signsFrom, Instant now) {}

    private boolean due(Newest newest) {
        return newest.signsFrom()
                .map(from -> !newest.now().isBefore(from.plus(lifetime).minus(LEAD)))
                .orElse(true);
    }

    private static Newest newest(Handle handle) {
        return handle.createQuery("SELECT max(signs_from) AS newest, now() AS now FROM signing_keys")
                .map((rs, ctx) -> new Newest(
                        Optional.ofNullable(rs.getTimestamp("newest")).map(java.sql.Timestamp::toInstant),
                        rs.getTimestamp("now").toInstant()))
                .one();
    }

    /// One node at a time; those that come later find it done.
    private void add(Handle handle, byte[] fresh) {
        handle.createQuery("SELECT 1 FROM pg_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Integer.class)
                .one();
        Newest newest = newest(handle);
        if (!due(newest)) {
            return;
        }
        String kid = Secrets.random(12);
        handle.createUpdate("INSERT INTO signing_keys (kid, sealed, signs_from) VALUES (:kid, :sealed, :from)")
                .bind("kid", kid)
                .bind("sealed", vault.seal(fresh, label(kid)))
                .bind(
                        "from",
                        newest.signsFrom().map(_ -> newest.now().plus(LEAD)).orElse(newest.now()))
                .execute();
        handle.createUpdate("INSERT INTO logs (id, event) VALUES (gen_random_uuid(), 'key.created')")
                .execute();
        LOG.info("a new signing key: {}", kid);
    }

    private List<SigningKey> load(Handle handle) {
        handle.createUpdate("""
                        DELETE FROM signing_keys k WHERE EXISTS (SELECT FROM signing_keys later
                          WHERE later.signs_from > k.signs_from
                            AND later.signs_from < now() - make_interval(secs => :rest))
                        """).bind("rest", REST.toSeconds()).execute();
        List<SigningKey> found = new ArrayList<>();
        handle.createQuery("SELECT kid, sealed, signs_from FROM signing_keys ORDER BY signs_from, kid")
                .map((rs, ctx) -> opened(
                        rs.getString("kid"), rs.getTimestamp("signs_from").toInstant(), rs.getBytes("sealed")))
                .forEach(key -> key.ifPresent(found::add));
        return List.copyOf(found);
    }

    private Optional<SigningKey> opened(String kid, Instant signsFrom, byte[] sealed) {
        Optional<SigningKey> known =
                keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
        if (known.filter(key -> key.signsFrom().equals(signsFrom)).isPresent()) {
            return known;
        }
        try {
            return Optional.of(SigningKey.of(kid, signsFrom, vault.open(sealed, label(kid))));
        } catch (GeneralSecurityException foreign) {
            LOG.error("signing key {} cannot be opened: it was sealed with another master key", kid);
            return Optional.empty();
        }
    }

    private static String label(String kid) {
        return "signing key " + kid;
    }

    /// The key that signs now.
    SigningKey signing() {
        List<SigningKey> all = keys;
        Instant now = Instant.now();
        return all.reversed().stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst()
                .orElseGet(() -> all.getFirst());
    }

    /// The key of that id. Where it is not known here another node may just have made it: the
    /// database is asked, once a second at most.
    Optional<SigningKey> find(String kid) {
        Optional<SigningKey> known = known(kid);
        if (known.isPresent()) {
            return known;
        }
        long last = missed.get();
        long now = System.nanoTime();
        if (now - last < Duration.ofSeconds(1).toNanos() || !missed.compareAndSet(last, now)) {
            return Optional.empty();
        }
        refresh();
        return known(kid);
    }

    /// Whether a key is still in use, as far as this node knows.
    boolean has(String kid) {
        return known(kid).isPresent();
    }

    private Optional<SigningKey> known(String kid) {
        for (SigningKey key : keys) {
            if (key.kid().equals(kid)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /// The public keys, as RFC 7517 has them.
    public String published() {
        return new JWKSet(keys.stream()
                        .<com.nimbusds.jose.jwk.JWK>map(key -> new RSAKey.Builder(key.open())
                                .keyID(key.kid())
                                .keyUse(KeyUse.SIGNATURE)
                                .algorithm(JWSAlgorithm.RS256)
                                .build())
                        .toList())
                .toString(true);
    }
}
