package org.verseprojection.nativelibs.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientMoveTest {
    @TempDir
    private Path folder;

    private Path from = Path.of("");
    private Path to = Path.of("");
    private int tried;

    @BeforeEach
    void fill() throws IOException {
        from = Files.createDirectory(folder.resolve("from"));
        to = folder.resolve("to");
        Files.writeString(from.resolve("a.dll"), "one");
    }

    @Test
    void aFolderThatIsHeldForAWhileIsMovedWhenItIsLetGo() throws IOException {
        held(3, 4).move(from, to);
        assertEquals("one", Files.readString(to.resolve("a.dll")));
        assertEquals(4, tried);
    }

    @Test
    void patienceEnds() {
        assertThrows(AccessDeniedException.class, () -> held(4, 4).move(from, to));
        assertEquals(4, tried);
        assertTrue(Files.exists(from.resolve("a.dll")));
    }

    @Test
    void aPlaceThatIsTakenIsNotWaitedFor() throws IOException {
        Files.createDirectory(to);
        assertThrows(AccessDeniedException.class, () -> held(4, 4).move(from, to));
        assertEquals(1, tried);
    }

    @Test
    void thisSystemsMovesFoldersAndReplacesNone() throws IOException {
        PatientMove.ofSystem().move(from, to);
        assertEquals("one", Files.readString(to.resolve("a.dll")));
        Path other = Files.createDirectory(folder.resolve("other"));
        assertThrows(FileSystemException.class, () -> PatientMove.ofSystem().move(other, to));
        assertEquals("one", Files.readString(to.resolve("a.dll")));
    }

    /// As Windows says it while a virus scanner reads.
    private PatientMove held(int times, int tries) {
        return new PatientMove(tries, Duration.ZERO, (source, target) -> {
            tried++;
            if (tried <= times) {
                throw new AccessDeniedException(source.toString());
            }
            Files.move(source, target);
        });
    }
}
