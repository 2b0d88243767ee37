package org.verseprojection.cli.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;
import org.verseprojection.speech.audio.Level;

class BoardLayoutTest {
    private final BoardLayout layout =
            new BoardLayout(pick -> "For God so loved the world, that he gave his only begotten Son");

    @Test
    void aUsualTerminalShowsEverything() {
        assertEquals("""
            VerseProjection  service.wav                                    lag 0.4 s  01:23
            Level ██████████████████████████▋               -20 dBFS  TOO LOUD

            for god so loved the world that he gave his only begotten son that whosoever
            believeth in him should not perish


             1  1 Thessalonians 5:1…  0.95 ███████▋ quoted     KJV For God so loved the wor…
             2  Genesis 1:2           0.85 ██████▊  quoted     KJV For God so loved the wor…
             3  Genesis 1:3           0.75 ██████   quoted     KJV For God so loved the wor…
             4
             5
             6
             7
             8
             9
            10

            01:20  Lost: pulpit (no sound). Waiting for it.
            01:23  Back: pulpit, after 3.0 s.



            Ctrl-C ends
            """, text(layout.lines(state(3), 80, 24)));
    }

    @Test
    void aSmallOneShowsThePicksAndTheNewestMessage() {
        assertEquals("""
            service.wav             lag 0.4 s  01:23
            Level ███████▍     -20 dBFS  TOO LOUD
            believeth in him should not perish
             1  1 Thessalonians …  0.95  KJV For Go…
             2  Genesis 1:2        0.85  KJV For Go…
             3  Genesis 1:3        0.75  KJV For Go…
             4
             5
             6
             7
             8
            01:23  Back: pulpit, after 3.0 s.
            """, text(layout.lines(state(3), 40, 12)));
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,40", "40,12", "10,3", "200,60", "33,7", "60,13", "1,1"})
    void noScreenGetsALineTooManyOrTooWide(int width, int height) {
        List<AttributedString> lines = layout.lines(state(10), width, height);
        assertTrue(lines.size() <= height, lines.size() + " lines");
        for (AttributedString line : lines) {
            assertTrue(line.columnLength() <= width, line.columnLength() + " columns: " + line);
        }
    }

    private static BoardState state(int picks) {
        List<Candidate> items = new ArrayList<>();
        for (int i = 0; i < picks; i++) {
            Passage passage = Passage.ofOsis(i == 0 ? "1Thess.5.16-1Thess.5.18" : "Gen.1." + (i + 1));
            items.add(new Candidate(
                    passage, 0.95 - i / 10.0, Candidate.Kind.QUOTATION, "god so", Translation.KJV, List.of()));
        }
        Duration heard = Duration.ofSeconds(83);
        return new BoardState(
                "service.wav",
                heard,
                "for god so loved the world that he gave his only begotten son",
                "that whosoever believeth in him should not perish",
                new Ranking(heard, items),
                Duration.ofMillis(400),
                new Level(-20, -0.1, true, false),
                List.of(
                        new BoardState.Message(Duration.ofSeconds(80), "Lost: pulpit (no sound). Waiting for it."),
                        new BoardState.Message(heard, "Back: pulpit, after 3.0 s.")));
    }

    private static String text(List<AttributedString> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.toString().stripTrailing()).append('\n'));
        return text.toString();
    }
}
