package org.verseprojection.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `verse listen` with the real Whisper, the real texts and the real index.
@Timeout(300)
class ListenTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsAnnouncedAndReadComesFirstInItsOrder() throws Exception {
        Cli.Answer answer =
                new Cli(folder).run("listen", SampleCut.of(27, folder).toString(), "--json");

        assertEquals(0, answer.code(), answer.err());
        List<JsonNode> lines = answer.json();
        List<String> best = new ArrayList<>();
        for (JsonNode line : lines) {
            JsonNode first = line.path("items").path(0);
            if (!first.isMissingNode()) {
                String osis = first.path("osis").asString().split("-")[0];
                if (best.isEmpty() || !best.getLast().equals(osis)) {
                    best.add(osis);
                }
            }
        }
        int announced = best.indexOf("Ps.23.1");
        int second = best.lastIndexOf("Ps.23.2");
        int third = best.lastIndexOf("Ps.23.3");
        assertTrue(announced >= 0 && announced < second && second < third, best.toString());
    }

    @Test
    void everyPassIsATranscriptAndAListOfPicksAndTheLastLineSumsUp() throws Exception {
        Cli.Answer answer =
                new Cli(folder).run("listen", SampleCut.of(9, folder).toString(), "--json");

        List<JsonNode> lines = answer.json();
        long transcripts =
                lines.stream().filter(line -> type(line).equals("transcript")).count();
        long candidates =
                lines.stream().filter(line -> type(line).equals("candidates")).count();
        assertTrue(transcripts > 5, "passes: " + transcripts);
        assertEquals(transcripts, candidates);
        assertEquals("sound", type(lines.getFirst()));
        JsonNode summary = lines.getLast();
        assertEquals("summary", type(summary));
        assertEquals(9_000.0, summary.path("audio_ms").asDouble(), 40);
        assertTrue(summary.path("real_time_factor").asDouble() > 0);
        assertTrue(summary.path("peak_memory_bytes").asLong() > 100_000_000);
        assertEquals(0, summary.path("lost_samples").asLong());
        assertTrue(answer.err().isEmpty(), answer.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void anInterruptEndsItWithASummary(String signal) throws Exception {
        assumeFalse(signal.equals("INT") && interruptsAreIgnored(), "a background job does not hear Ctrl-C");
        try (Child child = new Child(folder, Map.of(), "listen", Cli.SAMPLE.toString(), "--realtime", "--json")) {
            child.await("a transcript", line -> line.contains("\"transcript\""));
            child.signal(signal);
            String summary = child.await("the summary", line -> line.contains("\"summary\""));
            assertTrue(summary.contains("\"lost_samples\":0"), summary);
            assertEquals(0, child.exitCode());
        }
    }

    @Test
    void aMissingFileIsOneLine() {
        assertRefused(folder.resolve("none.wav"), "There is no file");
    }

    @Test
    void aTextThatIsCalledWavIsOneLine() throws Exception {
        assertRefused(Files.writeString(folder.resolve("text.wav"), "In the beginning\n"), "is not a WAV file");
    }

    @Test
    void anEmptyFileIsOneLine() throws Exception {
        assertRefused(Files.createFile(folder.resolve("empty.wav")), "is empty");
    }

    @Test
    void anUnknownModelIsOneLineThatNamesTheOthers() throws Exception {
        Cli.Answer answer =
                new Cli(folder).run("listen", SampleCut.of(1, folder).toString(), "--json", "--model", "huge");
        assertEquals(1, answer.code());
        assertEquals(1, answer.err().lines().count(), answer.err());
        assertTrue(answer.err().contains("There is no model called huge; there are: ggml-tiny.en-q8_0"), answer.err());
    }

    @Test
    void aFileAndADeviceAreWrongUse() {
        Cli.Answer answer = new Cli(folder).run("listen", "a.wav", "--device", "b");
        assertEquals(2, answer.code());
        assertEquals("verse: Name a file or a --device, not both. Help: verse listen --help\n", answer.err());
    }

    private void assertRefused(Path file, String reason) {
        Cli.Answer answer = new Cli(folder).run("listen", file.toString(), "--json");
        assertEquals(1, answer.code());
        assertEquals("", answer.out());
        assertEquals(1, answer.err().lines().count(), answer.err());
        assertTrue(answer.err().contains(reason), answer.err());
        assertFalse(answer.err().contains("Exception"), answer.err());
    }

    private static String type(JsonNode line) {
        return line.path("type").asString();
    }

    private static boolean interruptsAreIgnored() throws Exception {
        String mask = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElse("0")
                .replaceAll(".*\\s", "");
        return (HexFormat.fromHexDigitsToLong(mask) & 0b10) != 0;
    }
}
