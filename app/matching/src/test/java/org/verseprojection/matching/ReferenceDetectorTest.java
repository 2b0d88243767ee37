package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.domain.Word;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;

class ReferenceDetectorTest {
    private static final Scripture SCRIPTURE = Scripture.load();
    private final ReferenceDetector detector =
            new ReferenceDetector(new ReferenceParser(SCRIPTURE.versification(), SCRIPTURE.books()));

    /// What is found when so much time has passed since the first word; each word takes half a second.
    private List<String> found(String text, double now) {
        List<Word> words = Hypothesis.ofText(text).reading();
        return found(words, now);
    }

    private List<String> found(List<Word> words, double now) {
        Hypothesis heard = new Hypothesis(Duration.ofMillis((long) (now * 1000)), words, words, false);
        return detector.detect(heard).stream()
                .map(detection -> detection.passage().osis())
                .toList();
    }

    /// Words from that second on, half a second each.
    private static List<Word> said(double from, String text) {
        List<Word> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            Duration start = Duration.ofMillis((long) (from * 1000) + 500L * words.size());
            words.add(new Word(word, start, start.plusMillis(500), false, words.isEmpty()));
        }
        return words;
    }

    private static List<Word> together(List<Word> one, List<Word> other) {
        List<Word> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /// How likely the newest place is that is found in it.
    private double likelihood(List<Word> words, double now, boolean silent) {
        Duration heardUntil = Duration.ofMillis((long) (now * 1000));
        return detector.detect(new Hypothesis(heardUntil, words, words, silent))
                .getLast()
                .likelihood();
    }

    private static List<Word> confirmed(List<Word> words) {
        return words.stream()
                .map(word -> new Word(word.text(), word.start(), word.end(), true, word.opens()))
                .toList();
    }

    @Test
    void aPlaceIsSureOnceNoNumberCanGrow() {
        List<Word> place = said(0, "John 3 16"); // its last word ends after 1.5 s
        assertEquals(0.8, likelihood(place, 1.5, false));
        assertEquals(0.8, likelihood(place, 1.8, false));
        assertEquals(0.95, likelihood(place, 1.801, false), "behind it something else was heard");
        assertEquals(0.95, likelihood(place, 1.5, true), "nobody speaks any more");
        assertEquals(0.95, likelihood(confirmed(place), 1.5, false), "it does not change any more");
    }

    @Test
    void aChapterAloneIsLessSureAndSoIsWhatLeavesOutItsBook() {
        assertEquals(0.6, likelihood(said(0, "Psalm 23"), 1, false));
        assertEquals(0.6, likelihood(said(0, "Psalm 23"), 9, true));
        assertEquals(0.85, likelihood(together(said(0, "John 3 16"), said(5, "now look at verse 17")), 9, true));
    }

    @Test
    void theBooksNumberIsNotLostWhileTheAnnouncementGrowsOld() {
        for (double now = 2; now < 20; now += 0.1) {
            for (String osis : found("First John 3 16", now)) {
                assertEquals("1John.3.16", osis);
            }
        }
    }

    @Test
    void anOldAnnouncementIsLeftToTheRankersMemory() {
        assertEquals(List.of("1John.3.16"), found("First John 3 16", 10));
        assertEquals(List.of(), found("First John 3 16", 20));
    }

    @Test
    void theBooksNumberIsNotLostWhereThePassBeginsBehindIt() {
        List<Word> words = said(10, "First John 3 16 he says");
        assertEquals(List.of("1John.3.16"), found(words, 13));
        assertEquals(List.of(), found(words.subList(1, 6), 14));
    }

    @Test
    void aVerseBelongsToTheChapterThatWasAnnouncedInAnEarlierUtterance() {
        found(said(0, "Turn to Romans chapter eight"), 3);
        assertEquals(List.of("Rom.8.12"), found(said(40, "look at verse twelve"), 42));
        assertEquals(List.of("Rom.9.1"), found(said(60, "and the following chapter"), 62));
        assertEquals(List.of("Rom.9.3"), found(said(80, "and verse three"), 82));
    }

    @Test
    void aPlaceFadesAfterAMinuteAndAHalf() {
        found(said(0, "Romans chapter eight verse eleven"), 3);
        assertEquals(List.of("Rom.8.12"), found(said(85, "the next verse"), 87));
        assertEquals(List.of(), found(said(190, "the next verse"), 192));
    }

    @Test
    void nextVerseCountsFromTheVerseThatWasReadLast() {
        found(said(0, "Romans chapter eight verse eleven"), 3);
        detector.read(VerseRef.ofOsis("Rom.8.11"), Duration.ofSeconds(8));
        detector.read(VerseRef.ofOsis("Rom.8.12"), Duration.ofSeconds(14));
        detector.read(VerseRef.ofOsis("Rom.8.13"), Duration.ofSeconds(20));
        assertEquals(List.of("Rom.8.14"), found(said(24, "now the next verse"), 26));
        assertEquals(List.of("Rom.8.15"), found(said(30, "and the next verse"), 32));
        assertEquals(List.of("Rom.8.14"), found(said(40, "the previous verse"), 42));
    }

    @Test
    void theSameNextVerseIsTheSameVerseInEveryPassWhateverIsReadMeanwhile() {
        var random = new Random(3);
        found(said(0, "Romans chapter eight verse eleven"), 3);
        detector.read(VerseRef.ofOsis("Rom.8.11"), Duration.ofSeconds(9));
        for (double now = 12; now < 24; now += 0.5) {
            double jitter = random.nextDouble() * 0.8 - 0.4;
            List<Word> words = said(10 + jitter, "now the next verse");
            for (int read = 0; read < (now - 13) * 2; read++) {
                words = together(words, said(12.5 + read / 2.0 + jitter, "word"));
            }
            assertEquals(List.of("Rom.8.12"), found(words, now), "at " + now);
            if (now > 15) {
                detector.read(VerseRef.ofOsis("Rom.8.12"), Duration.ofMillis((long) (now * 1000) - 500));
            }
        }
        assertEquals(List.of("Rom.8.13"), found(said(30, "and the next verse"), 32));
    }

    @Test
    void theSameNextVerseIsTheSameVerseWhileTheWordsBeforeItLeaveThePass() {
        List<Word> all = together(
                said(0, "Romans chapter eight verse eleven"), said(5, "and so on and so on the next verse then"));
        for (int cut = 0; cut < 11; cut++) {
            List<Word> pass = all.subList(cut, all.size());
            for (String osis : found(pass, 11)) {
                assertTrue(List.of("Rom.8.11", "Rom.8.12").contains(osis), osis + " from " + cut);
            }
            assertTrue(found(pass, 11).contains("Rom.8.12"), "from " + cut);
        }
    }

    @Test
    void twoNextVersesOneBehindTheOtherAreTwoSteps() {
        List<Word> words =
                together(said(0, "Romans chapter eight verse eleven"), said(5, "next verse yes and the next verse"));
        for (double now = 9; now < 13; now += 0.5) {
            assertEquals(List.of("Rom.8.11", "Rom.8.12", "Rom.8.13"), found(words, now));
        }
    }

    @Test
    void aLaterPassThatHearsTheNumberBetterMovesWhatFollowsIt() {
        assertEquals(List.of("Ps.20.1"), found(said(0, "Psalm twenty"), 1));
        assertEquals(List.of("Ps.23.1"), found(said(0, "Psalm twenty three"), 1.5));
        assertEquals(List.of("Ps.23.4"), found(said(20, "look at verse four"), 22));
    }

    @Test
    void aCorrectionMayComeInTheNextUtterance() {
        assertEquals(List.of(), found(said(0, "Ephesians two"), 1), "it may yet be two hundred");
        assertEquals(List.of("Eph.3.8"), found(said(4, "sorry, three, verse eight"), 6));
        assertEquals(List.of("Eph.3.6"), found(said(8, "verse six, not verse five"), 11));
    }

    @Test
    void withoutAContextNothingIsNext() {
        assertEquals(List.of(), found("the next verse", 2));
        assertEquals(List.of(), found("verse twelve", 2));
    }
}
