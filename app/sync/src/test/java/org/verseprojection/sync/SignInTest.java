package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.live.cloud.CloudException;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.memory.Setting;
import org.verseprojection.sync.api.Server;

/// Signing in and out.
class SignInTest {
    private static final String WRONG = "E-mail address or password is wrong.";
    private static final String WAIT = "Too many attempts. Please wait a moment.";

    /// More than the server lets anybody guess without waiting for minutes.
    private static final int MOST_GUESSES = 14;

    private final Booth booth = new Booth();

    @AfterEach
    void close() {
        booth.close();
    }

    @Test
    void nothingIsAskedBeforeSomebodySignsIn() throws InterruptedException {
        booth.keep(Rows.picked("god so loved the world"));
        booth.client().synchronise();
        booth.client().synchronise();
        booth.time.rest();
        assertEquals(Phase.SIGNED_OUT, booth.client().status().phase());
        assertEquals(List.of(), booth.front.requests);
        assertFalse(booth.memory.isSharing());
    }

    @Test
    void signsInSendsAndSaysSo() throws Exception {
        booth.keep(Rows.picked("before anybody agreed to it"));
        char[] password = RealServer.PASSWORD.toCharArray();
        String typed = booth.church.email().toUpperCase(Locale.ROOT);
        booth.client().signIn(booth.front.uri(), " " + typed + " ", password);
        booth.until(Phase.DONE);
        booth.sync(Rows.picked("god so loved the world"));
        assertArrayEquals(new char[password.length], password, "the password is wiped");
        var done = booth.until(Phase.DONE);
        assertEquals(Optional.of(typed), done.email());
        assertEquals(0, done.waiting());
        assertTrue(done.last().isPresent());
        assertTrue(booth.memory.isSharing());
        assertEquals(List.of("god so loved the world"), booth.stored(), "what was decided before stays here");
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountAreSaidInTheSameWordsAndNothingIsKept() {
        assertEquals(WRONG, refusal(booth.church.email(), "wrong"));
        assertEquals(WRONG, refusal("nobody@example.org", "wrong"));
        assertTrue(booth.keychain.secrets.isEmpty());
        assertEquals(Phase.SIGNED_OUT, booth.client().status().phase());
    }

    @Test
    void plainHttpGoesToThisMachineAlone() {
        assertEquals(
                "That is no address of a server. It begins with https://",
                refusal(URI.create("http://church.example"), booth.church.email(), "secret"));
    }

    @Test
    void nobodyThereIsSaidAsSuch() {
        booth.front.close();
        assertEquals(
                "No network. Everything is kept, and sent by itself later.",
                refusal(booth.church.email(), RealServer.PASSWORD));
    }

    /// The server's own 429: each guess makes the wait twice as long, so one of them comes too early on any machine.
    @Test
    void tooManyAttemptsAreSaidAsSuch() {
        String said = WRONG;
        for (int guess = 0; guess < MOST_GUESSES && said.equals(WRONG); guess++) {
            said = refusal(booth.church.email(), "wrong");
        }
        assertEquals(WAIT, said);
        assertTrue(booth.keychain.secrets.isEmpty());
    }

    /// By a script: a 429 of something before the server.
    @Test
    void aProxysWishToWaitIsSaidAsTheServersIs() {
        booth.front.next("/auth/login", Trouble.error(429, "too_many", Map.of("Retry-After", "30")));
        assertEquals(WAIT, refusal(booth.church.email(), RealServer.PASSWORD));
    }

    @Test
    void signingOutForgetsTheTokensHereAndThereAndKeepsWhatWaits() throws Exception {
        booth.signedIn();
        String refresh = booth.server.kept(booth);
        assertEquals(2, booth.server.cloud.signIns(booth.church.user()), "the registration's and this one");
        booth.keep(Rows.picked("god so loved the world"));
        int mark = booth.mark();
        booth.client().signOut();
        booth.after(mark, s -> s.phase() == Phase.SIGNED_OUT);
        booth.time.rest();
        booth.client().close();
        assertTrue(booth.keychain.secrets.isEmpty());
        assertFalse(booth.memory.isSharing());
        assertEquals(1, booth.memory.waiting());
        assertEquals(1, booth.server.cloud.signIns(booth.church.user()));
        assertEquals(Optional.empty(), booth.server.refresh(refresh));
        URI server = Server.of(booth.front.uri()).orElseThrow().address();
        assertEquals(Optional.of(server), booth.client().server(), "where it was is remembered");
        try (CloudClient later = booth.start()) {
            assertEquals(Optional.of(server), later.server(), "by the next start, too");
            later.signIn(server, booth.church.email(), RealServer.PASSWORD.toCharArray());
            booth.until(s -> s.phase() == Phase.DONE && s.waiting() == 0);
        }
        assertEquals(List.of("god so loved the world"), booth.stored());
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
        booth.front.next("/sync/feedback", Trouble.error(500, "internal", Map.of())); // by a script
        booth.sync(Rows.picked("god so loved the world"));
        String secret = new String(booth.keychain.secrets.values().iterator().next(), StandardCharsets.UTF_8);
        String refresh = secret.replaceAll(".*\"refresh\":\"([^\"]+)\".*", "$1");
        assertEquals(booth.server.kept(booth), refresh);
        Account account = new Account(
                Server.of(booth.front.uri()).orElseThrow(), booth.church.email(), booth.church.user(), refresh);
        String printed = booth.memory.logged()
                + booth.seen
                + account
                + new Login.SignedIn(account, "access.token.x")
                + booth.memory.settings();
        assertFalse(printed.contains(refresh), printed);
        assertFalse(printed.contains("access.token.x"), printed);
        assertFalse(printed.contains(RealServer.PASSWORD), printed);
        assertFalse(account.toString().contains(booth.church.email()));
    }

    @Test
    void aListenerThatSignsOutInItsCallDoesNoHarm() throws Exception {
        booth.client().listen(status -> {
            if (status.phase() == Phase.DONE) {
                booth.client().signOut();
            }
        });
        booth.client().signIn(booth.front.uri(), booth.church.email(), RealServer.PASSWORD.toCharArray());
        booth.after(0, s -> s.phase() == Phase.DONE);
        booth.until(Phase.SIGNED_OUT);
        booth.time.rest();
        booth.client().close();
        assertTrue(booth.keychain.secrets.isEmpty());
    }

    @Test
    void whoSignsOutAndEndsTheProgramAtOnceIsSignedOut() throws Exception {
        // in the cloud's own thread, which so cannot obey before it is over
        booth.client().listen(status -> {
            if (status.phase() == Phase.DONE) {
                booth.client().signOut();
                booth.client().close();
            }
        });
        booth.client().signIn(booth.front.uri(), booth.church.email(), RealServer.PASSWORD.toCharArray());
        booth.after(0, s -> s.phase() == Phase.DONE);
        booth.until(_ -> booth.server.cloud.signIns(booth.church.user()) == 1);
        assertTrue(booth.keychain.secrets.isEmpty());
        assertFalse(booth.memory.isSharing());
    }

    private String refusal(String email, String password) {
        return refusal(booth.front.uri(), email, password);
    }

    private String refusal(URI address, String email, String password) {
        var refused =
                assertThrows(CloudException.class, () -> booth.client().signIn(address, email, password.toCharArray()));
        return String.valueOf(refused.getMessage());
    }
}
