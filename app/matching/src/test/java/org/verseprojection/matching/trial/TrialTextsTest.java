package org.verseprojection.matching.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.matching.trial.TrialTexts.Paraphrase;
import org.verseprojection.matching.trial.TrialTexts.Talk;
import org.verseprojection.scripture.Scripture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrialTextsTest {
    private final Scripture scripture = Scripture.load();

    @Test
    void everyParaphrasesVerseExistsAndIsOneOrARunOfTwo() {
        List<Paraphrase> paraphrases = TrialTexts.paraphrases();
        assertTrue(paraphrases.size() >= 600, paraphrases.size() + " paraphrases");
        for (Paraphrase paraphrase : paraphrases) {
            VerseRef first = paraphrase.passage().first();
            VerseRef last = paraphrase.passage().last();
            assertTrue(scripture.versification().exists(first), paraphrase.toString());
            assertTrue(scripture.versification().exists(last), paraphrase.toString());
            int more = scripture.versification().ordinal(last)
                    - scripture.versification().ordinal(first);
            assertTrue(more <= 1, paraphrase.toString());
            assertTrue(TrialTexts.words(paraphrase.text()).size() >= 5, paraphrase.toString());
        }
    }

    @Test
    void noParaphraseIsGivenTwice() {
        Set<String> texts = new HashSet<>();
        TrialTexts.paraphrases().forEach(paraphrase -> assertTrue(texts.add(paraphrase.text()), paraphrase.text()));
    }

    @ParameterizedTest
    @EnumSource
    void aCorpusOfTalkHasThousandsOfWordsAndNoLineTwice(Talk talk) {
        List<String> lines = talk.lines();
        int words =
                lines.stream().mapToInt(line -> TrialTexts.words(line).size()).sum();
        assertTrue(words >= 9_000, words + " words");
        assertEquals(lines.size(), Set.copyOf(lines).size());
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("#") || line.isBlank()));
    }

    @Test
    void whatIsHeldBackIsNotLearntFrom() {
        Set<String> learnt = Set.copyOf(Talk.C.lines());
        for (Talk talk : Talk.heldBack()) {
            assertTrue(talk != Talk.C);
            assertTrue(talk.lines().stream().noneMatch(learnt::contains), talk + " shares a line");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShownTranslationsVersesAreItsText(Translation translation) {
        String[] verses = TrialTexts.verses(scripture, translation.name());
        assertEquals(scripture.versification().size(), verses.length);
        assertEquals(scripture.text(translation).text(26_136), verses[26_136]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASV", "DRC"})
    void aMatchingOnlyWordingHasMostVersesAndBlanksForTheOthers(String name) {
        String[] verses = TrialTexts.verses(scripture, name);
        assertEquals(scripture.versification().size(), verses.length);
        long there = Arrays.stream(verses).filter(text -> !text.isEmpty()).count();
        assertTrue(there > 28_000, there + " verses");
        int psalm = scripture.versification().ordinal(VerseRef.ofOsis("Ps.23.1"));
        assertEquals(name.equals("DRC"), verses[psalm].isEmpty(), "the Douay-Rheims' psalms are left out");
    }

    @Test
    void aWordingThatIsNotThereIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> TrialTexts.verses(scripture, "NIV"));
    }

    @Test
    void wordsAreWhatStandsBetweenBlanks() {
        assertEquals(List.of("God", "so", "loved,"), TrialTexts.words("  God so\t loved, "));
        assertFalse(TrialTexts.words("one").isEmpty());
    }
}
