package org.verseprojection.cloud.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// API6:2023, unrestricted access to sensitive business flows, with the limits that a server has where nothing is said.
/// Post boxes: `MailTest`; guessing: `LockOutTest`; rows an account may have: `Api4ResourcesTest`.
class Api6BusinessFlowsTest {
    private static final int SIGN_IN = 20;

    /// After so long one more is allowed.
    private static final long REFILLED = TimeUnit.MINUTES.toNanos(1) / SIGN_IN;

    private static Target target;

    @BeforeAll
    static void start() throws Exception {
        target = Target.start(Map.of());
    }

    @AfterAll
    static void stop() {
        target.close();
    }

    private static int post(String path, String address, String body) throws Exception {
        return Target.send(HttpRequest.newBuilder(target.address(path))
                        .header("X-Forwarded-For", address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    /// Registering in numbers, and trying addresses for whether they are taken.
    @Test
    void anAddressRegistersSoManyAndNoMore() throws Exception {
        Target.Person taken = target.person();
        long start = System.nanoTime();
        int tries = 0;
        int status;
        do {
            // Whatever stands before it in the header, the proxy's own word counts.
            String address = Target.anywhere() + ", 203.0.113.50";
            status = post("/auth/register", address, Target.credentials(taken.email(), Target.PASSWORD));
            tries++;
        } while (status == 409 && tries < 100);
        assertEquals(429, status);
        long refilled = (System.nanoTime() - start) / REFILLED + 1;
        assertTrue(tries > SIGN_IN && tries <= SIGN_IN + 1 + refilled, tries + " tries");
        String forgotten = "{\"email\":\"" + taken.email() + "\"}";
        int first = post("/auth/forgot", "203.0.113.50", forgotten);
        int second = post("/auth/forgot", "203.0.113.50", forgotten);
        assertTrue(first == 429 || second == 429, "by now one may be allowed again, and not two");
        // An account's own requests are counted by themselves.
        assertEquals(200, target.get("/settings", taken.token()).statusCode());
    }

    /// Of IPv6 a household has 2⁶⁴ addresses.
    @Test
    void anotherAddressOfTheSameNetworkIsTheSame() throws Exception {
        int status = 0;
        for (int i = 1; i <= SIGN_IN + 10 && status != 429; i++) {
            status = post("/auth/forgot", "2001:db8:1:2::" + Integer.toHexString(i), "{\"email\":\"a@example.org\"}");
        }
        assertEquals(429, status);
        assertEquals(202, post("/auth/forgot", "2001:db8:1:3::1", "{\"email\":\"a@example.org\"}"));
    }

    @Test
    void tokensAndKeysAreNotGuessedAtWill() throws Exception {
        int status = 0;
        for (int i = 0; i < SIGN_IN + 10 && status != 429; i++) {
            status = Target.send(HttpRequest.newBuilder(target.address("/settings"))
                            .header("X-Forwarded-For", "203.0.113.60")
                            .header("Authorization", "Bearer " + UUID.randomUUID()))
                    .statusCode();
        }
        assertEquals(429, status);
        status = 0;
        for (int i = 0; i < SIGN_IN + 10 && status != 429; i++) {
            status = Target.send(HttpRequest.newBuilder(target.address("/metrics"))
                            .header("X-Forwarded-For", "10.1.2.3")
                            .header("X-Internal-Key", UUID.randomUUID().toString()))
                    .statusCode();
        }
        assertEquals(429, status);
        assertEquals(
                200,
                Target.send(HttpRequest.newBuilder(target.address("/metrics"))
                                .header("X-Forwarded-For", "10.1.2.3")
                                .header("X-Internal-Key", Target.KEY))
                        .statusCode());
    }
}
