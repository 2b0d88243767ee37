package org.verseprojection.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.domain.Passage;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.HistoryQuery;
import org.verseprojection.live.memory.LearnedVersion;
import org.verseprojection.live.memory.MemoryState;
import org.verseprojection.live.memory.Setting;
import org.verseprojection.live.memory.ShownVerse;
import org.verseprojection.store.seal.KeyRing;

class ProtectionTest {
    private static final List<String> SECRET = List.of(
            "Zerubbabelsaid",
            "Pastorhabakkuk",
            "Bethelchurch",
            "Phil.4.6",
            "John.3.16",
            "settingvalue",
            "learnedstate",
            "refusedwhy",
            "QUOTATION");

    @TempDir
    Path folder;

    private static void fill(Booth booth, SqliteMemory memory) {
        memory.sharing(true);
        for (int i = 0; i < 50; i++) {
            memory.keep(booth.decision("Zerubbabelsaid " + i));
            memory.keep(booth.shown("John.3.16"));
        }
        memory.keep(booth.service("Bethelchurch", "Pastorhabakkuk"));
        memory.keep(new Setting("name", "settingvalue", booth.now()));
        memory.keepTheme(new Setting("theme", "settingvalue", booth.now()));
        memory.keep(new LearnedVersion(1, booth.now(), "learnedstate".getBytes(StandardCharsets.UTF_8), true));
        memory.setAside(memory.outbox(1).getFirst().id(), "refusedwhy");
    }

    private static List<String> plain(Path folder, List<String> secrets) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String secret : secrets) {
                    for (var charset :
                            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                        if (bytes.contains(new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                            found.add(secret + " in " + file);
                        }
                    }
                }
            }
        }
        return found;
    }

    @Test
    void noFileHoldsWhatWasSaidOrWho() throws IOException {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            fill(booth, memory);
            memory.log("started", "plainlog");
            memory.caretaker().backUp();
            assertTrue(Files.size(folder.resolve("memory.db-wal")) > 0);
            assertEquals(1, booth.layout.backupFiles().size());
            assertEquals(List.of(), plain(folder, SECRET));
            assertNotEquals(List.of(), plain(folder, List.of("plainlog")), "the search itself finds what is there");
        }
        assertEquals(List.of(), plain(folder, SECRET));
    }

    @Test
    void forgettingEverythingLeavesNothing() throws Exception {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            fill(booth, memory);
            memory.log("started", "plainlog");
            memory.caretaker().backUp();
        }
        Files.write(booth.layout.database(), new byte[5000]);
        String key = Base64.getEncoder().encodeToString(booth.keychain.secret());
        try (SqliteMemory memory = booth.open()) {
            assertInstanceOf(MemoryState.Fresh.class, memory.state());
            fill(booth, memory);
            byte[] sealed = sealed(booth);
            assertTrue(holds(folder, sealed), "the search itself finds what is there");
            memory.forgetEverything();
            assertFalse(holds(folder, sealed));
            assertEquals(new MemoryState.Durable(""), memory.state());
            assertEquals(List.of(), Booth.all(memory));
            assertEquals(List.of(), booth.layout.backupFiles());
            assertEquals(List.of(), booth.layout.asideFiles());
            assertEquals(List.of(), plain(folder, List.of("plainlog")));
            assertNotEquals(key, Base64.getEncoder().encodeToString(booth.keychain.secret()));
            Feedback row = booth.decision("new");
            memory.keep(row);
            assertEquals(List.of(row), Booth.all(memory));
        }
    }

    private static byte[] sealed(Booth booth) throws Exception {
        try (Sql sql = Connections.reader(booth.layout.database(), Booth.STILL)) {
            return sql.list("SELECT transcription FROM feedback LIMIT 1", row -> row.getBytes(1))
                    .getFirst();
        }
    }

    private static boolean holds(Path folder, byte[] bytes) throws IOException {
        String sought = new String(bytes, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(sought)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void forgettingIsFinishedAtTheNextStart() throws IOException {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            memory.keep(booth.decision("gone"));
            booth.keychain.locked = true;
            assertThrows(IOException.class, memory::forgetEverything);
        }
        booth.keychain.locked = false;
        byte[] key = booth.keychain.secret();
        try (SqliteMemory memory = booth.open()) {
            assertEquals(new MemoryState.Durable(""), memory.state());
            assertEquals(List.of(), Booth.all(memory));
            assertFalse(Arrays.equals(key, booth.keychain.secret()));
        }
    }

    @Test
    void newKeysSealEverythingAnew() throws IOException {
        Booth booth = new Booth(folder);
        HistoryQuery john =
                new HistoryQuery(Optional.of(Passage.ofOsis("John.3.16")), Optional.empty(), Optional.empty(), "", 99);
        byte[] old;
        List<Feedback> rows;
        try (SqliteMemory memory = booth.open()) {
            fill(booth, memory);
            memory.caretaker().backUp();
            old = booth.keychain.secret();
            rows = Booth.all(memory);
            List<ShownVerse> shown = memory.history(john);
            memory.renewKeys();
            assertEquals(rows, Booth.all(memory));
            assertEquals(shown, memory.history(john));
            assertEquals("refusedwhy", memory.setAside().values().iterator().next());
            assertEquals(36, booth.keychain.secret().length, "the old key is gone");
        }
        try (SqliteMemory memory = booth.open()) {
            assertEquals(rows, Booth.all(memory));
            assertEquals(1, booth.layout.backupFiles().size(), "no backup is left that the new key does not open");
        }
        booth.keychain.secrets.put(KeyRing.NAME, old);
        try (SqliteMemory memory = booth.open()) {
            assertInstanceOf(MemoryState.Fresh.class, memory.state(), "the old key opens nothing");
        }
    }

    @Test
    void renewingThatWasCutOffLosesNothing() throws Exception {
        Booth booth = new Booth(folder);
        Feedback row = booth.decision("before");
        try (SqliteMemory memory = booth.open()) {
            memory.keep(row);
        }
        KeyRing.read(booth.keychain).orElseThrow().withNewer().keep(booth.keychain);
        try (SqliteMemory memory = booth.open()) {
            assertEquals(new MemoryState.Durable(""), memory.state(), "killed before anything was sealed anew");
            assertEquals(List.of(row), Booth.all(memory));
            Disk disk = Objects.requireNonNull(memory.caretaker().disk());
            disk.reseal(disk.ring().sealer(2));
        }
        try (SqliteMemory memory = booth.open()) {
            assertEquals(new MemoryState.Durable(""), memory.state(), "killed before the old key was dropped");
            assertEquals(List.of(row), Booth.all(memory));
            memory.renewKeys();
            assertEquals(36, booth.keychain.secret().length);
            assertEquals(List.of(row), Booth.all(memory));
        }
    }

    @Test
    void aKeyThatIsMissingOrAnotherOneSetsTheFileAside() throws IOException {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            memory.keep(booth.decision("x"));
        }
        byte[] before = Files.readAllBytes(booth.layout.database());
        booth.keychain.secrets.clear();
        try (SqliteMemory memory = booth.open()) {
            MemoryState.Fresh fresh = assertInstanceOf(MemoryState.Fresh.class, memory.state());
            assertTrue(fresh.why().contains("key") && fresh.why().contains("memory-set-aside-"), fresh.why());
            assertEquals(
                    -1,
                    Arrays.mismatch(
                            before, Files.readAllBytes(booth.layout.asideFiles().getFirst())));
            memory.keep(booth.decision("y"));
        }
        booth.clock.pass(Duration.ofMinutes(1));
        byte[] other = new byte[36];
        other[3] = 1;
        booth.keychain.secrets.put(KeyRing.NAME, other);
        try (SqliteMemory memory = booth.open()) {
            assertInstanceOf(MemoryState.Fresh.class, memory.state());
            assertEquals(2, booth.layout.asideFiles().size());
        }
    }

    @Test
    void aLockedKeychainIsWaitedFor() {
        Booth booth = new Booth(folder);
        Feedback row = booth.decision("held");
        booth.keychain.locked = true;
        booth.keychain.system = false;
        try (SqliteMemory memory = booth.open()) {
            MemoryState.Held held = assertInstanceOf(MemoryState.Held.class, memory.state());
            assertTrue(held.why().contains("keychain"), held.why());
            memory.keep(row);
            booth.keychain.locked = false;
            memory.caretaker().tryAgain();
            MemoryState.Durable durable = assertInstanceOf(MemoryState.Durable.class, memory.state());
            assertTrue(durable.warning().contains("keychain"), "a key in a file is said");
            assertEquals(List.of(row), Booth.all(memory));
        }
    }
}
