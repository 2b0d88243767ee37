package org.verseprojection.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Word;

class WordTimesTest {
    /// What [Word] takes for a blank, which is more than ASCII has.
    @Test
    void everyBlankPartsWords() {
        String text = "in\u3000the\u2028beginning\u2003was \u001fthe\u2029Word\u3000";
        Recognition recognition = new Recognition(
                List.of(new Recognition.Segment(text, Duration.ZERO, Duration.ofSeconds(2))), Duration.ZERO);
        List<Word> words = WordTimes.words(WordTimes.pieces(recognition), recognition, 0, new int[] {0, 32_000});
        assertEquals("in the beginning was the Word", Texts.text(words));
    }
}
