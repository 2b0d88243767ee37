package org.verseprojection.cloud.shared;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One node's own memory, bounded.
final class LocalState implements SharedState {
    static final Duration SESSION = Duration.ofHours(1);
    static final int LARGEST_CACHED = 256 << 10;
    private static final Logger LOG = LoggerFactory.getLogger(LocalState.class);
    private static final Duration CACHED = Duration.ofDays(7);
    private static final long CACHE_BYTES = 32L << 20;
    private static final long SESSION_BYTES = 128L << 20;
    private static final long BUCKETS = 200_000;

    private final com.github.benmanes.caffeine.cache.Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(BUCKETS)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();
    private final com.github.benmanes.caffeine.cache.Cache<String, byte[]> answers = kept(CACHE_BYTES, CACHED);
    private final com.github.benmanes.caffeine.cache.Cache<String, byte[]> states = kept(SESSION_BYTES, SESSION);
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();

    /// The state of the only node.
    static LocalState alone(SharedConfig config) {
        LOG.info("no REDIS_URL: limits, cache and sessions are this node's own ({})", config);
        return new LocalState();
    }

    private static com.github.benmanes.caffeine.cache.Cache<String, byte[]> kept(long bytes, Duration time) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, byte[] value) -> key.length() + value.length + 64)
                .expireAfterWrite(time)
                .build();
    }

    /// A bucket as both kinds of state have it.
    static BucketConfiguration configuration(int perMinute) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    static RateLimits.Taken taken(ConsumptionProbe probe) {
        return new RateLimits.Taken(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    @Override
    public RateLimits limits() {
        return (name, perMinute) -> taken(buckets.get(
                        name,
                        _ -> Bucket.builder()
                                .addLimit(limit ->
                                        limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                                .build())
                .tryConsumeAndReturnRemaining(1));
    }

    @Override
    public Cache cache() {
        return new Cache() {
            @Override
            public Optional<byte[]> get(String key) {
                return Optional.ofNullable(answers.getIfPresent(key)).map(byte[]::clone);
            }

            @Override
            public void put(String key, byte[] value) {
                if (value.length <= LARGEST_CACHED) {
                    answers.put(key, value.clone());
                }
            }
        };
    }

    @Override
    public Sessions sessions() {
        return new Sessions() {
            @Override
            public Optional<byte[]> get(String key) {
                return Optional.ofNullable(states.getIfPresent(key)).map(byte[]::clone);
            }

            @Override
            public void put(String key, byte[] value) {
                states.put(key, value.clone());
            }

            @Override
            public void remove(String key) {
                states.invalidate(key);
            }
        };
    }

    @Override
    public Fanout fanout() {
        return new Fanout() {
            @Override
            public void publish(String topic, String message) {
                deliver(topic, message);
            }

            @Override
            public Subscription subscribe(String topic, Consumer<String> listener) {
                return listen(topic, listener);
            }
        };
    }

    void deliver(String topic, String message) {
        listeners.getOrDefault(topic, List.of()).forEach(each -> {
            try {
                each.accept(message);
            } catch (RuntimeException failure) {
                LOG.error("a listener to {} failed", topic, failure);
            }
        });
    }

    Fanout.Subscription listen(String topic, Consumer<String> listener) {
        List<Consumer<String>> here = listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>());
        here.add(listener);
        return () -> here.remove(listener);
    }

    @Override
    public boolean connected() {
        return false;
    }

    @Override
    public void close() {}
}
