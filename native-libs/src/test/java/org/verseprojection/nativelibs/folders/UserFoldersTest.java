package org.verseprojection.nativelibs.folders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
    private static final Path USER = Path.of("/home/ann");

    @Test
    void onLinuxTheyAreThoseOfXdg() {
        assertEquals(
                new UserFolders(
                        USER.resolve(".config/verseprojection"),
                        USER.resolve(".cache/verseprojection"),
                        USER.resolve(".local/share/verseprojection")),
                UserFolders.of("Linux", USER, Map.of()));
    }

    @Test
    void xdgVariablesMoveThemUnlessTheyAreRelative() {
        UserFolders folders =
                UserFolders.of("Linux", USER, Map.of("XDG_CACHE_HOME", "/fast", "XDG_CONFIG_HOME", "here"));
        assertEquals(Path.of("/fast/verseprojection"), folders.cache());
        assertEquals(USER.resolve(".config/verseprojection"), folders.config());
    }

    @Test
    void onMacOsAndWindowsTheyLieWhereOthersDo() {
        UserFolders mac = UserFolders.of("Mac OS X", USER, Map.of());
        assertEquals(USER.resolve("Library/Caches/VerseProjection"), mac.cache());
        UserFolders windows = UserFolders.of("Windows 11", USER, Map.of("LOCALAPPDATA", "/local"));
        assertEquals(Path.of("/local/VerseProjection/data"), windows.data());
        assertEquals(USER.resolve("AppData/Roaming/VerseProjection"), windows.config());
    }

    @Test
    void ourOwnVariablesWinOverAll() {
        UserFolders folders = UserFolders.of(
                "Linux",
                USER,
                Map.of("VERSE_CONFIG", "/a", "VERSE_CACHE", "/b", "VERSE_DATA", "/c", "XDG_CACHE_HOME", "/fast"));
        assertEquals(new UserFolders(Path.of("/a"), Path.of("/b"), Path.of("/c")), folders);
    }
}
