package org.verseprojection.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `verse match` and `verse refs`
@Timeout(120)
class MatchTest {
    @TempDir
    private Path folder;

    @Test
    void aQuotedVerseComesFirst() {
        Cli.Answer answer = new Cli(folder).run("match", "--json", "for God so loved the world that he gave");
        assertEquals(0, answer.code(), answer.err());
        JsonNode object = answer.json().getFirst();
        assertEquals(
                "for God so loved the world that he gave", object.path("text").asString());
        JsonNode first = object.path("items").path(0);
        assertEquals(1, first.path("rank").asInt());
        assertEquals("John.3.16", first.path("osis").asString());
        assertEquals("John 3:16", first.path("reference").asString());
        assertEquals("quotation", first.path("kind").asString());
        assertEquals("KJV", first.path("translation").asString());
        assertTrue(first.path("confidence").asDouble() > 0.5);
        assertEquals(0, first.path("matched").path(0).path(0).asInt());
    }

    @Test
    void aBatchIsAnsweredLineByLineWithoutMemory() throws Exception {
        Path batch = folder.resolve("batch.tsv");
        Files.writeString(batch, "a\tthe LORD is my shepherd I shall not want\nb\tverse two\nc\t\n");
        Cli.Answer answer = new Cli(folder).run("match", "--json", "--batch", batch.toString());
        List<JsonNode> lines = answer.json();
        assertEquals(
                List.of("a", "b", "c"),
                lines.stream().map(line -> line.path("id").asString()).toList());
        assertEquals(
                "Ps.23.1", lines.getFirst().path("items").path(0).path("osis").asString());
        assertTrue(lines.get(1)
                .path("items")
                .valueStream()
                .noneMatch(item -> item.path("osis").asString().startsWith("Ps.23.2")));
        assertTrue(lines.get(2).path("items").isEmpty());
        assertTrue(lines.get(2).path("ms").isNumber());
    }

    @Test
    void textComesFromStandardInput() {
        Cli.Answer answer = new Cli(folder).runWith("the heavens declare\nthe glory of God\n", "match", "-");
        assertTrue(answer.out().contains("Psalm 19:1"), answer.out());
    }

    @Test
    void aBatchLineWithoutATabIsRefusedByItsNumberBeforeAnythingIsAnswered() throws Exception {
        Path batch = Files.writeString(folder.resolve("b.tsv"), "a\tone\nno tab here\n");
        Cli.Answer answer = new Cli(folder).run("match", "--json", "--batch", batch.toString());
        assertEquals(1, answer.code());
        assertEquals("", answer.out());
        assertEquals("verse: " + batch + ", line 2: there is no tab between the id and the text.\n", answer.err());
    }

    @Test
    void neitherTextNorBatchIsWrongUse() {
        assertEquals(2, new Cli(folder).run("match").code());
        assertEquals(2, new Cli(folder).run("refs", "--json").code());
        assertEquals(2, new Cli(folder).run("match", "a", "--batch", "b").code());
        assertEquals(2, new Cli(folder).run("mach").code());
        assertEquals(2, new Cli(folder).run("match", "--jsn", "a").code());
    }

    @Test
    void refsAnswersEachLineInItsOrder() throws Exception {
        Path batch = folder.resolve("refs.txt");
        Files.writeString(batch, "Jn 3.16-18\n\nnothing here\nJohn 3:99\n", StandardCharsets.UTF_8);
        Cli.Answer answer = new Cli(folder).run("refs", "--json", "--batch", batch.toString());
        assertEquals("""
            {"text":"Jn 3.16-18","osis":["John.3.16-John.3.18"]}
            {"text":"","osis":[]}
            {"text":"nothing here","osis":[]}
            {"text":"John 3:99","osis":[],"problems":["John 3 has 36 verses"]}
            """, answer.out());
    }

    @Test
    void spokenReferencesAreReadAsSpoken() {
        Cli.Answer answer = new Cli(folder).run("refs", "--spoken", "--json", "turn", "to", "Jonah", "two", "two");
        assertEquals("{\"text\":\"turn to Jonah two two\",\"osis\":[\"Jonah.2.2\"]}\n", answer.out());
    }

    @Test
    void modelsAreListedWithTheirState() {
        Cli.Answer answer = new Cli(folder).run("models", "--json");
        JsonNode first = answer.json().getFirst().path("models").path(0);
        assertEquals("ggml-tiny.en-q8_0", first.path("name").asString());
        assertEquals("MIT", first.path("licence").asString());
        assertTrue(first.path("ok").asBoolean());
    }

    @Test
    void aModelThatIsNoneIsRefusedInOneLine() throws Exception {
        Path page = Files.writeString(folder.resolve("ggml-small.bin"), "<html>Not found</html>");
        Cli.Answer answer = new Cli(folder).run("models", "add", page.toString());
        assertEquals(1, answer.code());
        assertEquals(1, answer.err().lines().count(), answer.err());
        assertTrue(answer.err().contains("is a text, perhaps a web page"), answer.err());
    }

    @Test
    void helpNamesEveryCommand() {
        String help = new Cli(folder).run("--help").out();
        for (String command : List.of("listen", "match", "refs", "models", "bench")) {
            assertTrue(help.contains("  " + command), help);
        }
        assertTrue(new Cli(folder).run("listen", "--help").out().contains("--realtime"));
    }
}
