package org.verseprojection.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.verseprojection.live.memory.Memory.Kept.DURABLE;
import static org.verseprojection.live.memory.Memory.Kept.HELD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.HistoryQuery;
import org.verseprojection.live.memory.MemoryState;
import org.verseprojection.live.memory.ShownVerse;

/// What cannot be written now is held in memory, and written when that is possible again.
class WaitingTest {
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
}
