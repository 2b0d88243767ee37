package org.verseprojection.matching.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.verseprojection.matching.trial.HeldOutWindows.Window;
import org.verseprojection.scripture.Scripture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldOutWindowsTest {
    private final Scripture scripture = Scripture.load();

    private List<Window> windows(long seed) {
        return HeldOutWindows.of(scripture, "ASV", 400, seed);
    }

    @Test
    void theyAreEightToTwelveWordsFromTheirVerse() {
        String[] texts = TrialTexts.verses(scripture, "ASV");
        List<Window> windows = windows(1);
        assertEquals(400, windows.size());
        for (Window window : windows) {
            int words = TrialTexts.words(window.text()).size();
            assertTrue(words >= 8 && words <= 12, window.toString());
            String verse = String.join(" ", TrialTexts.words(texts[window.ordinal()]));
            assertTrue(verse.contains(window.text()), window + " of " + verse);
        }
    }

    @Test
    void allLengthsAndAllPartsOfTheBibleOccur() {
        List<Window> windows = windows(1);
        assertEquals(
                5,
                windows.stream()
                        .map(window -> TrialTexts.words(window.text()).size())
                        .distinct()
                        .count());
        assertTrue(windows.stream().map(Window::ordinal).distinct().count() > 380);
        assertTrue(windows.stream().anyMatch(window -> window.ordinal() < 5_000));
        assertTrue(windows.stream().anyMatch(window -> window.ordinal() > 26_000));
    }

    @Test
    void theSameSeedGivesTheSameWindowsAndAnotherOneOthers() {
        assertEquals(windows(1), windows(1));
        assertNotEquals(windows(1), windows(2));
    }

    @Test
    void misheardTheyAreStillOfTheSameVerses() {
        HearingErrors errors = HearingErrors.load(scripture);
        List<Window> said = windows(1).subList(0, 60);
        List<Window> heard = HeldOutWindows.misheard(said, errors, HearingErrors.Room.HALL, 3);
        assertEquals(
                said.stream().map(Window::ordinal).toList(),
                heard.stream().map(Window::ordinal).toList());
        assertNotEquals(said, heard);
        assertEquals(heard, HeldOutWindows.misheard(said, errors, HearingErrors.Room.HALL, 3));
    }
}
