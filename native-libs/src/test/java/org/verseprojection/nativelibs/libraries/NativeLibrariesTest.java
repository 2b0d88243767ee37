package org.verseprojection.nativelibs.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NativeLibrariesTest {
    @Test
    void theyGetAFolderOfTheirOwnWhereverTheyAreToLie() {
        assertEquals(Path.of("/b/natives"), NativeLibraries.place(Map.of("VERSE_NATIVES", "/b", "VERSE_CACHE", "/c")));
        assertEquals(Path.of("/c/natives"), NativeLibraries.place(Map.of("VERSE_NATIVES", " ", "VERSE_CACHE", "/c")));
        assertEquals(Path.of("/c/natives"), NativeLibraries.place(Map.of("VERSE_CACHE", "/c")));
    }
}
