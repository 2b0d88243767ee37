package org.verseprojection.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.RealCloud;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.CloudStatus.Phase;

/// What was learned from all churches, as the real server publishes it. Versions are all churches': each test takes its
/// own away.
class SharedModelSyncTest {
    private static final String PATH = "/models/latest";

    @TempDir
    private Path folder;

    private final TestTime time = new TestTime(0);
    private final Booth booth = new Booth(time);
    private final RealCloud cloud = booth.server.cloud;
    private final KeyPair key = made();

    @BeforeEach
    void learns() {
        booth.learnsFromAll(file());
    }

    @AfterEach
    void close() throws Exception {
        booth.close();
        cloud.forgetModels();
    }

    private SharedModelFile file() {
        return new SharedModelFile(folder);
    }

    private static KeyPair made() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private void published(int version, String state, KeyPair by, String signed) throws Exception {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(by.getPrivate());
        signature.update(signed.getBytes(UTF_8));
        cloud.publish(version, state.getBytes(UTF_8), by.getPublic().getEncoded(), signature.sign());
    }

    private long asked() {
        return booth.front.requests.stream().filter(("GET " + PATH)::equals).count();
    }

    private CloudStatus again(Duration later) throws InterruptedException {
        time.pass(later);
        int before = booth.mark();
        booth.client().synchronise();
        return booth.after(before, status -> status.phase() == Phase.DONE);
    }

    @Test
    void whatIsSignedIsKeptAndAskedForOnceADay() throws Exception {
        published(3, "state three", key, "state three");
        booth.signedIn();
        SharedModelFile.Model kept = file().read().orElseThrow();
        assertEquals(3, kept.version());
        assertArrayEquals("state three".getBytes(UTF_8), kept.state());
        again(Duration.ofHours(2));
        assertEquals(1, asked());
        assertEquals("", again(Duration.ofHours(25)).words());
        assertEquals(2, asked(), "and the server said 304");
        assertEquals(3, file().read().orElseThrow().version());
        published(4, "state four", key, "state four");
        again(Duration.ofHours(25));
        assertEquals(4, file().read().orElseThrow().version());
    }

    @Test
    void whatIsNotSignedIsNotKept() throws Exception {
        published(3, "another state", key, "state three");
        booth.signedIn();
        assertTrue(file().read().isEmpty());
    }

    @Test
    void whatAnotherKeySignedIsRefusedAndTold() throws Exception {
        published(3, "state three", key, "state three");
        booth.signedIn();
        published(4, "state four", made(), "state four");
        CloudStatus told = again(Duration.ofHours(25));
        assertTrue(told.words().contains("another key"), told.words());
        assertEquals(3, file().read().orElseThrow().version());
    }

    @Test
    void theKeyIsRememberedWhereTheFileIsGone() throws Exception {
        published(3, "state three", key, "state three");
        booth.signedIn();
        Files.delete(folder.resolve("shared-model.json"));
        published(4, "state four", made(), "state four");
        assertFalse(again(Duration.ofHours(25)).words().isEmpty());
        assertTrue(file().read().isEmpty());
    }

    @Test
    void aFileThatWasChangedIsNotRead() throws Exception {
        published(3, "state three", key, "state three");
        booth.signedIn();
        Path file = folder.resolve("shared-model.json");
        String written = Files.readString(file);
        String state = Base64.getEncoder().encodeToString("state three".getBytes(UTF_8));
        assertTrue(written.contains(state));
        String other = Base64.getEncoder().encodeToString("state THREE".getBytes(UTF_8));
        Files.writeString(file, written.replace(state, other));
        assertTrue(file().read().isEmpty());
        Files.write(file, new byte[SharedModelFile.LONGEST + 1]);
        assertTrue(file().read().isEmpty());
    }

    @Test
    void whatWasWithdrawnIsForgotten() throws Exception {
        published(3, "state three", key, "state three");
        booth.signedIn();
        cloud.withdraw();
        again(Duration.ofHours(25));
        assertTrue(file().read().isEmpty());
    }

    @Test
    void aServerThatHasNoneStopsNothing() throws Exception {
        booth.front.next(PATH, Trouble.error(503, "unavailable", Map.of())); // by a script
        booth.keep(Rows.picked("For God so loved the world"));
        booth.signedIn();
        assertEquals(Phase.DONE, booth.client().status().phase());
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNothing() throws IOException, Exception {
        Files.delete(folder);
        Files.writeString(folder, "no folder");
        published(3, "state three", key, "state three");
        booth.signedIn();
        assertTrue(file().read().isEmpty());
        Files.delete(folder);
        Files.createDirectory(folder);
    }
}
