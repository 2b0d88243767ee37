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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.CloudStatus.Phase;

class SharedModelSyncTest {
    private static final String PATH = "/models/latest";

    @TempDir
    private Path folder;

    private final TestTime time = new TestTime(0);
    private final Booth booth = new Booth(time);
    private final KeyPair key = made();

    @BeforeEach
    void learns() {
        booth.learnsFromAll(file());
    }

    @AfterEach
    void close() {
        booth.close();
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

    private CloudServer.Intervention published(int version, String state, KeyPair by, String signed) throws Exception {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(by.getPrivate());
        signature.update(signed.getBytes(UTF_8));
        Base64.Encoder encoder = Base64.getEncoder();
        String body = "{\"version\":" + version + ",\"created\":\"2026-04-05T03:00:00Z\",\"state\":\""
                + encoder.encodeToString(state.getBytes(UTF_8)) + "\",\"key_id\":\"k\",\"public_key\":\""
                + encoder.encodeToString(by.getPublic().getEncoded()) + "\",\"signature\":\""
                + encoder.encodeToString(signature.sign()) + "\"}";
        return CloudServer.reply(
                PATH,
                200,
                "application/json",
                body,
                Map.of("ETag", "\"learned-" + version + "\"", "X-Request-Id", "t"));
    }

    private long asked() {
        return booth.server.requests.stream().filter(("GET " + PATH)::equals).count();
    }

    private CloudStatus again(Duration later) throws InterruptedException {
        time.pass(later);
        int before = booth.mark();
        booth.client().synchronise();
        return booth.after(before, status -> status.phase() == Phase.DONE);
    }

    @Test
    void whatIsSignedIsKeptAndAskedForOnceADay() throws Exception {
        booth.server.next(published(3, "state three", key, "state three"));
        booth.signedIn();
        SharedModelFile.Model kept = file().read().orElseThrow();
        assertEquals(3, kept.version());
        assertArrayEquals("state three".getBytes(UTF_8), kept.state());
        again(Duration.ofHours(2));
        assertEquals(1, asked());
        booth.server.next(CloudServer.reply(PATH, 304, "application/json", "", Map.of()));
        assertEquals("", again(Duration.ofHours(25)).words());
        assertEquals(2, asked());
        assertEquals(3, file().read().orElseThrow().version());
        booth.server.next(published(4, "state four", key, "state four"));
        again(Duration.ofHours(25));
        assertEquals(4, file().read().orElseThrow().version());
    }

    @Test
    void whatIsNotSignedIsNotKept() throws Exception {
        booth.server.next(published(3, "another state", key, "state three"));
        booth.signedIn();
        assertTrue(file().read().isEmpty());
    }

    @Test
    void whatAnotherKeySignedIsRefusedAndTold() throws Exception {
        booth.server.next(published(3, "state three", key, "state three"));
        booth.signedIn();
        booth.server.next(published(4, "state four", made(), "state four"));
        CloudStatus told = again(Duration.ofHours(25));
        assertTrue(told.words().contains("another key"), told.words());
        assertEquals(3, file().read().orElseThrow().version());
    }

    @Test
    void theKeyIsRememberedWhereTheFileIsGone() throws Exception {
        booth.server.next(published(3, "state three", key, "state three"));
        booth.signedIn();
        Files.delete(folder.resolve("shared-model.json"));
        booth.server.next(published(4, "state four", made(), "state four"));
        assertFalse(again(Duration.ofHours(25)).words().isEmpty());
        assertTrue(file().read().isEmpty());
    }

    @Test
    void aFileThatWasChangedIsNotRead() throws Exception {
        booth.server.next(published(3, "state three", key, "state three"));
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
        booth.server.next(published(3, "state three", key, "state three"));
        booth.signedIn();
        String gone = "{\"error\":{\"code\":\"not_found\",\"message\":\"no\",\"details\":[],\"requestId\":\"x\"}}";
        booth.server.next(CloudServer.reply(PATH, 404, "application/json", gone, Map.of()));
        again(Duration.ofHours(25));
        assertTrue(file().read().isEmpty());
    }

    @Test
    void aServerThatHasNoneStopsNothing() throws Exception {
        booth.server.next(CloudServer.error(PATH, 503, Map.of()));
        booth.keep(Rows.picked("For God so loved the world"));
        booth.signedIn();
        assertEquals(Phase.DONE, booth.client().status().phase());
        assertEquals(List.of(), booth.server.violations);
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNothing() throws IOException, Exception {
        Files.delete(folder);
        Files.writeString(folder, "no folder");
        booth.server.next(published(3, "state three", key, "state three"));
        booth.signedIn();
        assertTrue(file().read().isEmpty());
        Files.delete(folder);
        Files.createDirectory(folder);
    }
}
