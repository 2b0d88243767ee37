package org.verseprojection.cli.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verseprojection.cli.console.Refusal;

class BatchLinesTest {
    @Test
    void linesEndWithALineFeedAndMayHaveACarriageReturn() {
        assertEquals(List.of("a", "", "b", "ü"), lines("a\r\n\nb\nü"));
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertEquals(List.of("a"), lines("\uFEFFa\n"));
    }

    @Test
    void whatIsNotUtf8IsRefusedByItsLine() {
        byte[] latin1 = "a\nb\nfür\n".getBytes(StandardCharsets.ISO_8859_1);
        Refusal refusal = assertThrows(Refusal.class, () -> BatchLines.of(latin1, "f"));
        assertEquals("f, line 3: this is not UTF-8. Save the file as UTF-8.", refusal.getMessage());
    }

    @Test
    void aLineOf64KibibytesIsTakenAndALongerOneRefused() {
        String longest = "x".repeat(64 * 1024);
        assertEquals(List.of("a", longest), lines("a\n" + longest + "\r\n"));
        Refusal refusal = assertThrows(Refusal.class, () -> lines("a\n" + longest + "x\n"));
        assertEquals("f, line 2: 65537 bytes, and 65536 are the most. Shorten it.", refusal.getMessage());
    }

    @Test
    void aMissingFileIsSaid() {
        Path none = Path.of("none", "such.tsv");
        Refusal refusal = assertThrows(Refusal.class, () -> BatchLines.of(none));
        assertEquals(none + " cannot be read: there is no " + none + ".", refusal.getMessage());
    }

    private static List<String> lines(String text) {
        return BatchLines.of(text.getBytes(StandardCharsets.UTF_8), "f");
    }
}
