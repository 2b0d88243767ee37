package org.verseprojection.desktop.remember;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.remember.AccountField.Chosen;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Theme.Background;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Translation;

/// What the settings of an account mean here.
final class AccountFieldTest {
    private static final Theme BLACK = theme("Large on black");
    private static final Theme GRADIENT = theme("Dark gradient");
    private static final Chosen CHOSEN = new Chosen(Preferences.standard(), BLACK);

    private static Theme theme(String name) {
        return Themes.builtIn().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsHereIsSaidInTheAccountsWords() {
        assertEquals(
                Map.of(
                        AccountField.BIBLE_VERSION, "\"KJV\"",
                        AccountField.FONT_SIZE, "30",
                        AccountField.TEXT_COLOR, "\"#FFFFFF\"",
                        AccountField.BG_COLOR, "\"#000000\"",
                        AccountField.CONFIDENCE_THRESHOLD, "0.9"),
                AccountField.all(CHOSEN));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "bible_version, '\"WEB\"'",
                "font_size, 12",
                "font_size, 48",
                "text_color, '\"#A1B2C3\"'",
                "bg_color, '\"#0000FF\"'",
                "confidence_threshold, 0.7",
                "confidence_threshold, 0.825"
            })
    void whatComesIsWhatIsSaidOfItThen(String name, String value) {
        AccountField field = AccountField.named(name).orElseThrow();
        Chosen changed = field.with(CHOSEN, value);
        assertEquals(Optional.of(value), field.of(changed));
        Map<AccountField, String> others = AccountField.all(changed);
        others.put(field, field.of(CHOSEN).orElseThrow());
        assertEquals(AccountField.all(CHOSEN), others, "nothing else is another");
        assertSame(changed, field.with(changed, value), "it is no change the second time");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "bible_version, '\"NIV\"'",
                "bible_version, 7",
                "font_size, 11",
                "font_size, 49",
                "font_size, 20.5",
                "font_size, 99999999999",
                "text_color, '\"red\"'",
                "text_color, '\"#12345678\"'",
                "bg_color, '{broken'",
                "bg_color, null",
                "confidence_threshold, 0.95",
                "confidence_threshold, '\"0.8\"'"
            })
    void whatIsNoValueChangesNothing(String name, String value) {
        assertSame(CHOSEN, AccountField.named(name).orElseThrow().with(CHOSEN, value));
    }

    @Test
    void eachMeansWhatItSays() {
        Chosen changed = CHOSEN;
        changed = AccountField.BIBLE_VERSION.with(changed, "\"WEB\"");
        changed = AccountField.CONFIDENCE_THRESHOLD.with(changed, "0.8");
        changed = AccountField.FONT_SIZE.with(changed, "40");
        changed = AccountField.TEXT_COLOR.with(changed, "\"#FFEE00\"");
        changed = AccountField.BG_COLOR.with(changed, "\"#101010\"");
        assertEquals(Translation.WEB, changed.preferences().translation());
        assertEquals(0.8, changed.preferences().leastConfidence());
        assertEquals(40, changed.theme().smallest());
        assertEquals(BLACK.largest(), changed.theme().largest());
        assertEquals("#ffee00", changed.theme().text());
        assertEquals(new Background.Plain("#101010"), changed.theme().background());
        assertEquals(BLACK.accent(), changed.theme().accent());
    }

    @Test
    void theLargestSizeIsNeverBelowTheSmallest() {
        Chosen low = new Chosen(Preferences.standard(), theme("Lower third"));
        Theme larger = AccountField.FONT_SIZE.with(low, "48").theme();
        assertEquals(48, larger.smallest());
        assertEquals(48, larger.largest());
    }

    @Test
    void aPictureOrGradientIsNoColourAndBecomesOneWhenOneComes() {
        Chosen gradient = new Chosen(Preferences.standard(), GRADIENT);
        assertTrue(!AccountField.all(gradient).containsKey(AccountField.BG_COLOR));
        assertEquals(
                new Background.Plain("#000000"),
                AccountField.BG_COLOR.with(gradient, "\"#000000\"").theme().background());
    }

    @Test
    void opacityIsThisProgramsOwnAndStays() {
        Theme glass = ThemeParts.text(BLACK, "#ffffff80");
        Chosen chosen = new Chosen(Preferences.standard(), glass);
        assertEquals(Optional.of("\"#FFFFFF\""), AccountField.TEXT_COLOR.of(chosen));
        assertSame(chosen, AccountField.TEXT_COLOR.with(chosen, "\"#ffffff\""));
    }
}
