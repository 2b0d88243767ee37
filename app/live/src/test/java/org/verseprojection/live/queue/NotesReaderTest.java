package org.verseprojection.live.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Passage;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;

class NotesReaderTest {
    private static final Scripture SCRIPTURE = Scripture.load();

    private final NotesReader reader =
            new NotesReader(new ReferenceParser(SCRIPTURE.versification(), SCRIPTURE.books()));

    private List<String> found(String notes) {
        return reader.read(notes).passages().stream().map(Passage::osis).toList();
    }

    @Test
    void referencesAreFoundInTheOrderOfTheText() {
        assertEquals(List.of("John.3.16", "Rom.8.38-Rom.8.39", "1Cor.13.4", "1Cor.13.7"), found("""
                Sermon, first Sunday of Lent
                1. God's love (Jn 3:16)
                   - nothing can part us: Rom. 8:38-39
                2. Our love, 1 Cor 13:4, 7
                """));
    }

    @Test
    void aLineMayLeaveOutWhatTheLineBeforeNamed() {
        assertEquals(List.of("John.3.16", "John.3.17", "John.4.1"), found("John 3:16\nv. 17\n\nchapter 4 verse 1\n"));
        assertEquals(List.of("Rom.5.8"), found("Romans\nchapter 5 verse 8"));
        assertEquals(
                List.of("Jude.1.1-Jude.1.25", "Ps.23.1-Ps.23.6"),
                found("Jude 1-25\nPs 23").stream().map(osis -> osis).toList());
    }

    @Test
    void noneComesTwiceRunning() {
        assertEquals(List.of("John.3.16", "John.3.17", "John.3.16"), found("John 3:16\nJn 3.16\nJohn 3:17; John 3:16"));
    }

    @Test
    void whatIsNoPlaceIsToldInPlainWordsOnce() {
        NotesReader.Notes notes = reader.read("John  3:99 and Jude 5:1\nJohn 3:99\nJohn 3:1");
        assertEquals(List.of("John 3:99: John 3 has 36 verses", "Jude 5:1: Jude has 1 chapter"), notes.unknown());
        assertEquals(
                List.of("John.3.1"),
                notes.passages().stream().map(Passage::osis).toList());
    }

    @Test
    void plainTalkHasNoReferences() {
        assertEquals(List.of(), found("Welcome, and a mark of thanks to the 12 helpers.\r\nActs of kindness matter."));
        assertEquals(new NotesReader.Notes(List.of(), List.of(), false), reader.read(""));
    }

    @Test
    void behindAMillionCharactersNothingIsRead() {
        NotesReader.Notes notes = reader.read("John 3:16\n" + "\n".repeat(1_000_000) + "John 3:17");
        assertEquals(1, notes.passages().size());
        assertTrue(notes.cut());
        assertEquals(List.of(), notes.unknown());
    }

    @Test
    void noTextMakesItFail() {
        Random random = new Random(7);
        String letters = "John 3:16;,-–\n\r\t0123456789v.chIiPs\u0000\ud83d\ude00ſ(\ud800";
        for (int run = 0; run < 300; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            NotesReader.Notes notes = reader.read(text.toString());
            assertTrue(notes.passages().stream()
                    .allMatch(passage -> SCRIPTURE.versification().exists(passage.first())
                            && SCRIPTURE.versification().exists(passage.last())));
        }
    }
}
