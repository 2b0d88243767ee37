package org.verseprojection.cloud.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Sessions in Redis. People notice a lost session, so it is not given up as readily as a count of requests: what Redis
/// has not confirmed is kept here and sent until it has, and who asks for a session waits longer than for a limit.
///
/// A node that cannot reach Redis while others can may later overwrite a session that was taken up elsewhere; it is
/// right again when that node next puts it.
final class RedisSessions implements Sessions, AutoCloseable {
    private static final String PREFIX = "verse:session:";
    private static final long UNSENT_BYTES = 128L << 20;

    /// Of a session that is kept, besides its key and its value.
    private static final int OVERHEAD = 200;

    /// Commands on their way at a time: Redis may hang, and they take memory.
    private static final int ON_THEIR_WAY = 1000;

    private static final Duration CONFIRMED_WITHIN = Duration.ofMillis(250);
    private static final Duration ANSWERED_WITHIN = Duration.ofMillis(1200);
    private static final Duration SENT_AGAIN_AFTER = Duration.ofSeconds(5);
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final RedisClient client;
    private final Cache<String, Unsent> unsent = Caffeine.newBuilder()
            .maximumWeight(UNSENT_BYTES)
            .weigher((String key, Unsent change) -> key.length() + OVERHEAD + change.value().length)
            .expireAfterWrite(LocalState.SESSION)
            .build();

    /// The keys of what is to be sent, each once.
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(ON_THEIR_WAY);
    private final AtomicBoolean failing = new AtomicBoolean();
    private final AtomicReference<@Nullable StatefulRedisConnection<String, byte[]>> connection =
            new AtomicReference<>();
    private final Lifeline asking = new Lifeline();
    private final Lifeline telling = new Lifeline();
    private final Thread sender;

    /// What was put, or that it was removed.
    ///
    /// @param confirmed when Redis has it, or something newer takes its place
    private record Unsent(boolean removed, byte[] value, CompletableFuture<Boolean> confirmed) {}

    RedisSessions(RedisClient client) {
        this.client = client;
        sender = Thread.ofVirtual().name("sessions").start(this::work);
    }

    @Override
    public Optional<byte[]> get(String key) {
        Unsent newest = unsent.getIfPresent(key);
        if (newest != null) {
            return newest.removed()
                    ? Optional.empty()
                    : Optional.of(newest.value().clone());
        }
        return asking.ask(() -> asked(key), Optional::empty);
    }

    /// Asks again where the connection is lost, or not there yet.
    private Optional<byte[]> asked(String key) {
        long until = System.nanoTime() + ANSWERED_WITHIN.toNanos();
        while (true) {
            Duration left = Duration.ofNanos(until - System.nanoTime());
            try {
                return Optional.ofNullable(within(left, open().async().get(PREFIX + key)));
            } catch (RedisException away) {
                if (left.compareTo(PAUSE) < 0 || !paused()) {
                    throw away;
                }
            }
        }
    }

    @Override
    public void put(String key, byte[] value) {
        change(key, new Unsent(false, value.clone(), new CompletableFuture<>()));
    }

    @Override
    public void remove(String key) {
        change(key, new Unsent(true, new byte[0], new CompletableFuture<>()));
    }

    /// Waits for a moment, unless Redis made somebody wait lately; it is sent all the same.
    private void change(String key, Unsent change) {
        Unsent older = unsent.asMap().put(key, change);
        if (older != null) {
            older.confirmed().complete(false);
        }
        if (queued.add(key)) {
            queue.add(key);
        }
        telling.tell(() -> within(CONFIRMED_WITHIN, change.confirmed()));
    }

    private StatefulRedisConnection<String, byte[]> open() {
        StatefulRedisConnection<String, byte[]> made = connection.get();
        if (made == null) {
            throw new RedisException("no connection yet");
        }
        return made;
    }

    private static <T extends @Nullable Object> T within(Duration time, Future<T> answer) {
        try {
            return answer.get(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw new RedisException(away);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new RedisException(ended);
        }
    }

    /// @return whether there is still somebody who waits
    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// One thread sends, on one connection: what was put last arrives last.
    private void work() {
        try {
            connect();
            while (true) {
                String key = queue.take();
                queued.remove(key);
                if (failing.getAndSet(false)) {
                    Thread.sleep(PAUSE);
                }
                Unsent change = unsent.getIfPresent(key);
                if (change != null) {
                    places.acquire();
                    send(key, change);
                }
            }
        } catch (InterruptedException ended) {
            // it is closed
        }
    }

    private void connect() throws InterruptedException {
        while (connection.get() == null) {
            try {
                StatefulRedisConnection<String, byte[]> made =
                        client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
                made.setTimeout(SENT_AGAIN_AFTER);
                connection.set(made);
            } catch (RedisException away) {
                Thread.sleep(PAUSE);
            }
        }
    }

    private void send(String key, Unsent change) {
        try {
            RedisAsyncCommands<String, byte[]> redis = open().async();
            CompletionStage<?> sent = change.removed()
                    ? redis.del(PREFIX + key)
                    : redis.set(PREFIX + key, change.value(), SetArgs.Builder.ex(LocalState.SESSION));
            sent.whenComplete((_, failure) -> sent(key, change, failure == null));
        } catch (RedisException away) {
            sent(key, change, false);
        }
    }

    private void sent(String key, Unsent change, boolean arrived) {
        places.release();
        if (arrived) {
            unsent.asMap().remove(key, change);
            change.confirmed().complete(true);
        } else {
            failing.set(true);
            if (queued.add(key)) {
                queue.add(key);
            }
        }
    }

    /// Sends what is left, if Redis takes it at once.
    @Override
    public void close() {
        long until = System.nanoTime() + ENDED_WITHIN.toNanos();
        while (connection.get() != null && !unsent.asMap().isEmpty() && System.nanoTime() - until < 0 && paused()) {
            // until Redis has confirmed them
        }
        sender.interrupt();
    }
}
