package org.verseprojection.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.MemoryState;

/// Whether decisions go into the outbox depends on who is signed in, and not on which file is in use.
class SharingTest {
    @TempDir
    Path folder;

    @Test
    void whoeverDeletesEverythingIsStillSignedIn() throws IOException {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            memory.sharing(true);
            memory.keep(booth.decision("forgotten"));
            memory.forgetEverything();
            goesOut(booth, memory);
        }
        try (SqliteMemory memory = booth.open()) {
            goesOut(booth, memory);
        }
    }

    @Test
    void aKeychainThatWasLockedWhileEverythingWasDeletedChangesNothing() throws Exception {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            memory.sharing(true);
            booth.keychain.locked = true;
            assertThrows(IOException.class, memory::forgetEverything);
            booth.keychain.locked = false;
            memory.caretaker().tryAgain();
            goesOut(booth, memory);
        }
    }

    @Test
    void aFileThatIsDamagedWhileItIsOpenChangesNothing() throws Exception {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            memory.sharing(true);
            memory.keep(booth.decision("sealed"));
            try (Sql other = Sql.open(booth.layout.database().toString())) {
                other.run("UPDATE feedback SET transcription = passage");
            }
            assertEquals(List.of(), Booth.all(memory));
            assertInstanceOf(MemoryState.Fresh.class, memory.state());
            goesOut(booth, memory);
        }
    }

    @Test
    void whoeverSignedOutSinceTheBackupStaysSignedOut() throws IOException {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            memory.sharing(true);
            memory.keep(booth.decision("before"));
            memory.caretaker().backUp();
            memory.sharing(false);
        }
        Files.write(booth.layout.database(), new byte[4096]);
        booth.clock.pass(Booth.NEVER);
        try (SqliteMemory memory = booth.open()) {
            memory.restore();
            assertEquals(1, Booth.all(memory).size());
            int waiting = memory.waiting();
            memory.keep(booth.decision("since"));
            assertEquals(waiting, memory.waiting());
        }
    }

    @Test
    void whoeverSignedInSinceTheBackupStaysSignedIn() throws IOException {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            memory.caretaker().backUp();
        }
        Files.write(booth.layout.database(), new byte[4096]);
        booth.clock.pass(Booth.NEVER);
        try (SqliteMemory memory = booth.open()) {
            memory.sharing(true);
            memory.restore();
            goesOut(booth, memory);
        }
    }

    private static void goesOut(Booth booth, SqliteMemory memory) {
        int before = memory.waiting();
        Feedback row = booth.decision("shared");
        memory.keep(row);
        assertEquals(before + 1, memory.waiting());
    }
}
