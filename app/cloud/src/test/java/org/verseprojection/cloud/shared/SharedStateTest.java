package org.verseprojection.cloud.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.RedisClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Admission;

class SharedStateTest {
    private static final byte[] VALUE = {1, 2, 3};

    private static SharedConfig config(Optional<String> redis) {
        return new SharedConfig(redis, 100, 20, 300);
    }

    private static SharedConfig at(RedisServer redis) {
        return config(Optional.of("redis://127.0.0.1:" + redis.port()));
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!done.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "it does not come about");
            Thread.sleep(20);
        }
    }

    private static void keeps(SharedState state) {
        assertTrue(state.sessions().get("a").isEmpty());
        state.sessions().put("a", VALUE);
        assertArrayEquals(VALUE, state.sessions().get("a").orElseThrow());
        state.sessions().remove("a");
        assertTrue(state.sessions().get("a").isEmpty());
        assertTrue(state.cache().get("v").isEmpty());
        state.cache().put("v", VALUE);
        assertArrayEquals(VALUE, state.cache().get("v").orElseThrow());
        state.cache().put("long", new byte[LocalState.LARGEST_CACHED + 1]);
        assertTrue(state.cache().get("long").isEmpty());
    }

    private static void counts(RateLimits limits, RateLimits others) {
        for (int i = 4; i >= 0; i--) {
            RateLimits.Taken taken = (i % 2 == 0 ? limits : others).take("somebody", 5);
            assertTrue(taken.allowed());
            assertEquals(i, taken.remaining());
        }
        RateLimits.Taken refused = others.take("somebody", 5);
        assertFalse(refused.allowed());
        assertTrue(refused.next().compareTo(Duration.ofSeconds(12)) <= 0, refused.toString());
        assertTrue(refused.next().isPositive());
        assertTrue(refused.full().compareTo(Duration.ofSeconds(61)) < 0);
        assertTrue(limits.take("somebody else", 5).allowed());
    }

    @Test
    void oneNodeHasItInItsMemory() throws Exception {
        try (SharedState state = SharedState.open(config(Optional.empty()))) {
            assertFalse(state.connected());
            keeps(state);
            counts(state.limits(), state.limits());
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            try (var _ = state.fanout().subscribe("t", heard::add)) {
                state.fanout().publish("t", "hello");
                state.fanout().publish("other", "no");
            }
            state.fanout().publish("t", "too late");
            assertEquals("hello", heard.poll(5, TimeUnit.SECONDS));
            assertTrue(heard.isEmpty());
        }
    }

    @Test
    void nodesShareByRedis(@TempDir Path folder) throws Exception {
        try (RedisServer redis = new RedisServer(folder);
                SharedState one = SharedState.open(at(redis));
                SharedState two = SharedState.open(at(redis))) {
            assertTrue(one.connected());
            keeps(one);
            counts(one.limits(), two.limits());
            one.sessions().put("s", VALUE);
            assertArrayEquals(VALUE, two.sessions().get("s").orElseThrow());
            two.sessions().remove("s");
            assertTrue(one.sessions().get("s").isEmpty());
            one.cache().put("verse", VALUE);
            assertArrayEquals(VALUE, two.cache().get("verse").orElseThrow());
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            try (var _ = two.fanout().subscribe("news", heard::add);
                    var _ = one.fanout().subscribe("news", heard::add)) {
                one.fanout().publish("news", "ä");
                assertEquals("ä", heard.poll(5, TimeUnit.SECONDS));
                assertEquals("ä", heard.poll(5, TimeUnit.SECONDS));
            }
            one.sessions().put("hour", VALUE);
            assertTimeToLive(redis, "verse:session:hour", 3600);
        }
    }

    private static void assertTimeToLive(RedisServer redis, String key, long seconds) {
        try (RedisClient client = RedisClient.create("redis://127.0.0.1:" + redis.port());
                var connection = client.connect()) {
            long left = connection.sync().ttl(key);
            assertTrue(left > seconds - 60 && left <= seconds, () -> key + " lives for " + left);
        }
    }

    @Test
    void aNodeGoesOnWithoutRedisAndComesBackToIt(@TempDir Path folder) throws Exception {
        try (RedisServer redis = new RedisServer(folder);
                SharedState one = SharedState.open(at(redis));
                SharedState two = SharedState.open(at(redis))) {
            one.sessions().put("before", VALUE);
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            var listening = two.fanout().subscribe("news", heard::add);
            redis.kill();
            for (int i = 0; i < 20; i++) {
                long start = System.nanoTime();
                assertTrue(one.limits().take("x", 100).allowed());
                one.sessions().put("away", VALUE);
                assertArrayEquals(VALUE, one.sessions().get("away").orElseThrow());
                one.cache().put("c", VALUE);
                assertTrue(one.cache().get("c").isPresent());
                assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(2));
            }
            assertTrue(one.limits().take("y", 1).allowed());
            assertFalse(one.limits().take("y", 1).allowed(), "limits hold without Redis, too");
            redis.restart();
            await(() -> one.connected() && two.connected());
            await(() -> {
                one.sessions().put("after", VALUE);
                return two.sessions().get("after").isPresent();
            });
            await(() -> {
                one.fanout().publish("news", "back");
                return "back".equals(heard.poll());
            });
            listening.close();
        }
    }

    @Test
    void aRedisThatHangsHoldsNobodyUp(@TempDir Path folder) throws Exception {
        try (RedisServer redis = new RedisServer(folder);
                SharedState state = SharedState.open(at(redis))) {
            assertTrue(state.limits().take("x", 100).allowed());
            redis.hang(true);
            for (int i = 0; i < 20; i++) {
                long start = System.nanoTime();
                assertTrue(state.limits().take("x", 100).allowed());
                state.sessions().put("s", VALUE);
                assertTrue(state.sessions().get("s").isPresent());
                assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(2));
            }
            redis.hang(false);
            await(state::connected);
        }
    }

    /// Limits give Redis up for a second when it is slow once. Sessions do not: they are sent when it answers.
    @Test
    void aSlowRedisLosesNoSession(@TempDir Path folder) throws Exception {
        try (RedisServer redis = new RedisServer(folder);
                SharedState one = SharedState.open(at(redis));
                SharedState two = SharedState.open(at(redis))) {
            one.sessions().put("old", VALUE);
            one.sessions().put("gone", VALUE);
            await(() -> two.sessions().get("old").isPresent()
                    && two.sessions().get("gone").isPresent());
            redis.hang(true);
            assertTrue(one.limits().take("x", 100).allowed());
            assertTrue(two.limits().take("x", 100).allowed());
            one.sessions().put("new", VALUE);
            one.sessions().put("changed", VALUE);
            one.sessions().put("changed", new byte[] {4});
            one.sessions().remove("gone");
            assertTrue(one.sessions().get("gone").isEmpty());
            assertArrayEquals(new byte[] {4}, one.sessions().get("changed").orElseThrow());
            redis.hang(false);
            assertArrayEquals(VALUE, two.sessions().get("old").orElseThrow(), "limits gave up, sessions ask on");
            await(() -> two.sessions().get("new").isPresent()
                    && two.sessions().get("gone").isEmpty()
                    && two.sessions().get("changed").isPresent());
            assertArrayEquals(new byte[] {4}, two.sessions().get("changed").orElseThrow());
        }
    }

    @Test
    void whatWasPutWhileRedisWasAwayIsThereWhenItIsBack(@TempDir Path folder) throws Exception {
        try (RedisServer redis = new RedisServer(folder)) {
            redis.kill();
            try (SharedState one = SharedState.open(at(redis));
                    SharedState two = SharedState.open(at(redis))) {
                one.sessions().put("first", VALUE);
                redis.restart();
                await(() -> two.sessions().get("first").isPresent());
                redis.kill();
                one.sessions().put("second", VALUE);
                assertTrue(two.sessions().get("second").isEmpty());
                redis.restart();
                await(() -> two.sessions().get("second").isPresent());
                assertTrue(two.sessions().get("first").isEmpty(), "what Redis lost is lost");
            }
        }
    }

    @Test
    void whatANodePutLastIsSentBeforeItEnds(@TempDir Path folder) throws Exception {
        try (RedisServer redis = new RedisServer(folder);
                SharedState two = SharedState.open(at(redis))) {
            SharedState one = SharedState.open(at(redis));
            one.sessions().put("first", VALUE);
            await(() -> two.sessions().get("first").isPresent());
            redis.hang(true);
            one.sessions().put("last", VALUE);
            redis.hang(false);
            one.close();
            assertTrue(two.sessions().get("last").isPresent());
        }
    }

    @Test
    void aNodeStartsWithoutRedis(@TempDir Path folder) throws Exception {
        try (RedisServer redis = new RedisServer(folder)) {
            redis.kill();
            try (SharedState state = SharedState.open(at(redis))) {
                assertTrue(state.limits().take("x", 5).allowed());
                BlockingQueue<String> heard = new LinkedBlockingQueue<>();
                try (var _ = state.fanout().subscribe("t", heard::add)) {
                    state.fanout().publish("t", "alone");
                    assertEquals("alone", heard.poll(5, TimeUnit.SECONDS));
                    redis.restart();
                    await(state::connected);
                    state.fanout().publish("t", "together");
                    assertEquals("together", heard.poll(5, TimeUnit.SECONDS));
                }
            }
        }
    }

    @Test
    void limitsAreByAccountAndByAddress() {
        try (SharedState state = SharedState.open(config(Optional.empty()))) {
            Admission admission = new RequestLimits(state.limits(), new SharedConfig(Optional.empty(), 3, 2, 4));
            assertEquals(3, allowed(admission, Access.ACCOUNT, "account:a"));
            assertEquals(3, allowed(admission, Access.ADMIN, "account:b"));
            assertEquals(2, allowed(admission, Access.SIGN_IN, "address:203.0.113.1"));
            assertEquals(2, allowed(admission, Access.ACCOUNT, "address:203.0.113.1"), "bad tokens");
            assertEquals(4, allowed(admission, Access.PUBLIC, "address:203.0.113.1"));
            assertEquals(100, allowed(admission, Access.PROBE, "address:203.0.113.1"));
            assertEquals(100, allowed(admission, Access.INTERNAL, "address:203.0.113.1"));
            assertEquals(2, allowed(admission, Access.SIGN_IN, "address:2001:db8:0:0:0:0:0:1"));
            assertEquals(0, allowed(admission, Access.SIGN_IN, "address:2001:db8:0:0:9:0:0:2"), "one network");
            assertEquals(2, allowed(admission, Access.SIGN_IN, "address:2001:db8:0:1:0:0:0:1"));
            assertEquals(0, admission.admit(Access.PROBE, "x").limit());
        }
    }

    private static int allowed(Admission admission, Access access, String key) {
        int allowed = 0;
        for (int i = 0; i < 100; i++) {
            allowed += admission.admit(access, key).allowed() ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void theAddressIsChecked() throws Exception {
        assertThrows(
                ConfigException.class, () -> SharedConfig.from(new Environment(Map.of("REDIS_URL", "http://redis"))));
        Environment given = new Environment(Map.of("REDIS_URL", "rediss://:secret@redis:6380/0"));
        SharedConfig config = SharedConfig.from(given);
        assertEquals(100, config.perAccount());
        assertFalse(config.toString().contains("secret"));
        assertFalse(given.summary().toString().contains("secret"));
    }
}
