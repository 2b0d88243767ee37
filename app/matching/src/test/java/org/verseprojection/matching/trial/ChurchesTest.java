package org.verseprojection.matching.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.matching.trial.Churches.Choice;
import org.verseprojection.scripture.Scripture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChurchesTest {
    private static final List<String> WORDINGS = List.of("CPDV", "OEB");

    private final Scripture scripture = Scripture.load();
    private final Churches churches = new Churches(scripture, WORDINGS);
    private final List<Choice> church = churches.church(7, 600);

    @Test
    void theSameSeedMakesTheSameChurchAndAnotherAnother() {
        assertEquals(church.subList(0, 50), churches.church(7, 50));
        assertNotEquals(church.subList(0, 50), churches.church(8, 50));
    }

    @Test
    void servicesAreAWeekApartAndHaveTwelveVerses() {
        assertEquals(600, church.size());
        assertEquals(
                Duration.ofMinutes(3),
                Duration.between(church.get(0).at(), church.get(1).at()));
        assertEquals(
                Duration.ofDays(7),
                Duration.between(church.get(0).at(), church.get(12).at()));
        for (int i = 1; i < church.size(); i++) {
            assertTrue(church.get(i - 1).at().isBefore(church.get(i).at()));
        }
    }

    @Test
    void twoPreachOneMoreThanTheOtherEachFromOneTranslation() {
        Map<String, List<Choice>> bySpeaker = church.stream().collect(Collectors.groupingBy(Choice::speaker));
        assertEquals(Set.of("a", "b"), bySpeaker.keySet());
        assertTrue(of(bySpeaker, "a") > of(bySpeaker, "b"));
        for (List<Choice> one : bySpeaker.values()) {
            assertEquals(1, one.stream().map(Choice::translation).distinct().count());
        }
    }

    @Test
    void somethingIsHeardOfEachAndVersesComeBack() {
        Map<Integer, Integer> often = new HashMap<>();
        for (Choice choice : church) {
            assertFalse(choice.heard().isBlank());
            assertTrue(choice.mood() >= 0 && choice.mood() < 1);
            assertTrue(choice.ordinal() >= 0
                    && choice.ordinal() < scripture.versification().size());
            often.merge(choice.ordinal(), 1, Integer::sum);
        }
        assertTrue(often.values().stream().anyMatch(times -> times >= 5), "favourites");
        assertTrue(often.size() > 200, "and much besides");
    }

    @Test
    void someAreAnnouncedAndFewEnough() {
        long announced = church.stream().filter(Choice::announced).count();
        assertTrue(announced > 30 && announced < 120, announced + " of 600");
    }

    @Test
    void aPreachersWaysOfTellingAreSharesOfOne() {
        Preacher preacher = Preacher.of("a", scripture, new Random(3));
        double all = 0;
        for (double share : preacher.styles()) {
            assertTrue(share > 0);
            all += share;
        }
        assertEquals(1, all, 1e-9);
        assertEquals(40, preacher.favourites().size());
        int place = preacher.place();
        assertTrue(preacher.inSeries(place) && !preacher.inSeries(place - 1) && !preacher.inSeries(place + 25));
        preacher.prepare();
        assertNotEquals(place, preacher.place());
    }

    @Test
    void aVoiceIsNearlyAlwaysMisheardInTheSameWords() {
        Preacher preacher = Preacher.of("a", scripture, new Random(5));
        Voice voice = Voice.of(
                scripture, HearingErrors.load(scripture).sounds(), preacher, new Random(5), new ConcurrentHashMap<>());
        Map<String, Set<String>> instead = new HashMap<>();
        for (int ordinal : preacher.favourites()) {
            for (String word :
                    TrialTexts.words(scripture.text(preacher.translation()).text(ordinal))) {
                for (int i = 0; i < 20; i++) {
                    String heard = String.join(" ", voice.heard(List.of(word)));
                    if (!heard.equals(word)) {
                        instead.computeIfAbsent(word.toLowerCase(Locale.ROOT), _ -> new HashSet<>())
                                .add(heard);
                    }
                }
            }
        }
        assertFalse(instead.isEmpty());
        instead.forEach((word, others) -> assertEquals(1, others.size(), word + ": " + others));
    }

    @Test
    void aTellingIsAShortPieceOfTheVerse() {
        Preacher preacher = Preacher.of("a", scripture, new Random(9));
        Tellings tellings = new Tellings(scripture, WORDINGS, 9);
        int john = scripture.versification().ordinal(VerseRef.ofOsis("John.3.16"));
        Set<String> known = new HashSet<>();
        for (String wording : List.of("KJV", "WEB", "CPDV", "OEB")) {
            known.addAll(lower(TrialTexts.words(TrialTexts.verses(scripture, wording)[john])));
        }
        long ofTheVerse = 0;
        int all = 0;
        for (int i = 0; i < 200; i++) {
            List<String> told = lower(tellings.told(john, preacher));
            assertTrue(told.size() >= 2 && told.size() <= 30, told.toString());
            all += told.size();
            ofTheVerse += told.stream().filter(known::contains).count();
        }
        assertTrue(ofTheVerse > 0.75 * all, ofTheVerse + " of " + all + " words are its own");
        assertEquals(List.of("john", "chapter", "3", "verse", "16"), lower(tellings.announcement(john)));
    }

    @Test
    void bothTranslationsOccur() {
        Set<Translation> shown = new HashSet<>();
        for (int seed = 0; seed < 12; seed++) {
            shown.add(Preacher.of("a", scripture, new Random(seed)).translation());
        }
        assertEquals(Set.of(Translation.values()), shown);
    }

    private static int of(Map<String, List<Choice>> bySpeaker, String speaker) {
        return bySpeaker.getOrDefault(speaker, List.of()).size();
    }

    private static List<String> lower(List<String> words) {
        return words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
                .toList();
    }
}
