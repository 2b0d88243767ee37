package org.verseprojection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every bundle of the program, in English and German; that of the commands, of which windows say a part, has a test of
/// its own.
final class BundlesTest {
    private static final Path HOME = Path.of(System.getProperty("verse.home"));
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\bTexts\\.([A-Z_]+)\\b|\\b([A-Z_]+)\\.with\\(");

    static Stream<Path> bundles() throws IOException {
        try (Stream<Path> parts = Files.list(HOME.resolve("app"))) {
            return Stream.concat(parts, Stream.of(HOME.resolve("native-libs")))
                    .filter(module -> !module.endsWith("cli"))
                    .map(module -> module.resolve(RESOURCES))
                    .filter(Files::isDirectory)
                    .flatMap(resources -> files(resources, "messages.properties").stream())
                    .map(HOME::relativize)
                    .toList()
                    .stream();
        }
    }

    @Test
    void thereAreBundles() throws IOException {
        assertTrue(bundles().count() > 20);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void germanSaysAllThatEnglishSays(Path bundle) throws IOException {
        Properties english = read(bundle);
        Properties german = read(german(bundle));
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(german.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(holes(english.getProperty(key)), holes(german.getProperty(key)), key);
        }
    }

    /// The desktop's texts without blanks are no patterns; all others are.
    @ParameterizedTest
    @MethodSource("bundles")
    void patternsCanBeReadAndTextsAreThere(Path bundle) throws IOException {
        for (Path file : List.of(bundle, german(bundle))) {
            Properties texts = read(file);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertFalse(text.isBlank(), key);
                boolean pattern = !bundle.startsWith("app/desktop")
                        || new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length > 0;
                assertFalse(pattern && text.replace("''", "").contains("'"), key + ": a lone ' in a pattern");
                assertFalse(!pattern && text.contains("''"), key + ": a double ' that is no pattern's");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsUsed(Path bundle) throws IOException {
        Set<String> literals = literals(sources(bundle));
        List<String> unused = new ArrayList<>();
        for (String key : read(bundle).stringPropertyNames()) {
            if (!used(key, literals)) {
                unused.add(key);
            }
        }
        assertEquals(List.of(), unused);
    }

    /// The package whose texts they are.
    private static Path sources(Path bundle) {
        String folder = bundle.getParent().toString();
        return HOME.resolve(folder.replace(RESOURCES.toString(), SOURCES.toString()));
    }

    /// A key stands in the source as it is, or without its ending, or begins with a literal that ends with a dot and to
    /// which the source adds something; or it is the name of a
    /// constant that somebody uses.
    private static boolean used(String key, Set<String> literals) {
        if (literals.contains(key)) {
            return true;
        }
        int dot = key.lastIndexOf('.');
        while (dot > 0) {
            boolean prefix = literals.contains(key.substring(0, dot + 1));
            boolean ending = literals.contains(key.substring(dot)) && used(key.substring(0, dot), literals);
            boolean joined = literals.contains(key.substring(0, dot)) && literals.contains(".");
            if (prefix || ending || joined) {
                return true;
            }
            dot = key.lastIndexOf('.', dot - 1);
        }
        return false;
    }

    private static Set<String> literals(Path folder) throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path file : files(folder, ".java")) {
            Matcher matcher = LITERAL.matcher(Files.readString(file));
            while (matcher.find()) {
                literals.add(matcher.group(1));
            }
            CONSTANT.matcher(Files.readString(file))
                    .results()
                    .map(use -> Objects.requireNonNullElse(use.group(1), use.group(2)))
                    .map(constant -> constant.toLowerCase(Locale.ROOT).replace('_', '-'))
                    .forEach(literals::add);
        }
        return literals;
    }

    private static Set<String> holes(String text) {
        Set<String> holes = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(text);
        while (matcher.find()) {
            holes.add(matcher.group(1));
        }
        return holes;
    }

    private static Path german(Path english) {
        return english.resolveSibling("messages_de.properties");
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(HOME.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
