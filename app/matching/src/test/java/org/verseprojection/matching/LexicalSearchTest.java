package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.Scripture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LexicalSearchTest {
    private static final List<String> SHEPHERD = words("the lord is my shepherd i shall not want");
    private static final List<String> TALK = words("""
            and on tuesday we drove down to the garage with our broken tractor because nobody in town sells tyres on a
            tuesday""");

    private final Scripture scripture = Scripture.load();
    private final VerseIndex index = BareIndex.open();
    private final LexicalSearch search =
            new LexicalSearch(index.postings(), index.tokens().verses());

    private static List<String> words(String text) {
        return Arrays.asList(text.split("\\s+"));
    }

    private static List<String> join(List<String> before, List<String> behind) {
        List<String> all = new ArrayList<>(before);
        all.addAll(behind);
        return all;
    }

    private int ordinal(String osis) {
        return scripture.versification().ordinal(VerseRef.ofOsis(osis));
    }

    @Test
    void aVerseIsFoundByItsWordsInAnyOrder() {
        int verse = ordinal("Ps.23.1");
        assertTrue(search.search(SHEPHERD).contains(verse));
        List<String> reversed = new ArrayList<>(SHEPHERD);
        Collections.reverse(reversed);
        assertTrue(search.search(reversed).contains(verse));
        assertEquals(1, search.hit(verse).longest().rank());
        assertEquals(1, search.hit(verse).longest().share());
        assertTrue(search.hit(verse).longest().lead() > 0);
    }

    @Test
    void whatTheNewestWordsFindIsFoundHoweverMuchWasHeardBefore() {
        assertTrue(search.search(join(TALK, SHEPHERD)).contains(ordinal("Ps.23.1")));
        assertTrue(
                search.search(join(SHEPHERD, TALK.subList(0, 12))).contains(ordinal("Ps.23.1")), "and a while after");
    }

    @Test
    void endingsNest() {
        int verse = ordinal("Ps.23.1");
        List<String> last = SHEPHERD.subList(2, SHEPHERD.size());
        search.search(last);
        LexicalSearch.Hit alone = search.hit(verse);
        assertEquals(alone.shorter(), alone.longest(), "seven words are the longest of the short endings");
        search.search(join(TALK, last));
        LexicalSearch.Hit behindTalk = search.hit(verse);
        assertEquals(alone.shorter(), behindTalk.shorter());
        assertTrue(behindTalk.longest().saturation() < alone.longest().saturation(), "talk has no part in the verse");
        for (LexicalSearch.Answer answer : List.of(behindTalk.shorter(), behindTalk.longest())) {
            assertTrue(behindTalk.best().share() >= answer.share());
            assertTrue(behindTalk.best().rank() >= answer.rank());
            assertTrue(behindTalk.best().saturation() >= answer.saturation());
        }
    }

    @Test
    void neighbouringVersesThatShareTheWordsAreFoundTogether() {
        Set<Integer> found = search.search(
                words("my cup runneth over surely goodness and mercy shall follow me all the days of my life"));
        assertTrue(found.contains(ordinal("Ps.23.5")));
        assertTrue(found.contains(ordinal("Ps.23.6")));
    }

    @Test
    void aVerseIsFoundByWordsOfLikeMeaningThatItDoesNotHave() {
        int verse = ordinal("Matt.9.12");
        search.search(List.of("doctor"));
        assertEquals(0, search.hit(verse).best().share(), "it has a physician");
        assertTrue(search.hit(verse).kin().share() > 0);
        assertTrue(search.search(List.of("doctor", "sick")).contains(verse));
        assertTrue(search.hit(verse).kin().rank() >= 0.5);
        assertTrue(search.hit(verse).best().rank() < 0.1, "which its own words would not have done");
    }

    @Test
    void aVerseThatWasNotFoundIsToldOfToo() {
        int verse = ordinal("1Chr.1.1");
        assertFalse(search.search(SHEPHERD).contains(verse));
        LexicalSearch.Hit hit = search.hit(verse);
        assertEquals(0, hit.best().rank());
        assertEquals(0, hit.best().share());
        assertTrue(hit.longest().lead() < 0);
    }

    @Test
    void allAnswersAreShares() {
        search.search(join(TALK, SHEPHERD));
        for (int verse = 0; verse < index.tokens().verses(); verse++) {
            LexicalSearch.Hit hit = search.hit(verse);
            for (LexicalSearch.Answer answer : List.of(hit.best(), hit.shorter(), hit.longest(), hit.kin())) {
                assertTrue(answer.share() >= 0 && answer.share() <= 1, answer.toString());
                assertTrue(answer.rank() >= 0 && answer.rank() <= 1, answer.toString());
                assertTrue(answer.saturation() >= 0 && answer.saturation() < 2.3, answer.toString());
            }
        }
    }

    @Test
    void aWordThatIsSaidAgainCountsOnce() {
        search.search(words("shepherd want"));
        LexicalSearch.Hit once = search.hit(ordinal("Ps.23.1"));
        search.search(words("shepherd shepherd want"));
        assertEquals(once, search.hit(ordinal("Ps.23.1")));
    }

    @Test
    void whatNoVerseHasFindsNothingAndLeavesNothingBehind() {
        search.search(SHEPHERD);
        assertEquals(Set.of(), search.search(List.of("xyzzy", "plugh")));
        LexicalSearch.Hit nothing = new LexicalSearch.Hit(
                LexicalSearch.Answer.NONE,
                LexicalSearch.Answer.NONE,
                LexicalSearch.Answer.NONE,
                LexicalSearch.Answer.NONE);
        assertEquals(nothing, search.hit(ordinal("Ps.23.1")));
        assertEquals(Set.of(), search.search(List.of()));
        assertEquals(nothing, search.hit(ordinal("Ps.23.1")));
    }
}
