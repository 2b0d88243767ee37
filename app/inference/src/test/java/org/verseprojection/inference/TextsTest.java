package org.verseprojection.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    @ParameterizedTest
    @EnumSource
    void everyTextIsOneLineWithAllItsBlanksFilled(Texts text) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            String said = text.with("a", "b", "c", "d", "e").in(locale);
            assertEquals(1, said.lines().count());
            assertFalse(said.contains("{") || said.contains("''"), said);
        }
    }
}
