package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.live.cloud.CloudException;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.memory.Setting;
import org.verseprojection.sync.api.Server;

class SignInTest {
    private final Booth booth = new Booth();

    @AfterEach
    void keepsToTheContract() {
        booth.close();
        assertEquals(List.of(), booth.server.violations);
    }

    @Test
    void nothingIsAskedBeforeSomebodySignsIn() throws InterruptedException {
        booth.keep(Rows.picked("god so loved the world"));
        booth.client().synchronise();
        booth.client().synchronise();
        Thread.sleep(50);
        assertEquals(Phase.SIGNED_OUT, booth.client().status().phase());
        assertEquals(List.of(), booth.server.requests);
        assertFalse(booth.memory.isSharing());
    }

    @Test
    void signsInSendsAndSaysSo() throws Exception {
        booth.keep(Rows.picked("before anybody agreed to it"));
        char[] password = CloudState.PASSWORD.toCharArray();
        booth.client().signIn(booth.server.uri(), " " + CloudState.EMAIL + " ", password);
        booth.until(Phase.DONE);
        booth.sync(Rows.picked("god so loved the world"));
        assertArrayEquals(new char[password.length], password, "the password is wiped");
        var done = booth.until(Phase.DONE);
        assertEquals(Optional.of(CloudState.EMAIL), done.email());
        assertEquals(0, done.waiting());
        assertTrue(done.last().isPresent());
        assertTrue(booth.memory.isSharing());
        assertEquals(
                List.of("god so loved the world"),
                booth.server.state.stored().stream()
                        .map(row -> row.path("transcription").asString())
                        .toList(),
                "what was decided before stays here");
    }

    @Test
    void aWrongPasswordIsSaidAndNothingIsKept() {
        var refused = assertThrows(
                CloudException.class,
                () -> booth.client().signIn(booth.server.uri(), CloudState.EMAIL, "wrong".toCharArray()));
        assertEquals("E-mail address or password is wrong.", refused.getMessage());
        assertTrue(booth.keychain.secrets.isEmpty());
        assertEquals(Phase.SIGNED_OUT, booth.client().status().phase());
    }

    @Test
    void plainHttpGoesToThisMachineAlone() {
        var refused = assertThrows(
                CloudException.class,
                () -> booth.client()
                        .signIn(URI.create("http://church.example"), CloudState.EMAIL, "secret".toCharArray()));
        assertEquals("That is no address of a server. It begins with https://", refused.getMessage());
    }

    @Test
    void nobodyThereIsSaidAsSuch() {
        booth.server.close();
        var refused = assertThrows(
                CloudException.class,
                () -> booth.client().signIn(booth.server.uri(), CloudState.EMAIL, "secret".toCharArray()));
        assertEquals("No network. Everything is kept, and sent by itself later.", refused.getMessage());
    }

    @Test
    void tooManyAttemptsAreSaidAsSuch() {
        booth.server.next(CloudServer.error("/auth/login", 429, Map.of("Retry-After", "30")));
        var refused = assertThrows(
                CloudException.class,
                () -> booth.client().signIn(booth.server.uri(), CloudState.EMAIL, "secret".toCharArray()));
        assertEquals("Too many attempts. Please wait a moment.", refused.getMessage());
    }

    @Test
    void anAccessTokenThatRanOutIsRenewedOnce() throws Exception {
        booth.signedIn();
        booth.time.pass(CloudState.ACCESS.plus(Duration.ofSeconds(1)));
        booth.server.requests.clear();
        booth.sync(Rows.picked("god so loved the world"));
        booth.until(Phase.DONE);
        assertEquals(
                List.of("POST /sync/feedback", "POST /auth/refresh", "POST /sync/feedback", "GET /settings"),
                booth.server.requests);
        assertEquals(1, booth.server.state.stored().size());
    }

    @Test
    void staysSignedInOverARestart() throws Exception {
        booth.signedIn();
        booth.client().close();
        for (int i = 0; i < 3; i++) {
            CloudClient again = booth.start();
            booth.keep(Rows.picked("again " + i));
            again.synchronise();
            booth.until(s -> s.phase() == Phase.DONE && s.waiting() == 0);
            again.close();
        }
        assertEquals(3, booth.server.state.stored().size());
    }

    @Test
    void anAccountThatWasClosedAsksAndThenWaits() throws Exception {
        booth.signedIn();
        booth.server.state.revokeAll();
        booth.time.pass(CloudState.ACCESS.plus(Duration.ofSeconds(1)));
        booth.sync(Rows.picked("god so loved the world"));
        var asks = booth.until(Phase.ASKS);
        assertEquals("Please sign in again.", asks.words());
        assertEquals(1, asks.waiting());
        int before = booth.server.requests.size();
        booth.client().synchronise();
        booth.time.networkChanges();
        Thread.sleep(50);
        assertEquals(before, booth.server.requests.size(), "it does not knock again by itself");
        booth.signedIn();
        assertEquals(1, booth.server.state.stored().size(), "what waited is sent after the next sign-in");
    }

    @Test
    void aRefreshWhoseAnswerWasLostDoesNotSignOut() throws Exception {
        booth.signedIn();
        booth.time.allow(1);
        booth.time.pass(CloudState.ACCESS.plus(Duration.ofSeconds(1)));
        booth.server.next(CloudServer.cutAfterCommit("/auth/refresh"));
        booth.keep(Rows.picked("god so loved the world"));
        int mark = booth.mark();
        booth.client().synchronise();
        booth.after(mark, s -> s.phase() == Phase.DONE && s.waiting() == 0);
        assertEquals(1, booth.server.state.stored().size());
    }

    @Test
    void signingOutForgetsTheTokensHereAndThereAndKeepsWhatWaits() throws Exception {
        booth.signedIn();
        booth.keep(Rows.picked("god so loved the world"));
        int mark = booth.mark();
        booth.client().signOut();
        booth.after(mark, s -> s.phase() == Phase.SIGNED_OUT);
        booth.client().close();
        assertTrue(booth.keychain.secrets.isEmpty());
        assertFalse(booth.memory.isSharing());
        assertEquals(1, booth.memory.waiting());
        assertFalse(booth.server.state.anybodySignedIn());
        URI server = Server.of(booth.server.uri()).orElseThrow().address();
        assertEquals(Optional.of(server), booth.client().server(), "where it was is remembered");
        try (CloudClient later = booth.start()) {
            assertEquals(Optional.of(server), later.server(), "by the next start, too");
            later.signIn(server, CloudState.EMAIL, CloudState.PASSWORD.toCharArray());
            booth.until(s -> s.phase() == Phase.DONE && s.waiting() == 0);
        }
        assertEquals(1, booth.server.state.stored().size());
    }

    @Test
    void noServerIsKnownBeforeTheFirstSignIn() {
        assertEquals(Optional.empty(), booth.client().server());
        booth.memory.keep(new Setting("cloud.server", "\"ftp://x\"", booth.time.instant()));
        assertEquals(Optional.empty(), booth.client().server());
        booth.memory.keep(new Setting("cloud.server", "{broken", booth.time.instant()));
        assertEquals(Optional.empty(), booth.client().server());
    }

    @Test
    void tokensAndPasswordsAreNeitherLoggedNorPrinted() throws Exception {
        booth.signedIn();
        booth.server.next(CloudServer.error("/sync/feedback", 500, Map.of()));
        booth.sync(Rows.picked("god so loved the world"));
        String secret = new String(booth.keychain.secrets.values().iterator().next(), StandardCharsets.UTF_8);
        String refresh = secret.replaceAll(".*\"refresh\":\"([^\"]+)\".*", "$1");
        Account account = new Account(
                Server.of(booth.server.uri()).orElseThrow(), CloudState.EMAIL, booth.server.state.user, refresh);
        String printed = booth.memory.logged()
                + booth.seen
                + account
                + new Login.SignedIn(account, "access.token.x")
                + booth.memory.settings();
        assertFalse(printed.contains(refresh), printed);
        assertFalse(printed.contains("access.token.x"), printed);
        assertFalse(printed.contains(CloudState.PASSWORD), printed);
        assertFalse(account.toString().contains(CloudState.EMAIL));
    }

    @Test
    void aListenerThatSignsOutInItsCallDoesNoHarm() throws Exception {
        booth.client().listen(status -> {
            if (status.phase() == Phase.DONE) {
                booth.client().signOut();
            }
        });
        booth.client().signIn(booth.server.uri(), CloudState.EMAIL, CloudState.PASSWORD.toCharArray());
        booth.after(0, s -> s.phase() == Phase.DONE);
        booth.until(Phase.SIGNED_OUT);
        booth.client().close();
        assertTrue(booth.keychain.secrets.isEmpty());
    }
}
