package org.verseprojection.cli.doctor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.verseprojection.cli.console.Texts;

/// What a check says, in both languages.
class PhraseTest {
    /// Said by commands alone, or the same in all languages.
    private static final Predicate<String> ENGLISH_ALONE = Pattern.compile(
                    "doctor\\.(ok|advice|trouble|left-out|do|looking|quick|sum\\..*|bundle.*|monitors\\.each|versions\\..*)")
            .asMatchPredicate();

    @Test
    void theSameFindingIsReadInEitherLanguage() {
        Phrase now = Diagnosis.phrase("hearing.now", "tiny", 2, Shown.seconds(Duration.ofMillis(800)));
        assertEquals("In use now: tiny, threads: 2, a pass every 0.8 s.", now.in(Locale.ENGLISH));
        assertEquals("In use now: tiny, threads: 2, a pass every 0.8 s.", now.in(Locale.FRANCE));
        assertEquals("Gerade benutzt: tiny, Threads: 2, ein Durchgang alle 0,8 s.", now.in(Locale.GERMANY));
        Phrase day = Diagnosis.phrase("clock", Shown.day(LocalDate.of(2026, 11, 22)));
        assertEquals("Today is 2026-11-22.", day.in(Locale.ROOT));
        assertEquals("Heute ist der 22.11.2026.", day.in(Locale.GERMAN));
    }

    @Test
    void germanSaysAllThatEnglishSaysOfAComputer() throws IOException {
        Properties english = read("");
        Properties german = read("_de");
        TreeSet<String> keys = new TreeSet<>(english.stringPropertyNames());
        keys.removeIf(key -> !key.startsWith("doctor.") || ENGLISH_ALONE.test(key));
        TreeSet<String> translated = new TreeSet<>(german.stringPropertyNames());
        translated.remove("doctor.versions");
        keys.remove("doctor.versions");
        assertEquals(keys, translated);
        for (String key : keys) {
            assertEquals(blanks(english.getProperty(key)), blanks(german.getProperty(key)), key);
            assertFalse(german.getProperty(key).isBlank(), key);
        }
    }

    private static int blanks(String text) {
        return new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String language) throws IOException {
        String name = "/" + Texts.BUNDLE.replace('.', '/') + language + ".properties";
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
