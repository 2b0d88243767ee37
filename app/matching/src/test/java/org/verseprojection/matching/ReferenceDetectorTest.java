package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Word;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;

class ReferenceDetectorTest {
    private final Scripture scripture = Scripture.load();
    private final ReferenceDetector detector =
            new ReferenceDetector(new ReferenceParser(scripture.versification(), scripture.books()));

    /// What is found when so much time has passed since the first word; each word takes half a second.
    private List<String> found(String text, double now) {
        List<Word> words = Hypothesis.ofText(text).reading();
        Hypothesis heard = new Hypothesis(Duration.ofMillis((long) (now * 1000)), words, words, false);
        return detector.detect(heard).stream()
                .map(detection -> detection.passage().osis())
                .toList();
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
}
