package org.verseprojection.nativelibs.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.utils.NativeLibLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Where JavaFX takes its native files from, on a computer that has other ones too: a distribution's JavaFX lies where
/// Java looks for any library.
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class JavaFxFilesTest {
    private static final String FILE = "libprism_common.so";

    @TempDir
    private Path folder;

    @Test
    void theVerifiedOnesComeBeforeTheSystems() throws IOException, InterruptedException {
        Path system = Files.createDirectory(folder.resolve("system"));
        try (InputStream file = Objects.requireNonNull(ClassLoader.getSystemResourceAsStream(FILE))) {
            Files.copy(file, system.resolve(FILE));
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.library.path=" + system,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Loading.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("VERSE_NATIVES", folder.toString());
        int exit = builder.start().waitFor();
        List<String> said = Files.readAllLines(folder.resolve("said"));
        assertEquals(0, exit, said.toString());
        List<String> mapped = said.stream().filter(line -> line.endsWith(FILE)).toList();
        assertFalse(mapped.isEmpty(), said.toString());
        for (String line : mapped) {
            assertTrue(line.contains(folder.toRealPath() + "/natives/javafx-"), line);
        }
    }

    /// Loads one of JavaFX's libraries as JavaFX does, and says from where.
    static final class Loading {
        public static void main(String[] args) throws IOException {
            NativeLibraries.provide(BundledLibrary.JAVAFX);
            NativeLibLoader.loadLibrary("prism_common");
            try (Stream<String> mapped = Files.lines(Path.of("/proc/self/maps"))) {
                mapped.filter(line -> line.endsWith(FILE)).forEach(System.out::println);
            }
        }

        private Loading() {}
    }
}
