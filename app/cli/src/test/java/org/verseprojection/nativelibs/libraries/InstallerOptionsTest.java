package org.verseprojection.nativelibs.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the installed program is told of native files that lie beside its jars.
class InstallerOptionsTest {
    private static final Path INSTALLER = Path.of(System.getProperty("verse.home"), "installer");

    @ParameterizedTest
    @EnumSource(BundledLibrary.class)
    void onMacosEachLibraryIsToldWhereItsFilesLie(BundledLibrary library) throws Exception {
        List<String> options = new ArrayList<>(Files.readAllLines(INSTALLER.resolve("jvm-options")));
        options.addAll(Files.readAllLines(INSTALLER.resolve("macos/jvm-options")));
        String folder = library == BundledLibrary.TORCH ? "$APPDIR/torch" : "$APPDIR";
        String file = library == BundledLibrary.TOKENIZERS ? "/libtokenizers.dylib" : "";

        assertTrue(options.contains("-D" + library.property() + "=" + folder + file), library.id());
        library.besides()
                .forEach((property, value) -> assertTrue(options.contains("-D" + property + "=" + value), property));
    }

    @Test
    void onMacosNoTwoNativeFilesHaveOneName() {
        List<String> names = NativeList.read().files().stream()
                .filter(file -> file.platform().equals(Platform.MACOS_AARCH64.id()))
                .map(NativeFile::name)
                .toList();
        Set<String> different = new HashSet<>(names);

        assertEquals(different.size(), names.size(), names.toString());
        assertTrue(names.contains("libtokenizers.dylib"), names.toString());
    }
}
