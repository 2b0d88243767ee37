package org.verseprojection.matching.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Word;
import org.verseprojection.matching.trial.Moment.Kind;
import org.verseprojection.scripture.Scripture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatedSpeechTest {
    private static final int COUNT = 600;
    private static final double TALK = 0.4;

    private final Scripture scripture = Scripture.load();
    private final List<Moment> moments = moments(TALK, 0, 1, COUNT);

    private List<Moment> moments(double talk, int part, long seed, int count) {
        SimulatedSpeech speech = new SimulatedSpeech(
                scripture, List.of("OEB"), List.of("ASV"), part, new SimulatedSpeech.Mixture(talk), seed);
        return Stream.generate(speech::next).limit(count).toList();
    }

    private Stream<Moment> quoted() {
        return moments.stream()
                .filter(moment -> moment.kind() != Kind.TALK && moment.kind() != Kind.PARAPHRASE)
                .filter(moment -> !moment.right().isEmpty() && !moment.right().contains(moment.read()));
    }

    @Test
    void eachKindHasItsShare() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        moments.forEach(moment -> counts.merge(moment.kind(), 1, Integer::sum));
        Map<Kind, Double> shares = Map.of(
                Kind.TALK, TALK,
                Kind.HELD_OUT, 0.55 * (1 - TALK),
                Kind.SHOWN, 0.2 * (1 - TALK),
                Kind.KNOWN, 0.1 * (1 - TALK),
                Kind.PARAPHRASE, 0.15 * (1 - TALK));
        shares.forEach((kind, share) -> {
            double standardError = Math.sqrt(share * (1 - share) / COUNT);
            assertEquals(share, counts.getOrDefault(kind, 0) / (double) COUNT, 4 * standardError, kind.toString());
        });
    }

    @Test
    void allTalkIsOnlyTalkAndNoTalkIsNone() {
        assertTrue(moments(1, 0, 2, 40).stream().allMatch(moment -> moment.kind() == Kind.TALK));
        assertTrue(moments(0, 0, 2, 40).stream().noneMatch(moment -> moment.kind() == Kind.TALK));
    }

    @Test
    void talkMeansNoVerseAndHasNoSource() {
        moments.stream().filter(moment -> moment.kind() == Kind.TALK).forEach(moment -> {
            assertEquals(Set.of(), moment.right());
            assertEquals("", moment.source());
        });
    }

    @Test
    void theSourceIsTheKindsOwn() {
        for (Moment moment : moments) {
            List<String> sources = switch (moment.kind()) {
                case TALK, PARAPHRASE -> List.of("");
                case HELD_OUT -> List.of("OEB");
                case KNOWN -> List.of("ASV");
                case SHOWN -> List.of("KJV", "WEB");
            };
            assertTrue(sources.contains(moment.source()), moment.toString());
        }
    }

    @Test
    void theRightVerseHasTheWordsThatWereSaidAsFarAsTheyWereNotMisheard() {
        int all = 0;
        int word = 0;
        int exact = 0;
        for (Moment moment : quoted().toList()) {
            String[] texts = TrialTexts.verses(scripture, moment.source());
            int verse = moment.right().iterator().next();
            List<String> said = moment.utterances().getLast();
            List<String> words = TrialTexts.words(texts[verse]);
            Set<String> has = new HashSet<>(words);
            all += said.size();
            word += (int) said.stream().filter(has::contains).count();
            exact += Collections.indexOfSubList(words, said) >= 0 ? 1 : 0;
        }
        double share = word / (double) all;
        assertTrue(share > 0.75 && share < 1, share + " of the words are the verse's");
        double perfect = exact / (double) quoted().count();
        assertTrue(perfect > 0.3 && perfect < 0.8, perfect + " of the moments were heard as they were said");
    }

    @Test
    void whatIsMeantWasReadOrAnnouncedIsAVerse() {
        int verses = scripture.versification().size();
        for (Moment moment : moments) {
            assertTrue(moment.right().size() <= 2, moment.toString());
            moment.right().forEach(verse -> assertTrue(verse >= 0 && verse < verses));
            assertTrue(moment.read() >= -1 && moment.read() < verses);
            assertTrue(moment.announced() >= -1 && moment.announced() < verses);
            assertFalse(moment.readAge().isNegative() || moment.announcedAge().isNegative());
        }
    }

    @Test
    void somethingIsAlwaysHeardAndHandedOnInOrder() {
        for (Moment moment : moments) {
            assertTrue(moment.utterances().stream().noneMatch(List::isEmpty), moment.toString());
            Hypothesis hypothesis = moment.hypothesis();
            List<String> words =
                    moment.utterances().stream().flatMap(List::stream).toList();
            assertEquals(words, hypothesis.reading().stream().map(Word::text).toList());
            assertEquals(hypothesis.reading().getLast().end(), hypothesis.heardUntil(), "the newest word ends it");
            assertEquals(
                    moment.utterances().size(),
                    hypothesis.reading().stream().filter(Word::opens).count());
        }
    }

    @Test
    void someAreInTheMidstOfAReadingThatGoesOnAndSomeBehindAStaleOne() {
        long next = quoted().filter(moment -> moment.right().contains(moment.read() + 1))
                .count();
        long stale = quoted().filter(
                        moment -> moment.read() >= 0 && !moment.right().contains(moment.read() + 1))
                .count();
        long announced = quoted().filter(moment -> moment.right().contains(moment.announced()))
                .count();
        assertTrue(next > 5 && stale > 20 && announced > 5, next + ", " + stale + ", " + announced);
    }

    @Test
    void theSameSeedMakesTheSameMomentsAndAnotherOneOthers() {
        assertEquals(moments.subList(0, 60), moments(TALK, 0, 1, 60));
        assertNotEquals(moments.subList(0, 60), moments(TALK, 0, 2, 60));
    }

    @Test
    void theOtherHalfIsSpokenNowhere() {
        Set<String> talk = new HashSet<>();
        List<String> lines = TrialTexts.Talk.C.lines();
        for (int i = 1; i < lines.size(); i += 2) {
            talk.add(String.join(" ", TrialTexts.words(lines.get(i))));
        }
        for (Moment moment : moments) {
            moment.utterances()
                    .forEach(words -> assertFalse(talk.contains(String.join(" ", words)), moment.toString()));
        }
    }
}
