package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.verseprojection.matching.MadeLessons.FIRST;
import static org.verseprojection.matching.MadeLessons.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.matching.learning.Confidence;
import org.verseprojection.matching.learning.Explanation;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Learner;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.learning.Mishearing;
import org.verseprojection.matching.learning.Shared;
import org.verseprojection.matching.trial.HeldOutWindows;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;

/// What was learned, in the whole matcher, by words alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaughtTest {
    private final Scripture scripture = Scripture.load();
    private final VerseIndex index = BareIndex.open();

    private Matcher matcher(AtomicReference<Taught> taught) {
        ReferenceParser parser = new ReferenceParser(scripture.versification(), scripture.books());
        return new SpeechMatcher(
                new ReferenceDetector(parser, taught::get),
                new VerseDetector(index, scripture, Optional.empty(), VerseDetector.Prior.STREAM, taught::get),
                scripture.versification(),
                new ConfidenceRanker(),
                Expected.NOTHING,
                taught::get);
    }

    private Matcher untaught() {
        ReferenceParser parser = new ReferenceParser(scripture.versification(), scripture.books());
        return new SpeechMatcher(
                new ReferenceDetector(parser),
                new VerseDetector(index, scripture, Optional.empty(), VerseDetector.Prior.STREAM),
                scripture.versification(),
                new ConfidenceRanker());
    }

    private Taught taught(Learned learned) {
        return new Taught(learned, "anna", scripture.versification());
    }

    private Ranking match(String text, Learned learned) {
        return matcher(new AtomicReference<>(taught(learned))).match(Hypothesis.ofText(text));
    }

    private static String first(Ranking ranking) {
        return ranking.items().isEmpty()
                ? ""
                : ranking.items().getFirst().passage().osis();
    }

    private Learned fond(String osis, int times) {
        Learned learned = Learned.nothing();
        for (int i = 0; i < times; i++) {
            learned = learned.plus(lesson(i, "", osis, Lesson.How.PICKED), scripture.versification());
        }
        return learned;
    }

    private static Learned misheard(String heard, String said, boolean name) {
        Learned nothing = Learned.nothing();
        return new Learned(
                3,
                FIRST,
                nothing.habits(),
                List.of(),
                new TreeMap<>(),
                List.of(new Mishearing(heard, said, name, 3, 3, 1)),
                Confidence.SAME,
                new TreeMap<>());
    }

    @Test
    void withNothingLearnedEveryRankingIsTheSameToTheLastBit() {
        List<String> texts = new ArrayList<>(List.of("turn with me to John three sixteen", "the next verse", ""));
        HeldOutWindows.of(scripture, "WEB", 40, 3).forEach(window -> texts.add(window.text()));
        HeldOutWindows.of(scripture, "OEB", 40, 3).forEach(window -> texts.add(window.text()));
        Learned empty = new Learner(new LessonReplay(index, scripture, Optional.empty()), scripture.versification())
                .learn(List.of(lesson(1, "we sang a song", "John.3.16", Lesson.How.DISMISSED)));
        Matcher before = untaught();
        Matcher after = matcher(new AtomicReference<>(taught(empty)));
        for (String text : texts) {
            Hypothesis hypothesis = Hypothesis.ofText(text);
            assertEquals(before.match(hypothesis), after.match(hypothesis), text);
        }
    }

    @Test
    void ofVersesWithTheSameWordsTheOneThatIsQuotedHereStandsFirst() {
        String heard = "it came to pass in those days that";
        String usual = first(match(heard, Learned.nothing()));
        Ranking ranking = match(heard, Learned.nothing());
        String other = ranking.items().get(1).passage().osis();
        assertFalse(usual.equals(other));
        assertEquals(other, first(match(heard, fond(other, 12))));
    }

    @Test
    void noHabitMovesAVerseThatIsQuotedWordForWord() {
        Learned fond = fond("John.3.17", 200);
        assertEquals("John.3.16", first(match("for God so loved the world that he gave his only", fond)));
        assertEquals("Ps.23.2", first(match("he maketh me to lie down in green pastures", fond)));
    }

    @Test
    void plainTalkStaysPlainTalkWhateverIsQuotedHere() {
        for (String talk : List.of(
                "please remember the parking lot will be closed next week",
                "so my wife and I drove down to the lake with the kids")) {
            Ranking ranking = match(talk, fond("John.3.16", 200));
            assertTrue(ranking.items().isEmpty() || ranking.items().getFirst().confidence() < 0.5, talk);
        }
    }

    @Test
    void aMisheardBookIsUnderstoodBeforeANumberAndNowhereElse() {
        Learned learned = misheard("galley sheens", "galatians", true);
        assertEquals("Gal.2.20", first(match("turn with me to galley sheens two twenty", learned)));
        assertEquals("Gal.2.20", first(match("turn to galley sheens chapter 2 verse 20", learned)));
        assertFalse(match("the galley sheens brightly", learned).items().stream()
                .anyMatch(each -> each.kind() == Candidate.Kind.REFERENCE));
        assertFalse(first(match("turn with me to galley sheens two twenty", Learned.nothing()))
                .equals("Gal.2.20"));
    }

    @Test
    void aMisheardWordIsFoundAsWhatWasSaidAndStillAsWhatWasHeard() {
        Learned learned = misheard("pastors", "pastures", false);
        String heard = "lie down in green pastors";
        double before = chance(match(heard, Learned.nothing()), "Ps.23.2");
        assertTrue(chance(match(heard, learned), "Ps.23.2") > before);
        String right = "I will give you pastors according to mine heart";
        assertEquals("Jer.3.15", first(match(right, learned)));
    }

    private static double chance(Ranking ranking, String osis) {
        return ranking.items().stream()
                .filter(each -> each.passage().osis().equals(osis))
                .mapToDouble(Candidate::confidence)
                .findFirst()
                .orElse(0);
    }

    @Test
    void whatWasLearnedIsExchangedWhileItRuns() {
        AtomicReference<Taught> now = new AtomicReference<>(Taught.NOTHING);
        VerseDetector detector =
                new VerseDetector(index, scripture, Optional.empty(), VerseDetector.Prior.STREAM, now::get);
        Hypothesis heard = Hypothesis.ofText("it came to pass in those days that");
        List<Detection> before = detector.detect(heard, Context.NONE);
        now.set(taught(fond(before.get(3).passage().osis(), 12)));
        assertFalse(before.equals(detector.detect(heard, Context.NONE)));
        now.set(Taught.NOTHING);
        assertEquals(before, detector.detect(heard, Context.NONE));
    }

    @Test
    void anExplanationNamesWhatSpokeForAVerse() {
        Explainer explainer = new Explainer(index, scripture, Optional.empty());
        String heard = "it came to pass in those days that";
        String other = match(heard, Learned.nothing()).items().get(1).passage().osis();
        Explanation why = explainer.why(Hypothesis.ofText(heard), Passage.ofOsis(other), taught(fond(other, 12)));
        assertEquals(1, why.rank());
        assertTrue(why.untaughtRank() > 1);
        assertTrue(why.reasons().stream()
                .anyMatch(reason -> reason.ground() == Explanation.Ground.HABIT && reason.times() > 3));
        assertTrue(why.reasons().stream().anyMatch(reason -> reason.ground() == Explanation.Ground.WORDS));
    }

    @Test
    void aMishearingIsExplainedByItsWords() {
        Explainer explainer = new Explainer(index, scripture, Optional.empty());
        Explanation why = explainer.why(
                Hypothesis.ofText("lie down in green pastors"),
                Passage.ofOsis("Ps.23.2"),
                taught(misheard("pastors", "pastures", false)));
        assertTrue(why.reasons().stream()
                .anyMatch(reason -> reason.ground() == Explanation.Ground.MISHEARING
                        && reason.words().equals("pastors → pastures")));
    }

    @Test
    void nothingSharedChangesNothing() {
        Shared version = Shared.nothing().as(7, FIRST);
        Taught without = new Taught(version, Learned.nothing(), "anna", scripture.versification());
        for (HeldOutWindows.Window window : HeldOutWindows.of(scripture, "WEB", 25, 7)) {
            Hypothesis heard = Hypothesis.ofText(window.text());
            assertEquals(
                    untaught().match(heard),
                    matcher(new AtomicReference<>(without)).match(heard),
                    window.text());
        }
    }

    @Test
    void aSharedNameIsHeardWhereAChapterFollows() {
        Shared shared = shared(List.of(new Mishearing("eyes higher", "isaiah", true, 9, 9, 1)), new TreeMap<>());
        Taught taught = new Taught(shared, Learned.nothing(), "", scripture.versification());
        Hypothesis heard = Hypothesis.ofText("turn with me to eyes higher chapter four verse three");
        Ranking found = matcher(new AtomicReference<>(taught)).match(heard);
        assertEquals("Isa.4.3", found.items().getFirst().passage().osis());
        assertTrue(untaught().match(heard).items().stream()
                .noneMatch(pick -> pick.passage().osis().equals("Isa.4.3")));
    }

    @Test
    void sharedPopularityStaysWithinTheBoundsOfHabits() {
        TreeMap<Integer, Double> popular = new TreeMap<>();
        int john = scripture.versification().ordinal(Passage.ofOsis("John.3.16").first());
        for (int ordinal = john - 5; ordinal < john + 5; ordinal++) {
            popular.put(ordinal, Shared.MOST_POPULAR);
        }
        Taught taught = new Taught(shared(List.of(), popular), Learned.nothing(), "", scripture.versification());
        assertTrue(taught.timesOf(john) > 0.5);
        assertTrue(taught.timesOf(john) <= (float) Math.log(10));
        assertEquals(0, taught.timesOf(0));
    }

    private static Shared shared(List<Mishearing> names, SortedMap<Integer, Double> popular) {
        return new Shared(1, FIRST, popular, new TreeMap<>(), names, 1, new TreeMap<>());
    }
}
