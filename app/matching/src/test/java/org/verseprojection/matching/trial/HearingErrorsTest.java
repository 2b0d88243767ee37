package org.verseprojection.matching.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verseprojection.domain.Translation;
import org.verseprojection.matching.trial.HearingErrors.Room;
import org.verseprojection.scripture.Scripture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HearingErrorsTest {
    private final Scripture scripture = Scripture.load();
    private final HearingErrors errors = HearingErrors.load(scripture);

    /// The first 120 verses of the Psalms, some 1,500 words.
    private List<String> said() {
        List<String> words = new ArrayList<>();
        for (int verse = 0; verse < 120; verse++) {
            words.addAll(TrialTexts.words(scripture.text(Translation.WEB).text(13_941 + verse)));
        }
        return words;
    }

    /// The share of the words that are not heard.
    private double lost(Room room, long seed) {
        List<String> said = said();
        List<String> left = new ArrayList<>(said);
        errors.misheard(said, room, new Random(seed)).forEach(left::remove);
        return left.size() / (double) said.size();
    }

    @ParameterizedTest
    @EnumSource
    void atLeastOneWordRemains(Room room) {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            for (List<String> said : List.of(List.of("the"), List.of("a", "the"), List.of("xyzzy"))) {
                List<String> heard = errors.misheard(said, room, random);
                assertFalse(heard.isEmpty());
                assertTrue(heard.stream().noneMatch(String::isBlank), heard.toString());
            }
        }
    }

    @Test
    void theWorseTheRoomTheMoreIsMisheard() {
        double clean = lost(Room.CLEAN, 1);
        double hall = lost(Room.HALL, 1);
        double badHall = lost(Room.BAD_HALL, 1);
        assertTrue(clean > 0 && clean < hall && hall < badHall, clean + ", " + hall + ", " + badHall);
        assertTrue(clean < 0.1, "clean: " + clean);
        assertTrue(badHall > 0.1 && badHall < 0.4, "bad hall: " + badHall);
    }

    @Test
    void theSameSeedMishearsAlikeAndAnotherOneOtherwise() {
        List<String> said = said().subList(0, 300);
        List<String> first = errors.misheard(said, Room.HALL, new Random(5));
        assertEquals(first, errors.misheard(said, Room.HALL, new Random(5)));
        assertEquals(first, HearingErrors.load(scripture).misheard(said, Room.HALL, new Random(5)));
        assertNotEquals(first, errors.misheard(said, Room.HALL, new Random(6)));
    }

    @Test
    void whatWasSaidIsLeftAsItWas() {
        List<String> said = List.of("The", "LORD", "is", "my", "shepherd;", "I", "shall", "not", "want.");
        Set<String> words = Set.copyOf(said);
        int kept = 0;
        for (int seed = 0; seed < 50; seed++) {
            List<String> heard = errors.misheard(said, Room.CLEAN, new Random(seed));
            kept += heard.equals(said) ? 1 : 0;
            assertTrue(heard.stream().anyMatch(words::contains), heard.toString());
        }
        assertTrue(kept > 20, kept + " of 50 sentences were heard as they were said");
    }
}
