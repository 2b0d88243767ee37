package org.verseprojection.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `verse refs --batch` on files that are not what they should be.
@Timeout(120)
class RefsTest {
    @TempDir
    private Path folder;

    private Cli.Answer answer(byte[] batch, String... options) throws IOException {
        Path file = Files.write(folder.resolve("refs.txt"), batch);
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"refs", "--json", "--batch", file.toString()}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return new Cli(folder).run(arguments);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void linesShareNoContext() throws IOException {
        Cli.Answer answer = answer(bytes("Romans chapter eight\nverse twelve\nnext verse\n"), "--spoken");
        assertEquals("""
            {"text":"Romans chapter eight","osis":["Rom.8.1-Rom.8.39"]}
            {"text":"verse twelve","osis":[]}
            {"text":"next verse","osis":[]}
            """, answer.out());
    }

    @Test
    void whatIsNotUtf8IsRefusedByItsLineBeforeAnythingIsAnswered() throws IOException {
        byte[] broken = {'J', 'o', 'h', 'n', ' ', '3', '\n', (byte) 0xff, (byte) 0xfe, '\n'};
        Cli.Answer answer = answer(broken);
        assertEquals(1, answer.code());
        assertEquals("", answer.out());
        assertTrue(answer.err().contains("line 2: this is not UTF-8"), answer.err());
        assertEquals(1, answer.err().lines().count(), answer.err());
    }

    @Test
    void aLineThatIsTooLongIsRefusedByItsNumber() throws IOException {
        Cli.Answer answer = answer(bytes("John 3\n\n" + "3 16 ".repeat(20_000) + "\n"));
        assertEquals(1, answer.code());
        assertEquals("", answer.out());
        assertTrue(answer.err().contains("line 3: 100000 bytes"), answer.err());
    }

    @Test
    void theLongestLineIsAnswered() throws IOException {
        String longest = "John 3 16 and ".repeat(4_681);
        Cli.Answer answer = answer(bytes(longest + "\n"), "--spoken");
        assertEquals(0, answer.code(), answer.err());
        assertEquals(1, answer.json().size());
    }

    @Test
    void nullsControlsEmojiAndEmptyLinesAreAnswered() throws IOException {
        Cli.Answer answer = answer(bytes("\u0000John\u0000 3:16\u0007\n\r\n\t \n😀 Jn 3:17 😀\n\u2028ヨハネ 3:16"));
        assertEquals(0, answer.code(), answer.err());
        assertEquals(5, answer.json().size());
        assertEquals("John.3.16", answer.json().get(0).path("osis").path(0).asString());
        assertEquals(0, answer.json().get(1).path("osis").size());
        assertEquals("John.3.17", answer.json().get(3).path("osis").path(0).asString());
    }

    @Test
    void anEmptyFileHasNoAnswers() throws IOException {
        Cli.Answer answer = answer(new byte[0]);
        assertEquals(0, answer.code(), answer.err());
        assertEquals("", answer.out());
    }

    @Test
    void aFolderOrAMissingFileIsRefusedInOneLine() {
        for (Path path : new Path[] {folder, folder.resolve("missing.txt")}) {
            Cli.Answer answer = new Cli(folder).run("refs", "--batch", path.toString());
            assertEquals(1, answer.code());
            assertEquals(1, answer.err().lines().count(), answer.err());
        }
    }
}
