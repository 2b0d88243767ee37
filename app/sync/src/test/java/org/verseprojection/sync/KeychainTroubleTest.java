package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.live.cloud.CloudException;
import org.verseprojection.live.cloud.CloudStatus.Phase;

/// The client with a keychain that does not open, or holds something else than it put there.
class KeychainTroubleTest {
    private static final String LOCKED = "The keychain does not open: it is locked";

    private final Booth booth = new Booth();

    @AfterEach
    void close() {
        booth.keychain.locked = false;
        booth.close();
    }

    @Test
    void nobodyIsSignedInWhoseTokenCannotBeKept() throws Exception {
        booth.keychain.locked = true;
        CloudException refused = assertThrows(CloudException.class, booth::signedIn);
        assertEquals(LOCKED, refused.getMessage());
        assertTrue(booth.keychain.secrets.isEmpty());
        assertFalse(booth.memory.isSharing());
        booth.keychain.locked = false;
        booth.signedIn();
        assertTrue(booth.memory.isSharing());
    }

    @Test
    void aKeychainThatOpensLaterIsReadThen() throws Exception {
        booth.signedInBefore(booth.front.uri());
        booth.keep(Rows.picked("god so loved the world"));
        booth.keychain.locked = true;
        booth.start();
        assertEquals(LOCKED, booth.until(Phase.TROUBLE).words());
        assertEquals(List.of(), booth.front.requests);
        booth.keychain.locked = false;
        booth.time.allow(1);
        booth.until(s -> s.phase() == Phase.DONE && s.waiting() == 0);
        assertEquals(List.of("god so loved the world"), booth.stored());
    }

    /// The next token is good at once: it is used, and kept with the one behind it.
    @Test
    void aTokenThatCannotBeKeptIsStillUsed() throws Exception {
        booth.signedIn();
        booth.tokenRunsOut();
        String before = booth.server.kept(booth);
        booth.keychain.locked = true;
        assertEquals(LOCKED, booth.sync(Rows.picked("god so loved the world")).words());
        booth.keychain.locked = false;
        assertEquals(before, booth.server.kept(booth));
        int mark = booth.mark();
        booth.time.allow(1);
        booth.after(mark, s -> s.phase() == Phase.DONE && s.waiting() == 0);
        assertEquals(List.of("god so loved the world"), booth.stored());
    }

    /// What stays in the keychain signs nobody in: the server was told.
    @Test
    void whoSignsOutIsSignedOutThoughTheKeychainKeepsTheToken() throws Exception {
        booth.signedIn();
        int signIns = booth.server.cloud.signIns(booth.church.user());
        booth.keychain.locked = true;
        booth.client().signOut();
        booth.until(Phase.SIGNED_OUT);
        booth.time.rest();
        booth.client().close();
        assertFalse(booth.memory.isSharing());
        assertEquals(signIns - 1, booth.server.cloud.signIns(booth.church.user()));
        assertTrue(booth.memory.logged().contains("sync.keychain it is locked"), booth.memory.logged());
        booth.keychain.locked = false;
        booth.start();
        assertEquals("Please sign in again.", booth.until(Phase.ASKS).words());
    }

    @Test
    void whatIsNoAccountIsNoSignIn() throws Exception {
        booth.signedIn();
        booth.client().close();
        String name = booth.keychain.secrets.keySet().iterator().next();
        for (String secret : List.of(
                "",
                "nothing",
                "{\"server\":\"" + booth.front.uri() + "\",\"email\":\"a\",\"user\":\"7\",\"refresh\":\"abc\"}",
                "{\"server\":\"" + booth.front.uri() + "\",\"user\":\"" + booth.church.user() + "\"}")) {
            booth.keychain.put(name, secret.getBytes(StandardCharsets.UTF_8));
            booth.front.requests.clear();
            CloudClient client = booth.start();
            client.synchronise();
            booth.time.rest();
            assertEquals(Phase.SIGNED_OUT, client.status().phase(), secret);
            assertEquals(Optional.empty(), client.status().email());
            client.close();
            assertEquals(List.of(), booth.front.requests);
        }
    }

    @Test
    void nothingIsAskedWithoutAnAddressAndAPassword() {
        for (List<String> typed : List.of(List.of(" ", "secret"), List.of("a@example.org", ""))) {
            CloudException refused = assertThrows(
                    CloudException.class,
                    () -> booth.client()
                            .signIn(
                                    booth.front.uri(),
                                    typed.getFirst(),
                                    typed.getLast().toCharArray()));
            assertEquals("E-mail address and password are needed.", refused.getMessage());
        }
        assertEquals(List.of(), booth.front.requests);
    }
}
