package org.verseprojection.cli.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    private static final Path ROOT = Path.of("/opt/verse");
    private static final Path USER = Path.of("/home/ann");

    @TempDir
    private Path folder;

    @Test
    void theUsersFoldersAreWhereTheSystemHasThem() {
        Home home = Home.of(ROOT, "Linux", USER, Map.of());
        assertEquals(USER.resolve(".config/verseprojection"), home.config());
        assertEquals(USER.resolve(".cache/verseprojection"), home.cache());
        assertEquals(USER.resolve(".local/share/verseprojection"), home.data());
    }

    @Test
    void ourOwnVariablesWinOverAll() {
        Home home = Home.of(ROOT, "Linux", USER, Map.of("VERSE_CONFIG", "/a", "VERSE_CACHE", "/b", "VERSE_DATA", "/c"));
        assertEquals(new Home(ROOT, Path.of("/a"), Path.of("/b"), Path.of("/c")), home);
    }

    @Test
    void aNewFolderIsTheUsersAlone() throws Exception {
        Path made = Home.made(folder.resolve("one/two"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
    }
}
