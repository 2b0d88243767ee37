package org.verseprojection.live.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.domain.Hypothesis;

class SpokenWordsTest {
    private static SpokenWords spoken(String words) {
        return new SpokenWords(Hypothesis.ofText(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "16 but have eternal life.’ 17 | so he said BUT, have eternal life | true",
                "and should not perish but have eternal life | not perish but have eternal life | true",
                "should not perish but have eternal life | parish but have eternal life and so we | true",
                "should not perish but have eternal life | perish but have eternal life and so we see | false",
                "not perish but have eternal life | perish but have a turn of life | false",
                "not perish but have eternal life | perish but gave eternal life | true",
                "not perish but have eternal life | perish but have eternal wife | true",
                "not perish but have eternal life | perish but have the eternal life | true",
                "not perish but have eternal life | not perish but eternal life | true",
                "not perish but have eternal life | not perish but have eternal | false",
                "not perish but have eternal life | eternal life | false",
                "not perish but have eternal life | life | false",
                "not perish but have eternal life | but have eternal life | true",
                "Jesus wept. | and then Jesus wept | true",
                "Jesus wept. | and then Jesus slept | false",
                "Jesus wept. | wept | false",
                "Rejoice always. | rejoice, always! Pray | true",
                "God's Spirit moved on the waters | gods spirit moved on the waters | true",
                "'' | anything | false",
                "17 18 | anything | false",
            })
    void aPagesEndIsHeardInTheNewestWords(String page, String said, boolean reached) {
        assertEquals(reached, spoken(said).reached(page).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "he is good for his mercy endureth for ever | false",
                "the God of gods for his mercy endureth for ever | false",
                "the Lord of lords for his mercy endureth for ever | true",
                "the Lord of words for his mercy endureth for ever | true",
                "for his mercy endureth for ever | false",
            })
    void aRefrainAloneIsNotThePagesEnd(String said, boolean reached) {
        String page = """
                1 O give thanks unto the LORD; for he is good: for his mercy endureth for ever.
                2 O give thanks unto the God of gods: for his mercy endureth for ever.
                3 O give thanks to the Lord of lords: for his mercy endureth for ever.""";
        assertEquals(reached, spoken(said).reached(page).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "God called the light Day and the evening and the morning were the first day | false",
                "the firmament Heaven and the evening and the morning were the second day | false",
                "saw that it was good and the evening and the morning were the third day | true",
                "saw that it was good and the evening and the mourning were the third day | true",
                "and the evening and the morning were the third day | true",
                "and the evening and the morning were the second day | false",
            })
    void aDayOfCreationIsNotAnother(String said, boolean reached) {
        String page = """
                And God called the light Day, and the darkness he called Night.
                And the evening and the morning were the first day.
                And God called the firmament Heaven. And the evening and the morning were the second day.
                And God saw that it was good. And the evening and the morning were the third day.""";
        assertEquals(reached, spoken(said).reached(page).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"so be it amen amen", "holy holy holy holy holy holy", "my God, my God"})
    void aWordThatIsSaidTwiceEndsAPageToo(String page) {
        assertTrue(spoken(page).reached(page).isPresent());
    }

    @Test
    void itIsSaidWhenTheLastWordEnded() {
        assertEquals(
                Optional.of(Duration.ofSeconds(1)),
                spoken("Jesus wept and then").reached("Jesus wept."));
        assertEquals(
                Optional.of(Duration.ofSeconds(2)),
                spoken("John 3:16 John 3:16 there").said("john 3 16"));
        assertEquals(Optional.empty(), spoken("John 3:17").said("John 3:16"));
        assertEquals(Optional.empty(), spoken("John 3:17").said(""));
        assertEquals(Optional.empty(), spoken("").reached("Jesus wept."));
    }
}
