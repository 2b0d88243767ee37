package org.verseprojection.nativelibs.keychain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The keychain of a Linux desktop, on a bus of its own, used by a program of its own. Skipped where D-Bus, GNOME's
/// keychain or libsecret is not installed.
@Timeout(240)
class SecretServiceTest {
    private static final String KEY = "00ff10807f";
    private static final String LOCKED = "failed: The system’s keychain is locked. Unlock it with its password.";
    private static final String SILENT = "failed: The system’s keychain does not answer.";
    private static final String BROKEN = "failed: The system’s keychain does not work.";

    /// What one call may take: the limit, and what a busy computer adds. Less than D-Bus waits by itself.
    private static final Duration PATIENCE = SystemKeychain.LIMIT.plusSeconds(15);

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private DesktopSession session;

    @BeforeEach
    void start() throws IOException {
        for (String tool : List.of("dbus-daemon", "dbus-send", "gnome-keyring-daemon")) {
            assumeTrue(
                    Files.isExecutable(Path.of("/usr/bin", tool)),
                    () -> "not installed: " + tool + " (Debian: dbus, gnome-keyring)");
        }
        assumeTrue(Libsecret.load().isPresent(), "not installed: libsecret (Debian: libsecret-1-0)");
        folder = temporary.resolve("program");
        session = new DesktopSession(Files.createDirectory(temporary.resolve("home")));
    }

    @AfterEach
    void stop() throws InterruptedException {
        session.stop();
    }

    @Test
    void keepsOverwritesAndForgets() throws IOException, InterruptedException {
        session.startKeyring();
        try (Child program = program()) {
            assertEquals("open true ", program.opened);
            assertEquals("none", program.ask("get key"));
            assertEquals("put", program.ask("put key " + KEY));
            assertEquals("put", program.ask("put other 01"));
            assertEquals(KEY, program.ask("get key"));
            assertEquals("put", program.ask("put key 0203"));
            assertEquals("0203", program.ask("get key"));
            String longest = "ab".repeat(Rules.LONGEST);
            assertEquals("put", program.ask("put key " + longest));
            assertEquals(longest, program.ask("get key"));
            assertEquals("removed", program.ask("remove key"));
            assertEquals("removed", program.ask("remove key"));
            assertEquals("none", program.ask("get key"));
        }
        try (Child later = program()) {
            assertEquals("01", later.ask("get other"));
        }
        assertEquals(List.of("in-keychain", "lock"), files());
    }

    @Test
    void aSilentKeychainIsNotAnEmptyOne() throws IOException, InterruptedException {
        session.startKeyring();
        try (Child program = program()) {
            assertEquals("put", program.ask("put key " + KEY));
        }
        try (Child program = new Child(folder, session.environment())) {
            session.signalKeyring("STOP");
            assertEquals(SILENT, inTime(program, "get key"));
            long before = System.nanoTime();
            try (Child next = new Child(folder, session.environment())) {
                assertTrue(System.nanoTime() - before < PATIENCE.plusSeconds(5).toNanos());
                assertEquals("open true " + SILENT.substring("failed: ".length()), next.opened);
                assertEquals(SILENT, inTime(next, "get key"));
                assertEquals(SILENT, inTime(next, "put another 01"));
            }
            assertEquals(List.of("in-keychain", "lock"), files());
            session.signalKeyring("CONT");
            assertEquals(KEY, atLast(program, "get key"));
        }
    }

    @Test
    void aLockedKeychainIsNotAnEmptyOne() throws IOException, InterruptedException {
        session.startKeyring();
        try (Child program = program()) {
            assertEquals("put", program.ask("put key " + KEY));
            session.lock();
            assertEquals(LOCKED, inTime(program, "get key"));
            assertEquals(LOCKED, inTime(program, "get key"));
            assertEquals(LOCKED, inTime(program, "put key 01"));
            assertEquals(LOCKED, inTime(program, "remove key"));
            assertEquals(List.of("in-keychain", "lock"), files());
            session.stopKeyring();
            session.startKeyring();
            assertEquals(KEY, program.ask("get key"));
        }
    }

    @Test
    void aKeychainThatIsLockedFromTheBeginningIsNotUsedAndNobodyIsAsked() throws IOException, InterruptedException {
        session.startKeyring();
        session.lock();
        try (Child program = program()) {
            assertTrue(program.opened.startsWith("open false The key lies in a file"), program.opened);
            assertTrue(program.opened.endsWith(LOCKED.substring("failed: ".length())), program.opened);
            assertEquals("put", program.ask("put key " + KEY));
        }
        assertEquals(List.of("lock", "secrets"), files());
        session.stopKeyring();
        session.startKeyring();
        try (Child later = program()) {
            assertEquals("open true ", later.opened);
            assertEquals(KEY, later.ask("get key"));
        }
        byte[] left = Files.readAllBytes(folder.resolve("keychain/secrets"));
        assertFalse(new String(left, StandardCharsets.ISO_8859_1).contains("key\0"), "the file still names it");
    }

    @Test
    void aKeychainThatStartsAnewIsFoundAgain() throws IOException, InterruptedException {
        session.startKeyring();
        try (Child program = program()) {
            assertEquals("put", program.ask("put key " + KEY));
            session.stopKeyring();
            assertEquals(BROKEN, inTime(program, "get key"));
            session.startKeyring();
            assertEquals(KEY, program.ask("get key"));
        }
    }

    @Test
    void theProgramLivesOnWhenTheSessionEnds() throws IOException, InterruptedException {
        session.startKeyring();
        try (Child program = program()) {
            assertEquals("put", program.ask("put key " + KEY));
            session.stopBus();
            assertEquals(BROKEN, inTime(program, "get key"));
            assertEquals("turned", program.ask("turn"));
            assertEquals(BROKEN, inTime(program, "get key"));
        }
    }

    @Test
    void aBusWithoutAKeychainMeansTheFile() throws IOException {
        try (Child program = program()) {
            assertTrue(program.opened.startsWith("open false The key lies in a file"), program.opened);
            assertEquals("put", program.ask("put key " + KEY));
            assertEquals(KEY, program.ask("get key"));
        }
        assertEquals(List.of("lock", "secrets"), files());
    }

    @Test
    void noBusMeansTheFile() throws IOException {
        try (Child program = new Child(folder, Map.of("HOME", temporary.toString(), "DISPLAY", ":9999"))) {
            assertEquals(
                    "open false The key lies in a file that only this user may read, not in the system’s keychain. "
                            + "There is no desktop session whose keychain could be used.",
                    program.opened);
            assertEquals("put", program.ask("put key " + KEY));
            assertEquals(KEY, program.ask("get key"));
        }
    }

    @Test
    void theEnvironmentCanTurnItOff() throws IOException, InterruptedException {
        session.startKeyring();
        Map<String, String> environment = new HashMap<>(session.environment());
        environment.put("VERSE_KEYCHAIN", "file");
        try (Child program = new Child(folder, environment)) {
            assertTrue(program.opened.startsWith("open false"), program.opened);
            assertEquals("put", program.ask("put key " + KEY));
        }
        assertEquals(List.of("lock", "secrets"), files());
    }

    /// One that a busy computer does not take for silent.
    private Child program() throws IOException {
        return new Child(folder, session.environment(), "30");
    }

    /// What is answered when the keychain is not silent any more.
    private static String atLast(Child program, String line) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String answer = program.ask(line);
        while (answer.equals(SILENT) && System.nanoTime() < end) {
            answer = program.ask(line);
        }
        return answer;
    }

    private static String inTime(Child program, String line) throws IOException {
        long before = System.nanoTime();
        String answer = program.ask(line);
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        assertTrue(took.compareTo(PATIENCE) < 0, () -> line + " took " + took);
        return answer;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("keychain"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
