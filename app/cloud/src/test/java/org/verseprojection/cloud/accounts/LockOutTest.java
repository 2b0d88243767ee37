package org.verseprojection.cloud.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.accounts.TestNode.Answer;
import org.verseprojection.cloud.database.OneServer;

/// Addresses are of the ranges for documentation. What was failed before is put into the table where
/// it would take long to fail in earnest.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LockOutTest {
    private static final String WRONG = "wrong horse battery";

    private TestNode node;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        node = TestNode.start(OneServer.freshDatabase(), folder, Map.of());
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private Answer from(String address, String email, String password) throws Exception {
        return node.login(email, password, "X-Forwarded-For", address);
    }

    /// Five failures, and the wait after them made long.
    private void block(String address, String email) throws Exception {
        for (int i = 0; i < 5; i++) {
            assertEquals(401, from(address, email, WRONG).status());
        }
        node.execute("UPDATE sign_in_attempts SET blocked_until = now() + interval '10 minutes' WHERE failures = 5");
    }

    @Test
    void whoGuessesWaitsAndTheOwnerElsewhereDoesNot() throws Exception {
        assertEquals(201, node.register("lock@example.org").status());
        block("198.51.100.1", "lock@example.org");
        Answer blocked = from("198.51.100.1", "lock@example.org", TestNode.PASSWORD);
        assertEquals(429, blocked.status());
        assertTrue(Integer.parseInt(blocked.header("Retry-After").orElseThrow()) > 500);
        assertEquals(
                200, from("198.51.100.2", "lock@example.org", TestNode.PASSWORD).status());
        assertEquals(
                429, from("198.51.100.1", "lock@example.org", TestNode.PASSWORD).status());
    }

    /// Four laptops of one booth. Each attempt counts until it succeeds, and four are fewer than make anybody wait.
    @Test
    void whoSignsInFromOneAddressAtTheSameTimeDoesNotWait() throws Exception {
        assertEquals(201, node.register("booth@example.org").status());
        for (int round = 0; round < 3; round++) {
            Callable<Integer> laptop = () ->
                    from("198.51.100.9", "booth@example.org", TestNode.PASSWORD).status();
            try (ExecutorService laptops = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Integer> each : laptops.invokeAll(List.of(laptop, laptop, laptop, laptop))) {
                    assertEquals(200, each.get());
                }
            }
        }
    }

    @Test
    void anAddressWithoutAnAccountIsLockedTheSameWay() throws Exception {
        block("198.51.100.3", "nobody-here@example.org");
        assertEquals(429, from("198.51.100.3", "nobody-here@example.org", WRONG).status());
    }

    @Test
    void aWaitCostsNoHash() throws Exception {
        block("198.51.100.4", "flood@example.org");
        long before = node.accounts().hashes();
        assertEquals(429, from("198.51.100.4", "flood@example.org", WRONG).status());
        assertEquals(before, node.accounts().hashes());
    }

    @Test
    void theWaitGrowsToAQuarterOfAnHourAndNoFurther() throws Exception {
        int last = 0;
        for (int failures : new int[] {4, 6, 9, 13, 40}) {
            String email = "grow" + failures + "@example.org";
            byte[] key = node.accounts().vault().mac("account and address", email, "198.51.100.5");
            node.execute("INSERT INTO sign_in_attempts VALUES (?, ?, now(), now())", key, failures);
            assertEquals(401, from("198.51.100.5", email, WRONG).status());
            int wait = node.count(
                    "SELECT round(extract(epoch FROM blocked_until - last)) FROM sign_in_attempts WHERE key = ?", key);
            assertTrue(wait > last || wait == 900, failures + " failures: " + wait);
            last = wait;
        }
        assertEquals(900, last);
    }

    @Test
    void aDeviceThatSignedInBeforeGetsInBesideAGuesser() throws Exception {
        assertEquals(201, node.register("device@example.org").status());
        String cookie = from("198.51.100.6", "device@example.org", TestNode.PASSWORD)
                .header("Set-Cookie")
                .orElseThrow();
        assertTrue(cookie.contains("HttpOnly; SameSite=Strict"), cookie);
        block("198.51.100.6", "device@example.org");
        assertEquals(
                429,
                from("198.51.100.6", "device@example.org", TestNode.PASSWORD).status());
        String device = cookie.substring(0, cookie.indexOf(';'));
        assertEquals(
                200,
                node.login("device@example.org", TestNode.PASSWORD, "X-Forwarded-For", "198.51.100.6", "Cookie", device)
                        .status());
        block("198.51.100.6", "stranger@example.org");
        assertEquals(
                429,
                node.login("stranger@example.org", WRONG, "X-Forwarded-For", "198.51.100.6", "Cookie", device)
                        .status());
        assertEquals(
                429,
                node.login(
                                "device@example.org",
                                TestNode.PASSWORD,
                                "X-Forwarded-For",
                                "198.51.100.6",
                                "Cookie",
                                device.substring(0, device.length() - 2) + "AA")
                        .status());
    }

    @Test
    void anAddressThatTriesManyAccountsWaitsUnlessTheAccountKnowsIt() throws Exception {
        assertEquals(201, node.register("inside@example.org").status());
        assertEquals(201, node.register("outside@example.org").status());
        String shared = "203.0.113.7";
        assertEquals(200, from(shared, "inside@example.org", TestNode.PASSWORD).status());
        for (int i = 0; i < 20; i++) {
            assertEquals(401, from(shared, "spray" + i + "@example.org", WRONG).status());
        }
        node.execute("UPDATE sign_in_attempts SET blocked_until = now() + interval '10 minutes' WHERE failures = 20");
        assertEquals(429, from(shared, "outside@example.org", TestNode.PASSWORD).status());
        assertEquals(200, from(shared, "inside@example.org", TestNode.PASSWORD).status());
        assertEquals(
                200,
                from("203.0.113.8", "outside@example.org", TestNode.PASSWORD).status());
    }

    @Test
    void theHalfOfAnAddressThatOnePersonHasIsOneAddress() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    401, from("2001:db8:1:2::" + i, "six@example.org", WRONG).status());
        }
        node.execute("UPDATE sign_in_attempts SET blocked_until = now() + interval '10 minutes' WHERE failures = 5");
        assertEquals(429, from("2001:db8:1:2:ffff::1", "six@example.org", WRONG).status());
        assertEquals(401, from("2001:db8:1:3::1", "six@example.org", WRONG).status());
    }

    @Test
    void theTablesKnowNoAddress() throws Exception {
        assertEquals(401, from("203.0.113.99", "hidden@example.org", WRONG).status());
        String all =
                node.sql(handle -> handle.select("SELECT string_agg(encode(key, 'escape'), ' ') FROM sign_in_attempts")
                        .mapTo(String.class)
                        .one());
        assertTrue(!all.contains("203.0.113.99") && !all.contains("hidden"));
    }
}
