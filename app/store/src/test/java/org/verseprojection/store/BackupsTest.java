package org.verseprojection.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.MemoryState;

/// Backups are made, given up and passed over.
class BackupsTest {
    private static final Duration YEARS = Duration.ofDays(3650);

    @TempDir
    Path folder;

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
    void aClockThatWasPutBackCostsOneBackupADayAndNotTheNewOne() {
        Booth booth = new Booth(folder);
        Backups backups = new Backups(booth.layout, booth.clock);
        try (SqliteMemory memory = booth.open()) {
            List<Path> right = daily(booth, memory, 7);
            booth.clock.pass(YEARS.negated());
            assertTrue(backups.due());
            memory.caretaker().backUp();
            assertFalse(backups.due(), "one is made today, by that clock");
            assertTrue(booth.layout.backupFiles().contains(booth.layout.backup(booth.now())));
            assertTrue(booth.layout.backupFiles().containsAll(right.subList(1, 7)), "all but the oldest");
            booth.clock.pass(YEARS.plusDays(1));
            List<Path> again = daily(booth, memory, 1);
            assertFalse(backups.due());
            assertTrue(booth.layout.backupFiles().containsAll(again));
            assertTrue(booth.layout.backupFiles().containsAll(right.subList(1, 7)), "the one of long ago went");
        }
    }

    @Test
    void aClockThatWasOnceAheadLeavesOneBackupForEachDay() {
        Booth booth = new Booth(folder);
        Backups backups = new Backups(booth.layout, booth.clock);
        try (SqliteMemory memory = booth.open()) {
            booth.clock.pass(YEARS);
            memory.caretaker().backUp();
            booth.clock.pass(YEARS.negated());
            List<Path> made = new ArrayList<>();
            for (int hour = 0; hour < 7 * 24; hour++) {
                booth.clock.pass(Duration.ofHours(1));
                if (backups.due()) {
                    memory.caretaker().backUp();
                    made.addFirst(booth.layout.backup(booth.now()));
                }
            }
            assertEquals(7, made.size());
            assertEquals(made, booth.layout.backupFiles(), "that of the future goes before all others");
        }
    }

    @Test
    void newKeysLeaveABackupWhateverTheClockSays() throws IOException {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            daily(booth, memory, 7);
            booth.clock.pass(YEARS.negated());
            memory.renewKeys();
            assertEquals(List.of(booth.layout.backup(booth.now())), booth.layout.backupFiles());
        }
    }

    @Test
    void aFileDamagedWhileTheClockIsWrongIsBroughtBack() throws IOException {
        for (boolean putRight : new boolean[] {false, true}) {
            Booth booth = new Booth(folder.resolve(putRight ? "put right" : "wrong"));
            Feedback row = booth.decision("row");
            try (SqliteMemory memory = booth.open()) {
                memory.keep(row);
                daily(booth, memory, 7);
            }
            Files.write(booth.layout.database(), new byte[4096]);
            booth.clock.pass(YEARS.negated());
            try (SqliteMemory memory = booth.open()) {
                MemoryState.Fresh fresh = assertInstanceOf(MemoryState.Fresh.class, memory.state());
                assertTrue(fresh.backup().isPresent());
                booth.clock.pass(putRight ? YEARS : Duration.ZERO);
                memory.restore();
                assertEquals(List.of(row), Booth.all(memory));
            }
        }
    }

    /// Makes one on each of so many days.
    ///
    /// @return the oldest first
    private static List<Path> daily(Booth booth, SqliteMemory memory, int days) {
        List<Path> made = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            booth.clock.pass(Duration.ofDays(1));
            memory.caretaker().backUp();
            made.add(booth.layout.backup(booth.now()));
        }
        return made;
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
}
