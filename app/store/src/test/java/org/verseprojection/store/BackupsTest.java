package org.verseprojection.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.live.memory.Feedback;

/// Backups are made, given up and passed over.
class BackupsTest {
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
