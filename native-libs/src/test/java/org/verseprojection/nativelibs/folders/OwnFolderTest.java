package org.verseprojection.nativelibs.folders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class OwnFolderTest {
    @TempDir
    private Path home;

    @Test
    void aNewOneIsItsUsersAlone() throws IOException {
        OwnFolder.make(home.resolve("a/b"));
        assertEquals("rwx------", rights(home.resolve("a/b")));
        assertEquals("rwx------", rights(home.resolve("a")));
    }

    @Test
    void rightsOfOthersAreTakenAway() throws IOException {
        Path open = Files.createDirectory(home.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        OwnFolder.make(open);
        assertEquals("rwx------", rights(open));
    }

    @Test
    void oneThatOthersMayOnlyReadStaysAsItIs() throws IOException {
        Path theirs = Files.createDirectory(home.resolve("theirs"));
        Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString("r-xr-xr-x"));
        FileTime longAgo = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(theirs, longAgo);
        OwnFolder.make(theirs);
        assertEquals("r-xr-xr-x", rights(theirs));
        assertEquals(longAgo, Files.getLastModifiedTime(theirs), "nothing is written to find out whose it is");
    }

    @Test
    void thoseAboveItStayAsTheyAre() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxr-x"));
        OwnFolder.make(home.resolve("natives"));
        assertEquals("rwxrwxr-x", rights(home));
    }

    @Test
    void oneOfAnotherUserIsRefused() throws IOException {
        Path theirs = Path.of("/usr");
        String owner = "root";
        if (Files.getOwner(home).getName().equals(owner)) {
            owner = "nobody";
            theirs = Files.createDirectory(home.resolve("theirs"));
            Files.setOwner(
                    theirs,
                    theirs.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
        }
        Path other = theirs;
        SharedFolderException refused = assertThrows(SharedFolderException.class, () -> OwnFolder.make(other));
        assertTrue(Objects.requireNonNull(refused.getMessage()).contains("belongs to " + owner));
    }

    @Test
    void oneInAFolderThatAllMayWriteToIsRefused() throws IOException {
        Path open = Files.createDirectory(home.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        SharedFolderException refused =
                assertThrows(SharedFolderException.class, () -> OwnFolder.make(open.resolve("cache/natives")));
        assertTrue(Objects.requireNonNull(refused.getMessage()).contains(open.toString()));
    }

    @Test
    void aFolderForTemporaryFilesLetsNobodyReplaceIt() throws IOException {
        Path temporary = Files.createDirectory(home.resolve("tmp"));
        Files.setAttribute(temporary, "unix:mode", 01777);
        OwnFolder.make(temporary.resolve("mine"));
        assertEquals("rwx------", rights(temporary.resolve("mine")));
    }

    private static String rights(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }
}
