package org.verseprojection.desktop.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.show.Content;
import org.verseprojection.scripture.Scripture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SlideTextTest {
    private static final Pattern CLEAN =
            Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd} ,.:;?!()’‘“”—-]*|[—“‘(][\\p{L}\\p{Nd} ,.:;?!()’‘“”—-]*");

    private Scripture scripture;

    @BeforeAll
    void load() {
        scripture = Scripture.load();
    }

    @Test
    void nothingButLettersAndPunctuationIsEverPrinted() {
        Look look = new Look(Themes.builtIn().getFirst(), Optional.empty(), false, true, 1280, 720);
        for (Translation translation : Translation.values()) {
            for (int at = 0; at < scripture.versification().size(); at++) {
                Content content =
                        new Content(Passage.of(scripture.versification().at(at)), translation);
                String text = text(SlideText.of(scripture, look, content), 0);
                assertTrue(CLEAN.matcher(text).matches() && !text.contains("  "), content + ": " + text);
                assertFalse(text.contains("Yahweh") || text.matches(".*\\bYah\\b.*"), text);
                assertFalse(text.matches(".*\\b([Tt]he|O) [Tt]he LORD\\b.*"), text);
            }
        }
    }

    @Test
    void noWordOfEitherTextIsLost() {
        Look look = new Look(Themes.builtIn().getFirst(), Optional.empty(), false, false, 1280, 720);
        for (Translation translation : Translation.values()) {
            for (int at = 0; at < scripture.versification().size(); at++) {
                String raw = scripture.text(translation).text(at);
                Content content =
                        new Content(Passage.of(scripture.versification().at(at)), translation);
                if (!raw.isEmpty()) {
                    String brackets = raw.replace("[", "").replace("]", "");
                    assertEquals(brackets, text(SlideText.of(scripture, look, content), 0));
                }
            }
        }
    }

    @Test
    void markupAndControlCharactersAreTakenOut() {
        assertEquals(
                "In the beginning God", CleanText.of("\u00b6 In <i>the</i>\t[beginning]\u0007\u200b  *God*\ufeff\n"));
        assertEquals("a b", CleanText.of("a\u00a0\u2028b\ue000\ud800"));
        assertEquals("Æneas (was) there—“so”", CleanText.of("Æneas (was) there—“so”"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ps.23.1 | The LORD is my shepherd; I shall lack nothing.",
                "Gen.2.4 | in the day that the LORD God made the earth and the heavens.",
                "Ps.3.1 | LORD, how my adversaries have increased!",
                "Ps.98.6 | make a joyful noise before the King, the LORD.",
                "Ezek.36.23 | ‘and the nations shall know that I am the LORD,’ says the Lord GOD",
                "Exod.15.3 | The LORD is a man of war. The LORD is his name.",
                "Ps.18.28 | For you will light my lamp, LORD.",
                "Isa.41.4 | I, the LORD, the first, and with the last, I am he.”",
                "Ps.111.1 | Praise the LORD! I will give thanks to the LORD",
                "1Kgs.8.23 | “LORD, the God of Israel, there is no God like you",
                "Ps.150.6 | Let everything that has breath praise the LORD! Praise the LORD!",
                "Ps.8.1 | LORD, our Lord, how majestic is your name",
            })
    void theDivineNameIsPrintedAsInEnglishBibles(String osis, String part) {
        String text = text(of(osis, Translation.WEB, true), 0);
        String wanted = part.startsWith("‘and") ? "says the Lord GOD" : part;
        assertTrue(text.contains(wanted), text);
    }

    @Test
    void theNameStaysWhereItIsWanted() {
        assertEquals("Yahweh is my shepherd; I shall lack nothing.", text(of("Ps.23.1", Translation.WEB, false), 0));
    }

    @Test
    void possessivesAndAddressFollowTheGrammar() {
        assertEquals("the LORD’s house", DivineName.shown("Yahweh’s house", "the LORD's house", false));
        assertEquals("O LORD, save", DivineName.shown("O Yahweh, save", "O LORD", true));
        assertEquals("He said. The LORD went.", DivineName.shown("He said. Yahweh went.", "the LORD", true));
        assertEquals("“The LORD has", DivineName.shown("“Yah has", "the LORD", true));
    }

    @Test
    void versesThatATranslationLacksAreNamed() {
        SlideText one = of("Luke.17.36", Translation.WEB, false);
        assertEquals("(Luke 17:36 is not in the WEB.)", text(one, 0));
        assertFalse(one.blocks().getFirst().getFirst().spoken());
        SlideText range = of("Acts.8.36-Acts.8.38", Translation.WEB, false);
        assertTrue(text(range, 0).contains("baptized?” (Acts 8:37 is not in the WEB.) He commanded"));
        assertEquals("Acts 8:36–38 · WEB", range.reference());
    }

    @Test
    void versesPrintedElsewhereCarryANote() {
        assertEquals(
                "printed as Romans 14:25 in the WEB",
                of("Rom.16.26", Translation.WEB, false).note());
        assertEquals(
                "printed as Romans 14:24–26 in the WEB",
                of("Rom.16.25-Rom.16.27", Translation.WEB, false).note());
        assertEquals("", of("Rom.16.25-Rom.16.27", Translation.KJV, false).note());
    }

    @Test
    void versesAreNumberedInRangesOnly() {
        assertEquals(List.of(), numbers(of("John.3.16", Translation.KJV, false)));
        assertEquals(List.of("38", "39", "9:1", "2"), numbers(of("Rom.8.38-Rom.9.2", Translation.KJV, false)));
    }

    @Test
    void twoTranslationsStandInTheOrderOfTheContent() {
        Look look = new Look(Themes.builtIn().getFirst(), Optional.of(Translation.KJV), true, false, 1280, 720);
        SlideText two = SlideText.of(scripture, look, new Content(Passage.ofOsis("John.11.35"), Translation.WEB));
        assertEquals("John 11:35 · WEB · KJV", two.reference());
        assertEquals(2, two.blocks().size());
        SlideText one = SlideText.of(scripture, look, new Content(Passage.ofOsis("John.11.35"), Translation.KJV));
        assertEquals(1, one.blocks().size());
    }

    @Test
    void aPlaceThatDoesNotExistIsSaidSo() {
        assertEquals("(John 3:99 is not in the Bible.)", text(of("John.3.99", Translation.KJV, false), 0));
    }

    private SlideText of(String osis, Translation translation, boolean divineName) {
        Look look = new Look(Themes.builtIn().getFirst(), Optional.empty(), false, divineName, 1280, 720);
        return SlideText.of(scripture, look, new Content(Passage.ofOsis(osis), translation));
    }

    private static List<String> numbers(SlideText text) {
        return text.blocks().getFirst().stream()
                .map(Atom::number)
                .filter(number -> !number.isEmpty())
                .toList();
    }

    private static String text(SlideText text, int block) {
        return text.blocks().get(block).stream()
                .map(atom -> (atom.spaced() ? " " : "") + atom.word())
                .collect(Collectors.joining())
                .strip();
    }
}
