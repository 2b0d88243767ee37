package org.verseprojection.cloud.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.accounts.TestNode.Answer;
import org.verseprojection.cloud.database.OneServer;
import org.verseprojection.cloud.shared.RedisServer;

/// Two nodes that share Redis and look into the database too seldom to learn of anything by that, and one that does not
/// reach Redis: it looks every second.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeletionTest {
    private static final Map<String, String> RIGHT = Map.of("password", TestNode.PASSWORD);
    private static final Map<String, String> WRONG = Map.of("password", "wrong horse battery");

    private RedisServer redis;
    private TestNode node;
    private TestNode second;
    private TestNode apart;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        redis = new RedisServer(folder);
        String url = OneServer.freshDatabase();
        String origin = "https://api.example.org";
        Map<String, String> shared = Map.of(
                "PUBLIC_ORIGIN", origin, "REDIS_URL", "redis://127.0.0.1:" + redis.port(), "KEY_CHECK_SECONDS", "600");
        node = TestNode.start(url, Files.createDirectory(folder.resolve("one")), shared);
        second = TestNode.start(url, Files.createDirectory(folder.resolve("two")), shared);
        Map<String, String> alone = Map.of("PUBLIC_ORIGIN", origin, "KEY_CHECK_SECONDS", "1");
        apart = TestNode.start(url, Files.createDirectory(folder.resolve("three")), alone);
    }

    @AfterAll
    void stop() {
        apart.close();
        second.close();
        node.close();
        redis.close();
    }

    private static boolean refuses(TestNode at, String token, int seconds) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (at.as(token, "/settings").status() != 401) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    @Test
    void tokensAreVoidOnAllNodes() throws Exception {
        boolean told = false;
        for (int i = 0; i < 5 && !told; i++) { // word of one is lost where Redis is slow for a moment
            String email = "gone" + i + "@example.org";
            Answer made = node.register(email);
            String later = second.refresh(made.refresh()).refresh();
            for (TestNode each : List.of(node, second, apart)) {
                assertEquals(200, each.as(made.token(), "/settings").status());
            }
            assertEquals(204, node.delete(made.token(), RIGHT).status());
            assertEquals(401, node.as(made.token(), "/settings").status(), "at once where it was deleted");
            told = refuses(second, made.token(), 10);
            assertTrue(refuses(apart, made.token(), 60), "the token stays good");
            assertEquals(401, second.refresh(later).status());
            assertEquals(401, second.login(email, TestNode.PASSWORD).status());
            assertEquals(401, apart.delete(made.token(), RIGHT).status());
        }
        assertTrue(told, "no word comes by Redis");
    }

    @Test
    void theAuditLogKeepsThatItHappenedAndNotToWhom() throws Exception {
        Answer made = node.register("audit@example.org");
        String id = made.body().path("user").path("id").asString();
        int before = node.count("SELECT count(*) FROM logs WHERE event = 'account.deleted'");
        assertEquals(204, node.delete(made.token(), RIGHT).status());
        assertEquals(
                before + 1,
                node.count("SELECT count(*) FROM logs WHERE event = 'account.deleted' AND user_id IS NULL"));
        assertEquals(
                0, node.count("SELECT count(*) FROM logs WHERE user_id::text = ? OR details::text LIKE ?", id, id));
        assertTrue(node.count("SELECT count(*) FROM logs WHERE event = 'account.registered' AND user_id IS NULL") > 0);
    }

    /// An access token in other hands guesses no faster here than at signing in, and the two are counted together.
    @Test
    void guessesCountAsThoseOfSigningIn() throws Exception {
        Answer made = node.register("guess@example.org");
        String[] from = {"X-Forwarded-For", "198.51.100.77"};
        for (int i = 0; i < 3; i++) {
            Answer refused = node.delete(made.token(), WRONG, from);
            assertEquals(403, refused.status());
            assertEquals("forbidden", refused.code());
        }
        assertEquals(
                403,
                node.delete(made.token(), Map.of("refresh_token", made.refresh()), from)
                        .status(),
                "it has one");
        assertEquals(
                401,
                node.login("guess@example.org", "wrong horse battery", from).status());
        node.execute("UPDATE sign_in_attempts SET blocked_until = now() + interval '10 minutes' WHERE failures = 5");
        long hashes = node.accounts().hashes();
        Answer blocked = node.delete(made.token(), RIGHT, from);
        assertEquals(429, blocked.status());
        assertTrue(Integer.parseInt(blocked.header("Retry-After").orElseThrow()) > 500);
        assertEquals(
                429, node.login("guess@example.org", TestNode.PASSWORD, from).status());
        assertEquals(hashes, node.accounts().hashes(), "a wait costs no hash");
        assertEquals(1, node.count("SELECT count(*) FROM users WHERE email = 'guess@example.org'"));
        assertEquals(4, node.count("""
                        SELECT count(*) FROM logs l JOIN users u ON u.id = l.user_id
                          WHERE u.email = 'guess@example.org' AND l.event = 'account.deletion_refused'
                        """));
        assertEquals(
                204,
                node.delete(made.token(), RIGHT, "X-Forwarded-For", "198.51.100.78")
                        .status(),
                "the owner elsewhere does not wait");
    }

    @Test
    void aRightAndAWrongPasswordCostOneHashEach() throws Exception {
        Answer made = node.register("cost@example.org");
        long before = node.accounts().hashes();
        assertEquals(403, node.delete(made.token(), WRONG).status());
        assertEquals(before + 1, node.accounts().hashes());
        assertEquals(204, node.delete(made.token(), RIGHT).status());
        assertEquals(before + 2, node.accounts().hashes());
    }

    @Test
    void theBodyKeepsToTheContract() throws Exception {
        Answer made = node.register("body@example.org");
        for (Map<String, ?> body : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("password", ""),
                Map.of("password", 7),
                Map.of("password", TestNode.PASSWORD, "refresh_token", made.refresh()),
                Map.of("password", TestNode.PASSWORD, "email", "body@example.org"))) {
            assertEquals(422, node.delete(made.token(), body).status(), body.toString());
        }
        assertEquals(401, node.post("/auth/delete", RIGHT).status());
        assertEquals(405, node.get("/auth/delete").status());
        assertEquals(200, node.as(made.token(), "/settings").status());
    }

    /// Of many at the same time one deletes; signing in meanwhile succeeds or is refused, and never fails.
    @Test
    void itIsDeletedOnceWhateverElseGoesOn() throws Exception {
        Answer made = node.register("once@example.org");
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String address = "198.51.100." + (100 + i);
            TestNode at = i % 2 == 0 ? node : second;
            all.add(() ->
                    at.delete(made.token(), RIGHT, "X-Forwarded-For", address).status());
            all.add(() -> at.login("once@example.org", TestNode.PASSWORD, "X-Forwarded-For", address)
                    .status());
        }
        List<Integer> deleted = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = threads.invokeAll(all);
            for (int i = 0; i < answers.size(); i++) {
                int status = answers.get(i).get();
                if (i % 2 == 0) {
                    deleted.add(status);
                } else {
                    assertTrue(status == 200 || status == 401, "signing in: " + status);
                }
            }
        }
        deleted.sort(null);
        assertEquals(List.of(204, 401, 401, 401), deleted);
        assertEquals(0, node.count("SELECT count(*) FROM users WHERE email = 'once@example.org'"));
    }
}
