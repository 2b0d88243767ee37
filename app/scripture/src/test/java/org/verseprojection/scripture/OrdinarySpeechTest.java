package org.verseprojection.scripture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sentences full of first names, numbers and words that are books as well: `ordinary.txt`.
class OrdinarySpeechTest {
    private static final Scripture SCRIPTURE = Scripture.load();
    private final ReferenceParser parser = new ReferenceParser(SCRIPTURE.versification(), SCRIPTURE.books());

    static Stream<String> sentences() throws IOException {
        try (var in = Objects.requireNonNull(OrdinarySpeechTest.class.getResourceAsStream("ordinary.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void anOrdinarySentenceAnnouncesNothing(String sentence) {
        assertEquals(List.of(), parser.parse(sentence, Style.SPOKEN));
        assertEquals(List.of(), parser.parse(sentence.toLowerCase(java.util.Locale.ROOT), Style.SPOKEN));
    }

    @Test
    void thereAreManyOfThem() throws IOException {
        assertTrue(sentences().count() >= 200);
    }
}
