package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verseprojection.cloud.RealCloud;
import org.verseprojection.live.cloud.CloudException;
import org.verseprojection.live.cloud.CloudStatus.Phase;

/// Accounts and tokens, with the real server over TLS.
@ExtendWith(RealServer.One.class)
class RealSignInTest {
    private final RealServer server;
    private final RealServer.Church church;

    RealSignInTest(RealServer server) {
        this.server = server;
        this.church = server.church();
    }

    @Test
    void signsInSendsAndSaysSo() throws Exception {
        try (Laptop laptop = server.laptop()) {
            laptop.keep(Rows.picked("before anybody agreed to it"));
            laptop.signIn(server.uri(), " " + church.email().toUpperCase(java.util.Locale.ROOT) + " ", password());
            var done = laptop.sync(Rows.picked("god so loved the world"));
            assertEquals(Phase.DONE, done.phase(), done.words());
            assertEquals(0, done.waiting());
            assertEquals(List.of("god so loved the world"), stored());
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountAreSaidInTheSameWords() {
        try (Laptop laptop = server.laptop()) {
            assertEquals("E-mail address or password is wrong.", refusal(laptop, church.email(), "wrong"));
            assertEquals("E-mail address or password is wrong.", refusal(laptop, "nobody@example.org", "wrong"));
            assertTrue(laptop.keychain.secrets.isEmpty());
        }
    }

    @Test
    void whereNobodyVouchesForItsCertificateNothingIsSaidToIt() {
        try (Laptop stranger = new Laptop(new TestTime(0), Optional.empty())) {
            assertTrue(refusal(stranger, church.email(), password()).startsWith("The server cannot be trusted"));
        }
    }

    @Test
    void tooManyAttemptsAreSaidAsSuch() throws Exception {
        server.cloud.restart(Map.of("LIMIT_SIGN_IN", "2"));
        try (Laptop laptop = server.laptop()) {
            refusal(laptop, church.email(), "wrong");
            refusal(laptop, church.email(), "wrong");
            assertEquals("Too many attempts. Please wait a moment.", refusal(laptop, church.email(), password()));
        } finally {
            server.cloud.restart(Map.of());
        }
    }

    @Test
    void anAccessTokenThatIsRefusedIsRenewedOnce() throws Exception {
        try (Laptop laptop = server.signedIn(church)) {
            String before = server.kept(laptop);
            // the tokens that this one gave out say another issuer
            server.cloud.restart(Map.of("TOKEN_ISSUER", "https://moved.example"));
            assertEquals(Phase.DONE, laptop.sync(Rows.picked("one")).phase());
            String renewed = server.kept(laptop);
            assertNotEquals(before, renewed);
            assertEquals(Phase.DONE, laptop.sync(Rows.picked("two")).phase());
            assertEquals(renewed, server.kept(laptop), "once");
            assertEquals(List.of("one", "two"), stored());
        } finally {
            server.cloud.restart(Map.of());
        }
    }

    @Test
    void staysSignedInOverRestartsOfBothSides() throws Exception {
        try (Laptop laptop = server.signedIn(church)) {
            for (int i = 0; i < 3; i++) {
                laptop.client().close();
                laptop.keep(Rows.picked("again " + i));
                if (i == 1) {
                    server.cloud.restart(Map.of());
                }
                laptop.start();
                laptop.until(s -> s.phase() == Phase.DONE && s.waiting() == 0);
            }
            assertEquals(List.of("again 0", "again 1", "again 2"), stored());
        }
    }

    @Test
    void aRefreshWhoseAnswerWasLostDoesNotSignOut() throws Exception {
        try (Laptop laptop = server.signedIn(church)) {
            laptop.client().close();
            assertTrue(server.refresh(server.kept(laptop)).isPresent(), "the answer that never came");
            laptop.keep(Rows.picked("god so loved the world"));
            laptop.start();
            laptop.until(s -> s.phase() == Phase.DONE && s.waiting() == 0);
            assertEquals(List.of("god so loved the world"), stored());
        }
    }

    @Test
    void aTokenThatSomebodyElseUsedLaterEndsTheSignInAndNothingIsLost() throws Exception {
        try (Laptop laptop = server.signedIn(church)) {
            String stolen = server.kept(laptop);
            for (int i = 0; i < 2; i++) {
                laptop.restart();
                laptop.until(Phase.DONE);
            }
            assertNotEquals(stolen, server.kept(laptop));
            assertEquals(Optional.empty(), server.refresh(stolen));
            laptop.client().close();
            laptop.keep(Rows.picked("god so loved the world"));
            laptop.start();
            var asks = laptop.until(Phase.ASKS);
            assertEquals("Please sign in again.", asks.words());
            assertEquals(1, asks.waiting());
            laptop.signIn(server.uri(), church.email(), password());
            assertEquals(List.of("god so loved the world"), stored());
        }
    }

    @Test
    void offlineForLongerThanATokenLivesItAsksAndSendsAllThatWaited() throws Exception {
        try (Laptop laptop = server.signedIn(church)) {
            laptop.client().close();
            laptop.keep(Rows.picked("one"), Rows.picked("two"));
            server.cloud.age(church.user(), 8);
            laptop.start();
            assertEquals(2, laptop.until(Phase.ASKS).waiting());
            laptop.signIn(server.uri(), church.email(), password());
            assertEquals(List.of("one", "two"), stored());
            assertEquals(0, laptop.memory.waiting());
        }
    }

    @Test
    void signingOutForgetsTheTokensHereAndThere() throws Exception {
        try (Laptop laptop = server.signedIn(church)) {
            String refresh = server.kept(laptop);
            laptop.keep(Rows.picked("god so loved the world"));
            laptop.client().signOut();
            laptop.until(Phase.SIGNED_OUT);
            laptop.client().close();
            assertTrue(laptop.keychain.secrets.isEmpty());
            assertFalse(laptop.memory.isSharing());
            assertEquals(Optional.empty(), server.refresh(refresh));
            assertEquals(1, laptop.memory.waiting());
            laptop.start();
            laptop.signIn(server.uri(), church.email(), password());
            assertEquals(List.of("god so loved the world"), stored());
        }
    }

    private List<String> stored() {
        return server.cloud.rows(church.user()).stream()
                .map(RealCloud.Row::transcription)
                .toList();
    }

    private static String password() {
        return RealServer.PASSWORD;
    }

    private String refusal(Laptop laptop, String email, String password) {
        var refused = assertThrows(
                CloudException.class, () -> laptop.client().signIn(server.uri(), email, password.toCharArray()));
        return String.valueOf(refused.getMessage());
    }
}
