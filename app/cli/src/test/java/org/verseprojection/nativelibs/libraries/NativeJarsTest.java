package org.verseprojection.nativelibs.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/// The list of native files against the jars themselves. What it finds in a jar but not in the list it prints, as it
/// would have to be there.
///
/// Jars of other platforms than this one are looked at where the system property `verse.jars` names a folder with them.
class NativeJarsTest {
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib)(\\.\\d+)*");

    /// Whisper without what it needs, for who has that of his own.
    private static final Set<String> LEFT_OUT = Set.of("win-amd64/whisper-jni.dll");

    private static final List<NativeFile> LIST = NativeList.read().files();

    private static final Map<String, Predicate<String>> JARS = Map.of(
            "whisper", name -> name.startsWith("whisper-jni-"),
            "torch", name -> name.startsWith("pytorch-native-cpu-") || name.startsWith("pytorch-jni-"),
            "tokenizers", name -> name.startsWith("tokenizers-"),
            "jna", name -> name.startsWith("jna-") && !name.startsWith("jna-platform"),
            "sqlite", name -> name.startsWith("sqlite-jdbc-"),
            "jline", name -> name.startsWith("jline-native-"),
            "javafx", name -> name.startsWith("javafx-graphics-"));

    @Test
    void whatIsInTheJarsForOurPlatformsIsInTheList() throws IOException, NoSuchAlgorithmException {
        Map<String, String> listed = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (Path jar : jars()) {
            for (Map.Entry<String, Predicate<String>> library : JARS.entrySet()) {
                if (library.getValue().test(jar.getFileName().toString())) {
                    compare(jar, library.getKey(), listed, found);
                }
            }
        }
        assertFalse(found.isEmpty(), "no jars were found");
        assertEquals(String.join("\n", found.values()), String.join("\n", listed.values()));
    }

    @Test
    void nothingOfThisPlatformIsMissing() throws IOException {
        Platform platform = Platform.current().orElseThrow();
        for (NativeFile file : LIST) {
            if (file.platform().equals(platform.id())) {
                try (InputStream in = ClassLoader.getSystemResourceAsStream(file.resource())) {
                    assertFalse(in == null, file.resource());
                }
            }
        }
    }

    /// Of one jar: what the list has of it, and what is in it, by resource.
    private static void compare(Path jar, String library, Map<String, String> listed, Map<String, String> found)
            throws IOException, NoSuchAlgorithmException {
        Set<String> folders = LIST.stream()
                .filter(file -> file.library().equals(library))
                .map(file -> folder(file.resource()))
                .collect(Collectors.toSet());
        Map<String, NativeFile> byResource = LIST.stream()
                .filter(file -> file.library().equals(library))
                .collect(Collectors.toMap(file -> file.platform() + file.resource(), file -> file));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                if (!NATIVE.matcher(name).matches() || !folders.contains(folder(name)) || LEFT_OUT.contains(name)) {
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    found.put(jar.getFileName() + name, name + " " + sha256(in));
                }
                byResource.values().stream()
                        .filter(file -> file.resource().equals(name) && fits(jar, file))
                        .findFirst()
                        .ifPresent(file -> listed.put(jar.getFileName() + name, name + " " + file.sha256()));
            }
        }
    }

    /// JavaFX's jars for several platforms have files of the same names.
    private static boolean fits(Path jar, NativeFile file) {
        if (!file.library().equals("javafx")) {
            return true;
        }
        String name = jar.getFileName().toString();
        String ending = Map.of(
                        "linux-x86-64", "-linux.jar",
                        "linux-aarch64", "-linux-aarch64.jar",
                        "windows-x86-64", "-win.jar",
                        "macos-aarch64", "-mac-aarch64.jar")
                .getOrDefault(file.platform(), "?");
        return name.endsWith(ending);
    }

    private static Set<Path> jars() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Set<Path> jars = new HashSet<>(Arrays.stream(classPath.split(System.getProperty("path.separator")))
                .filter(name -> name.endsWith(".jar"))
                .map(Path::of)
                .toList());
        String more = System.getProperty("verse.jars", "");
        if (!more.isEmpty()) {
            try (Stream<Path> found = Files.list(Path.of(more))) {
                Set<String> names =
                        jars.stream().map(jar -> jar.getFileName().toString()).collect(Collectors.toSet());
                found.filter(jar -> !names.contains(jar.getFileName().toString()))
                        .filter(jar -> jar.toString().endsWith(".jar"))
                        .forEach(jars::add);
            }
        }
        return jars;
    }

    private static String folder(String resource) {
        return resource.substring(0, resource.lastIndexOf('/') + 1);
    }

    private static String sha256(InputStream in) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }
}
