package org.verseprojection.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Where native libraries are loaded from, in a process of its own that loads all but the windows'.
@Timeout(300)
class NativesTest {
    @TempDir
    private Path folder;

    @Test
    void noLibraryUnpacksAnythingAnywhereElse() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path home = Files.createDirectory(folder.resolve("home"));
        String elsewhere = "-Djava.io.tmpdir=" + temporary + " -Duser.home=" + home;
        Map<String, String> environment = Map.of(
                "JAVA_TOOL_OPTIONS",
                elsewhere,
                "DJL_CACHE_DIR",
                home.resolve("djl").toString());
        try (Child child = new Child(folder, environment, "listen", Cli.SAMPLE.toString(), "--realtime", "--json")) {
            child.await("picks", line -> line.contains("\"candidates\""));

            assertEquals(List.of(), nativeFiles(temporary));
            assertEquals(List.of(), nativeFiles(home));
            child.signal("TERM");
            assertEquals(0, child.exitCode());
        }
    }

    @Test
    void aFolderThatOthersMayWriteToIsRefused() throws Exception {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        Map<String, String> environment = Map.of("VERSE_NATIVES", open.toString());
        try (Child child = new Child(folder, environment, "match", "for god so loved the world")) {
            assertEquals(1, child.exitCode());
        }
        String said = Files.readString(folder.resolve("stderr"));
        assertTrue(said.contains("other users can write to " + open), said);
        assertEquals(List.of(), nativeFiles(open));
    }

    private static List<String> nativeFiles(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString)
                    .filter(name -> name.matches(".*\\.(so|dll|dylib|jnilib)(\\.\\d+)*"))
                    .toList();
        }
    }
}
