package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.live.cloud.CloudStatus.Phase;

/// How long somebody stays signed in. Every refusal here is the server's own.
class SessionTest {
    private final Booth booth = new Booth();

    @AfterEach
    void close() {
        booth.close();
    }

    @Test
    void anAccessTokenThatRanOutIsRenewedOnce() throws Exception {
        booth.signedIn();
        String before = booth.server.kept(booth);
        booth.tokenRunsOut();
        booth.front.requests.clear();
        booth.sync(Rows.picked("one"));
        booth.until(Phase.DONE);
        assertEquals(
                List.of("POST /sync/feedback", "POST /auth/refresh", "POST /sync/feedback", "GET /settings"),
                booth.front.requests);
        String renewed = booth.server.kept(booth);
        assertNotEquals(before, renewed);
        booth.sync(Rows.picked("two"));
        booth.until(Phase.DONE);
        assertEquals(renewed, booth.server.kept(booth), "once");
        assertEquals(List.of("one", "two"), booth.stored());
    }

    @Test
    void staysSignedInOverRestartsOfBothSides() throws Exception {
        booth.signedIn();
        booth.client().close();
        for (int i = 0; i < 3; i++) {
            booth.keep(Rows.picked("again " + i));
            if (i == 1) {
                booth.server.cloud.restart(Map.of());
            }
            CloudClient again = booth.start();
            again.synchronise();
            booth.until(s -> s.phase() == Phase.DONE && s.waiting() == 0);
            again.close();
        }
        assertEquals(List.of("again 0", "again 1", "again 2"), booth.stored());
    }

    @Test
    void anAccountThatWasClosedAsksAndThenWaits() throws Exception {
        booth.signedIn();
        booth.server.cloud.signOut(booth.church.user());
        booth.tokenRunsOut();
        booth.sync(Rows.picked("god so loved the world"));
        var asks = booth.until(Phase.ASKS);
        assertEquals("Please sign in again.", asks.words());
        assertEquals(1, asks.waiting());
        int before = booth.front.requests.size();
        booth.client().synchronise();
        booth.time.networkChanges();
        booth.time.rest();
        assertEquals(before, booth.front.requests.size(), "it does not knock again by itself");
        booth.signedIn();
        assertEquals(List.of("god so loved the world"), booth.stored(), "what waited is sent after the next sign-in");
    }

    @Test
    void anAccountThatWasDeletedElsewhereAsksAndKeepsWhatWaits() throws Exception {
        booth.signedIn();
        booth.sync(Rows.picked("before"));
        booth.until(Phase.DONE);
        booth.server.delete(booth.church);
        booth.front.requests.clear();
        booth.sync(Rows.picked("after"));
        var asks = booth.until(Phase.ASKS);
        assertEquals("Please sign in again.", asks.words());
        assertEquals(1, asks.waiting());
        assertEquals(List.of("POST /sync/feedback", "POST /auth/refresh"), booth.front.requests);
        assertEquals(List.of(), booth.stored(), "nothing of it is left there");
    }

    @Test
    void aRefreshWhoseAnswerWasLostDoesNotSignOut() throws Exception {
        booth.signedIn();
        booth.time.allow(1);
        booth.tokenRunsOut();
        booth.front.next("/auth/refresh", Trouble.cutAfter());
        int mark = booth.mark();
        booth.keep(Rows.picked("god so loved the world"));
        booth.client().synchronise();
        booth.after(mark, s -> s.phase() == Phase.DONE && s.waiting() == 0);
        assertEquals(
                2,
                booth.front.requests.stream()
                        .filter("POST /auth/refresh"::equals)
                        .count());
        assertEquals(List.of("god so loved the world"), booth.stored());
    }

    @Test
    void norDoesOneThatWasLostBeforeARestart() throws Exception {
        booth.signedIn();
        booth.client().close();
        Optional<String> lost = booth.server.refresh(booth.server.kept(booth));
        assertEquals(1, lost.stream().count(), "the answer that never came");
        booth.keep(Rows.picked("god so loved the world"));
        booth.start();
        booth.until(s -> s.phase() == Phase.DONE && s.waiting() == 0);
        assertEquals(List.of("god so loved the world"), booth.stored());
    }

    @Test
    void aTokenThatSomebodyElseUsedLaterEndsTheSignInAndNothingIsLost() throws Exception {
        booth.signedIn();
        String stolen = booth.server.kept(booth);
        for (int i = 0; i < 2; i++) {
            booth.client().close();
            String before = booth.server.kept(booth);
            booth.start();
            booth.until(Phase.DONE);
            assertNotEquals(before, booth.server.kept(booth));
        }
        assertEquals(Optional.empty(), booth.server.refresh(stolen));
        booth.client().close();
        booth.keep(Rows.picked("god so loved the world"));
        booth.start();
        var asks = booth.until(Phase.ASKS);
        assertEquals("Please sign in again.", asks.words());
        assertEquals(1, asks.waiting());
        booth.signedIn();
        assertEquals(List.of("god so loved the world"), booth.stored());
    }

    @Test
    void offlineForLongerThanATokenLivesItAsksAndSendsAllThatWaited() throws Exception {
        booth.signedIn();
        booth.client().close();
        booth.keep(Rows.picked("one"), Rows.picked("two"));
        booth.server.cloud.age(booth.church.user(), 8);
        booth.start();
        assertEquals(2, booth.until(Phase.ASKS).waiting());
        booth.signedIn();
        assertEquals(List.of("one", "two"), booth.stored());
        assertEquals(0, booth.memory.waiting());
    }
}
