package org.verseprojection.desktop.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.preferences.Preferences.WebOutput;
import org.verseprojection.domain.Translation;

final class PreferencesTest {
    private static final Preferences STANDARD = Preferences.standard();

    @Test
    void changesOneThingAndKeepsTheRest() {
        Preferences changed =
                STANDARD.withCountdownSeconds(7).withMicrophone("Desk").withCountdownSeconds(9);
        assertEquals(9, changed.countdownSeconds());
        assertEquals("Desk", changed.microphone());
        assertEquals(
                STANDARD,
                changed.withCountdownSeconds(STANDARD.countdownSeconds()).withMicrophone(""));
    }

    @Test
    void secondTranslationIsNeverTheFirst() {
        Preferences both = STANDARD.withSecond(Optional.of(Translation.WEB));
        assertEquals(Optional.of(Translation.WEB), both.second());
        assertEquals(Optional.empty(), both.withTranslation(Translation.WEB).second());
    }

    @Test
    void keysDoNotChangeUnderIt() {
        Map<Action, String> keys = new EnumMap<>(Action.class);
        keys.put(Action.BLACK, "F5");
        Preferences preferences = STANDARD.withKeys(keys);
        keys.clear();
        assertEquals(Map.of(Action.BLACK, "F5"), preferences.keys());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.79, 1.61, Double.NaN, Double.POSITIVE_INFINITY, -1})
    void textScaleHasLimits(double scale) {
        refused(old -> old.withTextScale(scale));
    }

    @Test
    void everythingHasLimits() {
        refused(old -> old.withCountdownSeconds(0));
        refused(old -> old.withCountdownSeconds(11));
        refused(old -> old.withSuspensionSeconds(4));
        refused(old -> old.withSuspensionSeconds(301));
        refused(old -> old.withLeastConfidence(0.69));
        refused(old -> old.withLeastConfidence(0.91));
        refused(old -> old.withLeastConfidence(Double.NaN));
        refused(old -> old.withInput(-1));
        refused(old -> old.withLanguage("fr"));
        refused(old -> old.withTheme("line\nbreak"));
        refused(old -> old.withMicrophone("x".repeat(5000)));
        refused(old -> old.withKeys(Map.of(Action.BLACK, " ")));
        refused(old -> old.withWeb(new WebOutput(true, 65_536, false, "")));
        refused(old -> old.withWeb(new WebOutput(true, 8750, true, "a/../b")));
        refused(old -> old.withWeb(old.web().withPages(List.of())));
        refused(old -> old.withWeb(old.web().withPages(pages("a", "b", "A"))));
        refused(old -> old.withWeb(old.web().withPages(pages("1", "2", "3", "4", "5", "6", "7", "8", "9"))));
        for (String name : List.of("", "a b", "../x", "a/b", "ä", "a.js", "x".repeat(31))) {
            refused(old -> old.withWeb(old.web().withPages(pages(name))));
        }
        refused(old -> old.withWeb(
                old.web().withPages(List.of(OutputPage.standard().getFirst().withTheme("line\nbreak")))));
    }

    private static List<OutputPage> pages(String... names) {
        return Stream.of(names)
                .map(name -> new OutputPage(name, OutputPage.Content.FULL, "", false))
                .toList();
    }

    private static void refused(UnaryOperator<Preferences> change) {
        assertThrows(IllegalArgumentException.class, () -> change.apply(STANDARD));
    }
}
