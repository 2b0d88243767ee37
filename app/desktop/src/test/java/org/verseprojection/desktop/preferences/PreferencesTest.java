package org.verseprojection.desktop.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
        refused(old -> old.withInput(-1));
        refused(old -> old.withLanguage("fr"));
        refused(old -> old.withTheme("line\nbreak"));
        refused(old -> old.withMicrophone("x".repeat(5000)));
        refused(old -> old.withKeys(Map.of(Action.BLACK, " ")));
        refused(old -> old.withWeb(new WebOutput(true, 65_536, false, "")));
        refused(old -> old.withWeb(new WebOutput(true, 8750, true, "a/../b")));
    }

    private static void refused(UnaryOperator<Preferences> change) {
        assertThrows(IllegalArgumentException.class, () -> change.apply(STANDARD));
    }
}
