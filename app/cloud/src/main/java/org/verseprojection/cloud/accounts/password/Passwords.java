package org.verseprojection.cloud.accounts.password;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.verseprojection.cloud.http.Problem;

/// Hashes passwords and compares them. Only so many at the same time, since each takes memory and a
/// core: a flood of them is answered 503 and takes neither.
public final class Passwords {
    private static final int SALT = 16;
    private static final int WAITING = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Cost cost;
    private final Semaphore running;
    private final Semaphore admitted;
    private final LongAdder work = new LongAdder();
    private final SecureRandom random = new SecureRandom();
    private final Argon2Hash nobodys;

    /// Hashes at that cost.
    ///
    /// @param atOnce hashes that are computed at the same time; further ones wait, and not for long
    public Passwords(Cost cost, int atOnce) {
        this(cost, atOnce, WAITING);
    }

    Passwords(Cost cost, int atOnce, int waiting) {
        this.cost = cost;
        this.running = new Semaphore(atOnce, true);
        this.admitted = new Semaphore(atOnce + waiting);
        byte[] unknown = new byte[SALT];
        random.nextBytes(unknown);
        nobodys = new Argon2Hash(cost, salt(), unknown);
    }

    /// A hash to keep.
    ///
    /// @throws Problem 503 where too many are asked for
    public String hash(String password) throws Problem {
        return bounded(() -> Argon2Hash.of(password, salt(), cost).toString());
    }

    /// Whether it is the password. Where there is none to compare with it takes as long, and is not.
    ///
    /// @throws Problem 503 where too many are asked for
    public boolean matches(String password, Optional<String> kept) throws Problem {
        Optional<Argon2Hash> hash = kept.flatMap(Argon2Hash::parse);
        return bounded(() -> hash.orElse(nobodys).matches(password)) && hash.isPresent();
    }

    /// Whether a hash costs less than new ones do, and should be made anew when the password is at hand.
    public boolean outdated(String kept) {
        return Argon2Hash.parse(kept).map(hash -> hash.cost().below(cost)).orElse(true);
    }

    /// How many hashes were computed.
    public long work() {
        return work.sum();
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return salt;
    }

    private <T> T bounded(Supplier<T> hashing) throws Problem {
        if (!admitted.tryAcquire()) {
            throw Problem.unavailable(AGAIN);
        }
        try {
            if (!running.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.unavailable(AGAIN);
            }
            try {
                work.increment();
                return hashing.get();
            } finally {
                running.release();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(AGAIN);
        } finally {
            admitted.release();
        }
    }
}
