package org.verseprojection.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every bundle of this module, in English and German.
final class BundlesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Stream<Path> bundles() throws IOException {
        return files(RESOURCES, "messages.properties").stream();
    }

    @Test
    void thereAreBundles() throws IOException {
        assertFalse(files(RESOURCES, "messages.properties").isEmpty());
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

    @ParameterizedTest
    @MethodSource("bundles")
    void patternsCanBeReadAndTextsAreThere(Path bundle) throws IOException {
        for (Path file : List.of(bundle, german(bundle))) {
            Properties texts = read(file);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertFalse(text.isBlank(), key);
                int holes = new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
                assertFalse(holes > 0 && text.replace("''", "").contains("'"), key + ": a lone ' in a pattern");
                assertFalse(holes == 0 && text.contains("''"), key + ": a double ' that is no pattern's");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsUsed(Path bundle) throws IOException {
        Set<String> literals = literals(SOURCES.resolve(RESOURCES.relativize(bundle.getParent())));
        List<String> unused = new ArrayList<>();
        for (String key : read(bundle).stringPropertyNames()) {
            if (!used(key, literals)) {
                unused.add(key);
            }
        }
        assertEquals(List.of(), unused);
    }

    /// A key stands in the source as it is, or without its ending, or begins with a literal that ends with a dot and to
    /// which the source adds something.
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
        try (Reader reader = Files.newBufferedReader(file)) {
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
