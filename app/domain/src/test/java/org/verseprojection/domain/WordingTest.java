package org.verseprojection.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Texts of a bundle that lies beside this test.
class WordingTest {
    private static final Wording GREETING = Wording.of(WordingTest.class, "greeting", "Anna", 1200);

    @Test
    void eachReaderIsSpokenToInTheirLanguage() {
        assertEquals("Anna is late by 1200 s", GREETING.in(Locale.ENGLISH));
        assertEquals("Anna ist 1200 s zu spät", GREETING.in(Locale.GERMANY));
    }

    @Test
    void whoseLanguageIsNotSpokenReadsEnglishWhateverTheComputerSpeaks() {
        Locale computer = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertEquals("Anna is late by 1200 s", GREETING.in(Locale.FRANCE));
            assertEquals("Anna is late by 1200 s", GREETING.in(Locale.ROOT));
        } finally {
            Locale.setDefault(computer);
        }
    }

    @Test
    void aWordingInsideAWordingIsSaidInTheSameLanguage() {
        Wording both = Wording.of(WordingTest.class, "because", GREETING);
        assertEquals("Grund: Anna ist 1200 s zu spät", both.in(Locale.GERMAN));
    }

    @Test
    void aFailureSaysWhatItKnows() {
        assertEquals(
                "Anna ist 1200 s zu spät",
                Wording.of(new WordedIOException(GREETING)).in(Locale.GERMAN));
        assertEquals("disk full", Wording.of(new IOException("disk full")).in(Locale.GERMAN));
        assertEquals("java.io.IOException", Wording.of(new IOException()).in(Locale.GERMAN));
    }

    @Test
    void aLogReadsEnglish() {
        assertEquals("Anna is late by 1200 s", GREETING.toString());
        assertEquals("disk full", Wording.verbatim("disk full").toString());
        assertEquals("Anna is late by 1200 s", new WordedIOException(GREETING).getMessage());
    }
}
