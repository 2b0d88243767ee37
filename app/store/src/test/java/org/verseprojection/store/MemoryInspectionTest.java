package org.verseprojection.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A look from outside, at real files, and nothing is other afterwards.
class MemoryInspectionTest {
    @TempDir
    Path folder;

    @Test
    void whereThereIsNoneNoneIsMade() throws Exception {
        MemoryInspection found = MemoryInspection.of(folder.resolve("memory"));

        assertEquals(MemoryInspection.State.NONE, found.state());
        assertTrue(files().isEmpty());
    }

    @Test
    void aSoundOneIsReadAndLeftAsItWas() throws Exception {
        fill("Ruth Meier");
        Map<String, Integer> before = files();

        MemoryInspection found = MemoryInspection.of(folder);

        assertEquals(MemoryInspection.State.SOUND, found.state(), found.why());
        assertEquals(MemoryInspection.newest(), found.version());
        assertEquals(1, found.log().size());
        assertTrue(found.log().getFirst().endsWith(" started"), found.log().toString());
        assertFalse(found.log().toString().contains("Ruth Meier"));
        assertEquals(before, files());
    }

    @Test
    void oneThatIsInUseIsReadBesideItsProgram() throws Exception {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            memory.keep(booth.decision("be careful for nothing"));
            assertTrue(Files.exists(folder.resolve("memory.db-wal")));

            assertEquals(
                    MemoryInspection.State.SOUND, MemoryInspection.of(folder).state());

            memory.keep(booth.decision("but in every thing"));
            assertEquals(2, Booth.all(memory).size());
        }
    }

    @Test
    void oneWhoseProgramDiedIsLookedAtWithItsLog() throws Exception {
        Booth booth = new Booth(folder.resolve("alive"));
        Path dead = Files.createDirectory(folder.resolve("dead"));
        try (SqliteMemory memory = booth.open()) {
            memory.log("started", "");
            for (String name : new String[] {"memory.db", "memory.db-wal"}) {
                Files.copy(booth.folder.resolve(name), dead.resolve(name));
            }
        }
        MemoryInspection found = MemoryInspection.of(dead);

        assertEquals(MemoryInspection.State.SOUND, found.state(), found.why());
        assertEquals(1, found.log().size());
        assertFalse(Files.exists(dead.resolve("memory.db-shm")));
    }

    @Test
    void damageAndNewerVersionsAreSaid() throws Exception {
        fill("");
        Path file = folder.resolve("memory.db");
        byte[] sound = Files.readAllBytes(file);
        try (Sql sql = Sql.open(file.toString())) {
            sql.run("PRAGMA user_version = 99");
        }
        MemoryInspection newer = MemoryInspection.of(folder);
        assertEquals(MemoryInspection.State.NEWER, newer.state());
        assertEquals(99, newer.version());

        byte[] torn = sound.clone();
        Arrays.fill(torn, 4096, torn.length - 4096, (byte) 7);
        Files.write(file, torn);
        assertEquals(MemoryInspection.State.DAMAGED, MemoryInspection.of(folder).state());

        Files.writeString(
                file,
                "this is no database, and long enough for SQLite to look at its first hundred bytes and to"
                        + " say so, which it does only from there on");
        assertEquals(MemoryInspection.State.DAMAGED, MemoryInspection.of(folder).state());

        Files.write(file, new byte[0]);
        assertEquals(MemoryInspection.State.DAMAGED, MemoryInspection.of(folder).state());
    }

    private void fill(String details) throws Exception {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            for (int i = 0; i < 50; i++) {
                memory.keep(booth.decision("for god so loved the world " + i));
            }
            memory.log("started", details);
        }
    }

    /// Every file, and what its bytes come to.
    private Map<String, Integer> files() throws IOException {
        Map<String, Integer> all = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile).forEach(file -> all.put(file.toString(), hash(file)));
        }
        return all;
    }

    private static int hash(Path file) {
        try {
            return Arrays.hashCode(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
