package org.verseprojection.cloud.shared;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What nodes share by Redis. Each question takes 250 ms at most; where Redis does not answer, this node's own memory
/// does, and Redis is left in peace for a second before it is asked again. [RedisSessions] are more patient.
final class RedisState implements SharedState {
    private static final Logger LOG = LoggerFactory.getLogger(RedisState.class);
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Duration AGAIN = Duration.ofMillis(250);
    private static final Duration SUBSCRIBED_WITHIN = Duration.ofSeconds(5);
    private static final Duration CACHED = Duration.ofDays(7);
    private static final String PREFIX = "verse:";
    private static final String CHANNEL = PREFIX + "fanout:";

    private final LocalState local = new LocalState();
    private final Lifeline lifeline = new Lifeline();
    private final ClientResources resources;
    private final RedisClient client;
    private final Late<StatefulRedisConnection<String, byte[]>> connection;
    private final Late<ProxyManager<String>> buckets;
    private final RedisSessions sessions;
    private final Thread listener;
    private volatile boolean listening;

    private RedisState(RedisURI address) {
        resources = ClientResources.builder()
                .reconnectDelay(
                        Delay.exponential(Duration.ofMillis(50), Duration.ofSeconds(1), 2, TimeUnit.MILLISECONDS))
                .build();
        client = RedisClient.create(resources, address);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(true)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled())
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(address.getTimeout().multipliedBy(2))
                        .keepAlive(true)
                        .build())
                .requestQueueSize(10_000)
                .build());
        connection = new Late<>(() -> client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE)));
        buckets = new Late<>(() -> Bucket4jLettuce.casBasedBuilder(connection.get())
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10)))
                .requestTimeout(address.getTimeout())
                .build());
        sessions = new RedisSessions(client);
        listener = Thread.ofVirtual().name("messages").start(this::listen);
    }

    /// Connects, now or when Redis is there.
    static RedisState connect(String address, SharedConfig config) {
        return connect(address, config, PATIENCE);
    }

    /// The same with another patience than 250 ms.
    static RedisState connect(String address, SharedConfig config, Duration patience) {
        RedisURI uri = RedisURI.create(address);
        uri.setTimeout(patience);
        uri.setClientName("verseprojection");
        RedisState state = new RedisState(uri);
        boolean there =
                state.lifeline.ask(() -> state.connection.get().sync().ping().equals("PONG"), () -> false);
        if (there) {
            state.awaitListening(patience);
        }
        LOG.info("limits, cache and sessions are {}, which {}", config, there ? "answers" : "does not answer yet");
        return state;
    }

    private void awaitListening(Duration patience) {
        try {
            listener.join(patience);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Tries until Redis lets it: a node that never says anything must hear the others, too.
    private void listen() {
        try {
            while (!listening) {
                try {
                    subscribe();
                    listening = true;
                } catch (RedisException away) {
                    Thread.sleep(AGAIN);
                }
            }
        } catch (InterruptedException ended) {
            // it is closed
        }
    }

    private void subscribe() {
        StatefulRedisPubSubConnection<String, String> made = client.connectPubSub();
        made.setTimeout(SUBSCRIBED_WITHIN);
        made.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String pattern, String channel, String message) {
                local.deliver(channel.substring(CHANNEL.length()), message);
            }
        });
        try {
            made.sync().psubscribe(CHANNEL + "*");
        } catch (RedisException away) {
            made.close(); // or it may hear everything a second time, beside the next one
            throw away;
        }
    }

    @Override
    public RateLimits limits() {
        RateLimits own = local.limits();
        return (name, perMinute) -> lifeline.ask(
                () -> LocalState.taken(buckets.get()
                        .builder()
                        .build(PREFIX + "limit:" + perMinute + ":" + name, () -> LocalState.configuration(perMinute))
                        .tryConsumeAndReturnRemaining(1)),
                () -> own.take(name, perMinute));
    }

    @Override
    public Cache cache() {
        Cache own = local.cache();
        return new Cache() {
            @Override
            public Optional<byte[]> get(String key) {
                return own.get(key)
                        .or(() -> lifeline.ask(
                                () -> {
                                    Optional<byte[]> found = Optional.ofNullable(
                                            connection.get().sync().get(PREFIX + "cache:" + key));
                                    found.ifPresent(value -> own.put(key, value));
                                    return found;
                                },
                                Optional::empty));
            }

            @Override
            public void put(String key, byte[] value) {
                own.put(key, value);
                if (value.length <= LocalState.LARGEST_CACHED) {
                    lifeline.tell(() -> {
                        SetArgs week = SetArgs.Builder.ex(CACHED);
                        return connection.get().sync().set(PREFIX + "cache:" + key, value.clone(), week);
                    });
                }
            }
        };
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Fanout fanout() {
        return new Fanout() {
            @Override
            public void publish(String topic, String message) {
                boolean comesBack = listening;
                boolean sent = lifeline.ask(
                        () -> {
                            byte[] bytes = message.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                            connection.get().sync().publish(CHANNEL + topic, bytes);
                            return true;
                        },
                        () -> false);
                if (!sent || !comesBack) {
                    local.deliver(topic, message);
                }
            }

            @Override
            public Subscription subscribe(String topic, Consumer<String> listener) {
                return local.listen(topic, listener);
            }
        };
    }

    @Override
    public boolean connected() {
        return lifeline.ask(() -> connection.get().sync().ping().equals("PONG"), () -> false);
    }

    @Override
    public void close() {
        listener.interrupt();
        sessions.close();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        resources.shutdown(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
