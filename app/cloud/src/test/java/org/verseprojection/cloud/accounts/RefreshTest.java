package org.verseprojection.cloud.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.verseprojection.cloud.accounts.token.KeyRing;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.database.OneServer;
import org.verseprojection.cloud.shared.SharedConfig;
import org.verseprojection.cloud.shared.SharedState;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefreshTest {
    private TestNode node;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        node = TestNode.start(OneServer.freshDatabase(), folder, Map.of());
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private String signIn() throws Exception {
        return node.register(UUID.randomUUID() + "@example.org").refresh();
    }

    @Test
    void aTokenIsUsedUpAndHasASuccessor() throws Exception {
        String first = signIn();
        Answer second = node.refresh(first);
        assertEquals(200, second.status());
        assertNotEquals(first, second.refresh());
        assertEquals(200, node.as(second.token(), "/settings").status());
        assertEquals(
                200,
                node.post("/auth/refresh", Map.of("refresh_token", second.refresh()))
                        .status());
        assertEquals(
                422,
                node.post("/auth/refresh", Map.of("token", first, "refresh_token", first))
                        .status());
        assertEquals(401, node.refresh("never-given-to-anybody").status());
    }

    @Test
    void aLostAnswerIsGivenAgainAndTheLostTokenIsVoid() throws Exception {
        String first = signIn();
        String lost = node.refresh(first).refresh();
        String lostToo = node.refresh(first).refresh();
        Answer third = node.refresh(first);
        assertEquals(200, third.status());
        assertEquals(200, node.refresh(third.refresh()).status());
        assertEquals(401, node.refresh(lost).status());
        assertEquals(401, node.refresh(lostToo).status());
    }

    @Test
    void reuseAfterTheSuccessorWasUsedEndsTheFamilyAndNoOther() throws Exception {
        String email = UUID.randomUUID() + "@example.org";
        String first = node.register(email).refresh();
        String elsewhere = node.login(email, TestNode.PASSWORD).refresh();
        String second = node.refresh(first).refresh();
        String third = node.refresh(second).refresh();
        assertEquals(401, node.refresh(first).status());
        assertEquals(401, node.refresh(third).status());
        assertEquals(401, node.refresh(second).status());
        assertEquals(200, node.refresh(elsewhere).status());
        assertEquals(
                1,
                node.count(
                        "SELECT count(*) FROM logs l JOIN users u ON u.id = l.user_id"
                                + " WHERE l.event = 'account.token_stolen' AND u.email = ?",
                        email));
    }

    @Test
    void aThiefWhoMakesTheOwnersTokenVoidIsFoundOut() throws Exception {
        String first = signIn();
        String owners = node.refresh(first).refresh();
        String thiefs = node.refresh(first).refresh();
        assertEquals(401, node.refresh(owners).status());
        assertEquals(401, node.refresh(thiefs).status());
    }

    @Test
    void ofManyAtTheSameTimeOneSuccessorIsGood() throws Exception {
        String first = signIn();
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> node.refresh(first));
        }
        int good = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<String> given = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                assertEquals(200, answer.get().status());
                given.add(answer.get().refresh());
            }
            for (String token : given) {
                good += node.count(
                        "SELECT count(*) FROM refresh_tokens WHERE hash = sha256(convert_to(?, 'UTF8')) AND state = 'live'",
                        token);
            }
        }
        assertEquals(1, good);
    }

    @Test
    void aTokenRunsOut() throws Exception {
        String first = signIn();
        node.execute("UPDATE refresh_tokens SET expires = now() WHERE hash = sha256(convert_to(?, 'UTF8'))", first);
        assertEquals(401, node.refresh(first).status());
        String other = signIn();
        int days = node.count(
                "SELECT round(extract(epoch FROM expires - now()) / 86400) FROM refresh_tokens"
                        + " WHERE hash = sha256(convert_to(?, 'UTF8'))",
                other);
        assertEquals(7, days);
    }

    @Test
    void signingOutEndsTheWholeFamilyAndSaysTheSameTwice() throws Exception {
        String first = signIn();
        String second = node.refresh(first).refresh();
        assertEquals(204, node.post("/auth/logout", Map.of("token", first)).status());
        assertEquals(
                204, node.post("/auth/logout", Map.of("refresh_token", first)).status());
        assertEquals(
                204,
                node.post("/auth/logout", Map.of("token", "never-given-to-anybody"))
                        .status());
        assertEquals(401, node.refresh(second).status());
    }

    @Test
    void theDatabaseKnowsNoToken() throws Exception {
        String token = signIn();
        String all = node.sql(handle -> handle.select("SELECT string_agg(t::text, ' ') FROM refresh_tokens t")
                .mapTo(String.class)
                .one());
        assertFalse(all.contains(token));
        assertTrue(all.contains("live"));
    }

    @Test
    void theRoleIsTheOneOfToday() throws Exception {
        String email = UUID.randomUUID() + "@example.org";
        Answer made = node.register(email);
        node.execute("UPDATE users SET role = 'admin' WHERE email = ?", email);
        assertEquals(403, node.as(made.token(), "/feedback/export").status());
        assertEquals(
                200,
                node.as(node.refresh(made.refresh()).token(), "/feedback/export")
                        .status());
    }

    @Test
    void whatRanOutIsDeletedAndWhatIsGoodStays() throws Exception {
        String gone = signIn();
        String good = signIn();
        node.execute("UPDATE refresh_tokens SET expires = now() WHERE hash = sha256(convert_to(?, 'UTF8'))", gone);
        node.execute("UPDATE sign_ins SET created = created - interval '1 day'");
        node.execute("INSERT INTO sso_states VALUES ('a', 'b', now() - interval '1 second')");
        node.execute(
                "INSERT INTO sign_in_attempts VALUES ('a', 3, now() - interval '2 days', now() - interval '2 days')");
        node.execute("UPDATE known_addresses SET seen = now() - interval '200 days'");
        KeyRing keys = KeyRing.open(node.database(), node.accounts().vault(), Duration.ofDays(90));
        node.execute("INSERT INTO deleted_accounts VALUES (gen_random_uuid(), now() - interval '2 hours')");
        try (SharedState alone = SharedState.open(SharedConfig.from(new Environment(Map.of())));
                DeletedAccounts deleted = new DeletedAccounts(alone.fanout());
                Upkeep upkeep = new Upkeep(node.database(), keys, deleted, Duration.ofMinutes(10))) {
            upkeep.clean();
        }
        assertEquals(0, node.count("SELECT count(*) FROM deleted_accounts"));
        assertEquals(0, node.count("SELECT count(*) FROM refresh_tokens WHERE expires < now()"));
        assertEquals(
                0,
                node.count("SELECT count(*) FROM sign_ins s"
                        + " WHERE NOT EXISTS (SELECT FROM refresh_tokens t WHERE t.sign_in = s.id)"));
        assertEquals(0, node.count("SELECT count(*) FROM sso_states"));
        assertEquals(0, node.count("SELECT count(*) FROM sign_in_attempts"));
        assertEquals(0, node.count("SELECT count(*) FROM known_addresses"));
        assertEquals(401, node.refresh(gone).status());
        assertEquals(200, node.refresh(good).status());
    }
}
