package org.verseprojection.cloud.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.accounts.TestNode.Answer;
import org.verseprojection.cloud.accounts.password.Cost;
import org.verseprojection.cloud.accounts.password.Passwords;
import org.verseprojection.cloud.database.OneServer;

/// The password is set anew after a request has compared the old one, and before it does what that allowed. A node
/// whose hashes cost more hashes anew when somebody signs in.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class ChangedMeanwhileTest {
    private static final String NEW = "another horse battery";

    private final Passwords passwords = new Passwords(Cost.OWASP, 1);
    private TestNode node;
    private TestNode dearer;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        String url = OneServer.freshDatabase();
        node = TestNode.start(url, Files.createDirectory(folder.resolve("one")), Map.of());
        dearer = TestNode.start(url, Files.createDirectory(folder.resolve("two")), Map.of("PASSWORD_ROUNDS", "3"));
    }

    @AfterAll
    void stop() {
        dearer.close();
        node.close();
    }

    /// Asks while the account's row is held, and changes it once the question waits for that: it has compared then.
    private Answer during(UUID account, String hash, boolean reset, Callable<Answer> asking) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> asked = node.sql(handle -> {
                handle.execute("SELECT FROM users WHERE id = ? FOR UPDATE", account);
                Future<Answer> begun = threads.submit(asking);
                while (!somebodyWaits(handle)) {
                    Thread.onSpinWait();
                }
                node.accounts().users().password(handle, account, hash);
                if (reset) {
                    node.accounts().refreshTokens().endAll(handle, account);
                }
                return begun;
            });
            return asked.get();
        }
    }

    private static boolean somebodyWaits(Handle handle) {
        return handle.select("SELECT EXISTS (SELECT FROM pg_locks WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid)))")
                .mapTo(Boolean.class)
                .one();
    }

    private static UUID id(Answer made) {
        return UUID.fromString(made.body().path("user").path("id").asString());
    }

    private String kept(UUID account) {
        return node.sql(handle -> handle.select("SELECT password_hash FROM users WHERE id = ?", account)
                .mapTo(String.class)
                .one());
    }

    private int signedIn(UUID account) {
        return node.count("SELECT count(*) FROM sign_ins WHERE user_id = ? AND revoked IS NULL", account);
    }

    @Test
    void theOldPasswordSignsNobodyInAfterAReset() throws Exception {
        UUID account = id(node.register("reset@example.org"));
        Answer answer =
                during(account, passwords.hash(NEW), true, () -> node.login("reset@example.org", TestNode.PASSWORD));
        assertEquals(401, answer.status());
        assertEquals(0, signedIn(account));
        assertEquals(200, node.login("reset@example.org", NEW).status());
    }

    @Test
    void theOldPasswordIsNotWrittenOverTheNewOne() throws Exception {
        UUID account = id(node.register("stronger@example.org"));
        String reset = passwords.hash(NEW);
        Answer answer = during(account, reset, true, () -> dearer.login("stronger@example.org", TestNode.PASSWORD));
        assertEquals(401, answer.status());
        assertEquals(0, signedIn(account));
        assertEquals(reset, kept(account));
    }

    /// Two laptops sign in at the same time, and the first of them hashes the password anew.
    @Test
    void theSamePasswordHashedAnewIsStillTheSame() throws Exception {
        UUID account = id(node.register("same@example.org"));
        String anew = passwords.hash(TestNode.PASSWORD);
        assertEquals(
                200,
                during(account, anew, false, () -> node.login("same@example.org", TestNode.PASSWORD))
                        .status());
        assertEquals(anew, kept(account));
        String again = passwords.hash(TestNode.PASSWORD);
        assertEquals(
                200,
                during(account, again, false, () -> dearer.login("same@example.org", TestNode.PASSWORD))
                        .status());
        assertNotEquals(again, kept(account), "it is dearer now");
        assertEquals(200, node.login("same@example.org", TestNode.PASSWORD).status());
    }

    @Test
    void theOldPasswordDeletesNothing() throws Exception {
        Answer made = node.register("kept@example.org");
        Answer answer = during(
                id(made),
                passwords.hash(NEW),
                true,
                () -> node.delete(made.token(), Map.of("password", TestNode.PASSWORD)));
        assertEquals(403, answer.status());
        assertEquals(200, node.login("kept@example.org", NEW).status());
    }
}
