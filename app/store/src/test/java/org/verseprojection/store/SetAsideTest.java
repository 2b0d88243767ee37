package org.verseprojection.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.verseprojection.live.memory.Memory.Kept.DURABLE;
import static org.verseprojection.live.memory.Memory.Kept.HELD;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.HistoryQuery;
import org.verseprojection.live.memory.MemoryState;
import org.verseprojection.live.memory.ShownVerse;

/// A file that cannot be used any more is set aside or written again, and what was in it brought back.
class SetAsideTest {
    @TempDir
    Path folder;

    @Test
    void damagedPagesAreSetAsideAndTheBackupBroughtBack() throws IOException {
        Booth booth = new Booth(folder);
        List<Feedback> rows = new ArrayList<>();
        List<ShownVerse> shown = new ArrayList<>();
        try (SqliteMemory memory = booth.open()) {
            for (int i = 0; i < 60; i++) {
                rows.add(booth.decision("said " + i));
                memory.keep(rows.getLast());
            }
            memory.caretaker().backUp();
            for (int i = 0; i < 60; i++) {
                shown.add(booth.shown("Ps.23.1"));
                memory.keep(shown.getLast());
            }
        }
        destroyPages(booth.layout.database());
        byte[] damaged = Files.readAllBytes(booth.layout.database());
        try (SqliteMemory memory = booth.open()) {
            MemoryState.Fresh fresh = assertInstanceOf(MemoryState.Fresh.class, memory.state());
            Path aside = booth.layout.asideFiles().getFirst();
            assertTrue(fresh.why().contains("damaged")
                    && fresh.why().contains(aside.getFileName().toString()));
            assertTrue(fresh.backup().isPresent());
            assertEquals(-1, Arrays.mismatch(damaged, Files.readAllBytes(aside)), "set aside as it was");
            rows.add(booth.decision("since then"));
            assertEquals(DURABLE, memory.keep(rows.getLast()));
        }
        try (SqliteMemory memory = booth.open()) {
            assertInstanceOf(MemoryState.Fresh.class, memory.state(), "said again after a start");
            memory.restore();
            assertEquals(new MemoryState.Durable(""), memory.state());
            assertEquals(rows, Booth.all(memory));
            assertEquals(
                    -1,
                    Arrays.mismatch(
                            damaged,
                            Files.readAllBytes(booth.layout.asideFiles().getFirst())));
            List<ShownVerse> found = memory.history(HistoryQuery.newest(100));
            assertTrue(shown.containsAll(found) && !found.isEmpty(), found.size() + " rows could still be read");
        }
        try (SqliteMemory memory = booth.open()) {
            assertEquals(rows, Booth.all(memory));
        }
    }

    /// The root of the table of decisions and one page in the middle.
    private static void destroyPages(Path database) throws IOException {
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
            file.seek(root(database, "feedback") * 4096L);
            file.write(noise);
        }
    }

    private static long root(Path database, String table) {
        try (Sql sql = Connections.copier(database, Booth.STILL)) {
            return sql.number("SELECT rootpage - 1 FROM sqlite_schema WHERE name = ?", table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aChangedValueAndALateFaultAreNoticed() throws Exception {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            Feedback row = booth.decision("sealed");
            memory.keep(row);
            try (Sql other = Sql.open(booth.layout.database().toString())) {
                other.run("UPDATE feedback SET transcription = passage");
            }
            assertEquals(List.of(), Booth.all(memory));
            assertInstanceOf(MemoryState.Fresh.class, memory.state());
            assertEquals(1, booth.layout.asideFiles().size());
            assertEquals(DURABLE, memory.keep(booth.decision("goes on")));
            assertEquals(1, Booth.all(memory).size());
        }
    }

    @Test
    void noiseAndAnEmptyFileAreSetAside() throws IOException {
        for (byte[] content :
                new byte[][] {new byte[0], new byte[9000], "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII)}) {
            Path own = folder.resolve("of " + content.length);
            Booth booth = new Booth(own);
            Files.createDirectories(own);
            Files.write(booth.layout.database(), content);
            booth.keychain.secrets.put("memory", new byte[36]);
            try (SqliteMemory memory = booth.open()) {
                assertInstanceOf(MemoryState.Fresh.class, memory.state());
                assertEquals(DURABLE, memory.keep(booth.decision("x")));
            }
            assertEquals(
                    -1,
                    Arrays.mismatch(
                            content,
                            Files.readAllBytes(booth.layout.asideFiles().getFirst())));
        }
    }

    @Test
    void aFileDeletedWhileItIsOpenIsWrittenAgain() throws IOException {
        Booth booth = new Booth(folder.resolve("memory"));
        Feedback one = booth.decision("before");
        Feedback two = booth.decision("after");
        Feedback three = booth.decision("without a folder");
        try (SqliteMemory memory = booth.open()) {
            memory.keep(one);
            Files.delete(booth.layout.database());
            assertEquals(DURABLE, memory.keep(two));
            MemoryState.Durable durable = assertInstanceOf(MemoryState.Durable.class, memory.state());
            assertTrue(durable.warning().contains("deleted"), durable.warning());
            assertEquals(List.of(one, two), Booth.all(memory));
            for (Path file : booth.layout.everything()) {
                Files.delete(file);
            }
            Files.delete(booth.layout.lock());
            Files.delete(booth.folder);
            Files.writeString(booth.folder, "in the way");
            assertEquals(HELD, memory.keep(three));
            Files.delete(booth.folder);
            memory.caretaker().tryAgain();
            assertInstanceOf(MemoryState.Durable.class, memory.state());
        }
        try (SqliteMemory memory = booth.open()) {
            assertEquals(List.of(one, two, three), Booth.all(memory));
        }
    }

    @Test
    void aFileThatIsGoneAtTheStartIsSaidAndBroughtBack() throws IOException {
        Booth booth = new Booth(folder);
        Feedback row = booth.decision("kept");
        try (SqliteMemory memory = booth.open()) {
            assertThrows(IOException.class, memory::restore, "there is nothing to bring back yet");
            memory.keep(row);
            memory.caretaker().backUp();
        }
        Files.delete(booth.layout.database());
        booth.clock.pass(Duration.ofHours(1));
        try (SqliteMemory memory = booth.open()) {
            MemoryState.Fresh fresh = assertInstanceOf(MemoryState.Fresh.class, memory.state());
            assertTrue(fresh.why().contains("no longer there"), fresh.why());
            assertTrue(fresh.backup().isPresent());
            memory.restore();
            assertEquals(List.of(row), Booth.all(memory));
        }
    }
}
