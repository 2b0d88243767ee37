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
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.HistoryQuery;
import org.verseprojection.live.memory.MemoryState;
import org.verseprojection.live.memory.ShownVerse;

class TroubleTest {
    @TempDir
    Path folder;

    private static String held(SqliteMemory memory, int waiting) {
        MemoryState.Held held = assertInstanceOf(MemoryState.Held.class, memory.state());
        assertEquals(waiting, held.waiting());
        return held.why();
    }

    @Test
    void aFullDiskIsWaitedFor() {
        Booth booth = new Booth(folder);
        Pace small = new Pace(Booth.NEVER, Duration.ofMillis(100), Booth.NEVER, Booth.NEVER, 100_000_000, 60);
        List<Feedback> rows = new ArrayList<>();
        int durable = 0;
        try (SqliteMemory memory = booth.open(small)) {
            List<MemoryState> states = new ArrayList<>();
            memory.listen(states::add);
            memory.sharing(true);
            while (memory.state() instanceof MemoryState.Durable) {
                Feedback row = booth.decision("x".repeat(900));
                rows.add(row);
                durable += memory.keep(row) == DURABLE ? 1 : 0;
            }
            assertTrue(durable > 5, durable + " rows before it was full");
            assertEquals(rows.size() - 1, durable);
            assertTrue(held(memory, 1).startsWith("The disk is full."));
            Feedback more = booth.decision("also held");
            ShownVerse shown = booth.shown("John.3.16");
            rows.add(more);
            assertEquals(HELD, memory.keep(more));
            assertEquals(HELD, memory.keep(shown));
            held(memory, 3);
            assertEquals(3, states.size());
            assertEquals(rows, Booth.all(memory), "what is held is seen with the rest");
            assertEquals(List.of(shown), memory.history(HistoryQuery.newest(5)));
            memory.sent(rows.stream().map(Feedback::id).toList());
            assertEquals(0, memory.waiting());
            memory.caretaker().tryAgain();
            held(memory, 4);
            Path database = booth.layout.database();
            assertTrue(Files.exists(database));
            roomAgain(memory);
            memory.caretaker().tryAgain();
            assertEquals(new MemoryState.Durable(""), memory.state());
            assertEquals(0, memory.waiting());
        }
        try (SqliteMemory memory = booth.open()) {
            assertEquals(rows, Booth.all(memory));
            assertEquals(List.of(), memory.outbox(99));
        }
    }

    private static void roomAgain(SqliteMemory memory) {
        try {
            Objects.requireNonNull(memory.caretaker().disk())
                    .withWriter(tables -> tables.sql().number("PRAGMA max_page_count = 100000"));
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDiskThatIsReallyFullIsWaitedFor() throws IOException, InterruptedException {
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", folder.toString()));
        try {
            Booth booth = new Booth(folder.resolve("memory"));
            List<Feedback> rows = new ArrayList<>();
            try (SqliteMemory memory = booth.open()) {
                while (memory.state() instanceof MemoryState.Durable && rows.size() < 2000) {
                    rows.add(booth.decision("x".repeat(900)));
                    memory.keep(rows.getLast());
                }
                assertTrue(held(memory, 1).startsWith("The disk is full."));
                rows.add(booth.decision("y"));
                assertEquals(HELD, memory.keep(rows.getLast()));
                assertTrue(run("mount", "-o", "remount,size=20m", folder.toString()));
                memory.caretaker().tryAgain();
                assertEquals(new MemoryState.Durable(""), memory.state());
            }
            assertTrue(run("mount", "-o", "remount,ro", folder.toString()));
            try (SqliteMemory memory = booth.open()) {
                assertTrue(held(memory, 0).contains("cannot be written to"));
                rows.add(booth.decision("read-only"));
                assertEquals(HELD, memory.keep(rows.getLast()));
                assertTrue(run("mount", "-o", "remount,rw", folder.toString()));
                memory.caretaker().tryAgain();
                assertEquals(rows, Booth.all(memory));
                assertEquals(new MemoryState.Durable(""), memory.state());
            }
        } finally {
            run("umount", "-l", folder.toString());
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToIsWaitedFor() throws IOException {
        Path file = folder.resolve("file");
        Files.writeString(file, "not a folder");
        Booth booth = new Booth(file.resolve("memory"));
        Feedback row = booth.decision("held");
        try (SqliteMemory memory = booth.open()) {
            assertEquals(HELD, memory.keep(row));
            assertTrue(held(memory, 1).contains("cannot be written to"));
            assertEquals(List.of(row), Booth.all(memory));
            Files.delete(file);
            memory.caretaker().tryAgain();
            assertEquals(new MemoryState.Durable(""), memory.state());
        }
        try (SqliteMemory memory = booth.open()) {
            assertEquals(List.of(row), Booth.all(memory));
        }
    }

    @Test
    void aSecondInstanceHoldsItsRowsUntilTheFirstIsClosed() {
        Booth booth = new Booth(folder);
        Feedback one = booth.decision("first");
        Feedback two = booth.decision("second");
        try (SqliteMemory second = behind(booth, one, two)) {
            second.caretaker().tryAgain();
            assertEquals(new MemoryState.Durable(""), second.state());
            assertEquals(List.of(one, two), Booth.all(second));
        }
    }

    private static SqliteMemory behind(Booth booth, Feedback one, Feedback two) {
        try (SqliteMemory first = booth.open()) {
            SqliteMemory second = booth.open();
            assertEquals(DURABLE, first.keep(one));
            assertEquals(HELD, second.keep(two));
            assertTrue(held(second, 1).contains("a second time"));
            second.caretaker().tryAgain();
            held(second, 1);
            assertThrows(IOException.class, second::forgetEverything);
            return second;
        }
    }

    @Test
    void aFileThatAnotherProgramHoldsIsWaitedFor() throws Exception {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            try (Sql other = Connections.copier(booth.layout.database(), Booth.STILL)) {
                other.run("BEGIN IMMEDIATE");
                assertEquals(HELD, memory.keep(booth.decision("a")));
                assertTrue(held(memory, 1).contains("Another program"));
                assertEquals(HELD, memory.keep(booth.decision("b")));
                memory.caretaker().tryAgain();
                held(memory, 2);
                other.run("ROLLBACK");
            }
            memory.caretaker().tryAgain();
            assertEquals(new MemoryState.Durable(""), memory.state());
            assertEquals(2, Booth.all(memory).size());
        }
    }

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

    @Test
    void sevenBackupsAreKeptAndADamagedOneIsPassedOver() throws IOException {
        Booth booth = new Booth(folder);
        Feedback old = booth.decision("old");
        Feedback row = booth.decision("row");
        try (SqliteMemory memory = booth.open()) {
            memory.keep(old);
            memory.keep(row);
            for (int day = 0; day < 9; day++) {
                booth.clock.pass(Duration.ofDays(1));
                memory.caretaker().backUp();
            }
            assertEquals(7, booth.layout.backupFiles().size());
            Files.write(booth.layout.backupFiles().getFirst(), new byte[4096]);
            assertEquals(1, memory.forgetBefore(row.at()));
            assertEquals(6, booth.layout.backupFiles().size(), "one that cannot be read is removed");
        }
        Files.write(booth.layout.database(), new byte[4096]);
        booth.clock.pass(Duration.ofDays(1));
        try (SqliteMemory memory = booth.open()) {
            memory.restore();
            assertEquals(List.of(row), Booth.all(memory), "what is forgotten is forgotten in backups too");
        }
    }

    @Test
    void aDailyBackupIsMadeByItself() throws InterruptedException {
        Booth booth = new Booth(folder);
        Duration soon = Duration.ofMillis(5);
        Pace quick = new Pace(soon, Duration.ofMillis(100), soon, soon, 0, 0);
        try (SqliteMemory memory = booth.open(quick)) {
            memory.keep(booth.decision("x"));
            for (int i = 0; i < 2000 && booth.layout.backupFiles().isEmpty(); i++) {
                Thread.sleep(5);
            }
            assertEquals(1, booth.layout.backupFiles().size());
            booth.clock.pass(Duration.ofHours(25));
            for (int i = 0; i < 2000 && booth.layout.backupFiles().size() < 2; i++) {
                Thread.sleep(5);
            }
            assertEquals(2, booth.layout.backupFiles().size());
        }
    }

    @Test
    void everyTroubleHasItsWordsInBothLanguages() throws MissingResourceException {
        for (Trouble trouble : Trouble.values()) {
            String english = new Texts(Locale.FRENCH).of(trouble.key());
            String german = new Texts(Locale.GERMANY).of(trouble.key());
            assertTrue(!english.isBlank() && !german.isBlank() && !english.equals(german), trouble.key());
        }
        assertEquals(Optional.empty(), Notice.read(new Layout(folder), new TestClock().instant()));
    }
}
