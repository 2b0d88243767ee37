package org.verseprojection.cli.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.How;
import org.verseprojection.matching.learning.Lesson;

class LessonsTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID SERVICE = UUID.randomUUID();

    @Test
    void aSlipTeachesNothingAndADecisionAfterItDoes() {
        List<Feedback> rows = List.of(
                row(0, How.PICKED, "John.3.16"),
                row(5, How.UNDONE, "John.3.16"),
                row(60, How.PICKED, "John.3.16"),
                row(200, How.UNDONE, "John.3.16"),
                row(300, How.SEARCHED, "Ps.23.1"),
                row(301, How.REPEATED, "Ps.23.2"));
        List<Lesson> lessons = Lessons.of(rows, Map.of(SERVICE, "Ruth"));
        assertEquals(
                List.of(START.plusSeconds(60), START.plusSeconds(300)),
                lessons.stream().map(Lesson::at).toList());
        assertEquals(
                List.of(Lesson.How.PICKED, Lesson.How.SEARCHED),
                lessons.stream().map(Lesson::how).toList());
        assertTrue(lessons.stream().allMatch(lesson -> lesson.speaker().equals("Ruth")));
        assertEquals(
                List.of(new Lesson.Shown(Passage.ofOsis("Rom.8.28"), 0.5, Candidate.Kind.QUOTATION)),
                lessons.getFirst().shown());
    }

    @Test
    void lessonsReachAnotherLaptopAsTheyAre(@TempDir Path folder) throws IOException {
        List<Feedback> rows = List.of(row(0, How.PICKED, "John.3.16-John.3.17"), row(9, How.WRONG, "Ps.23.1"));
        Path file = Files.write(folder.resolve("lessons.json"), LessonFile.write(rows));
        List<Feedback> read = LessonFile.read(file);
        assertEquals(rows.stream().map(LessonsTest::withoutService).toList(), read, "the service stays on its laptop");
    }

    @Test
    void rubbishIsRefused(@TempDir Path folder) throws IOException {
        for (String rubbish : List.of(
                "",
                "[]",
                "{\"lessons\": []}",
                "{\"verseprojection\": \"lessons\", \"lessons\": [{\"id\": \"x\"}]}",
                "{\"verseprojection\": \"lessons\", \"lessons\": [1, 2]}",
                "\u0000\u0001")) {
            Path file = Files.writeString(folder.resolve("rubbish.json"), rubbish);
            IOException refusal = assertThrows(IOException.class, () -> LessonFile.read(file), rubbish);
            assertTrue(String.valueOf(refusal.getMessage()).contains("rubbish.json"), refusal::toString);
        }
    }

    private static Feedback row(int second, How how, String osis) {
        return new Feedback(
                UUID.randomUUID(),
                START.plusSeconds(second),
                Optional.of(SERVICE),
                how,
                "all things \"work\" together \u05d0",
                Passage.ofOsis(osis),
                Translation.WEB,
                List.of(new Feedback.Match(Passage.ofOsis("Rom.8.28"), 0.5, Candidate.Kind.QUOTATION)));
    }

    private static Feedback withoutService(Feedback row) {
        return new Feedback(
                row.id(),
                row.at(),
                Optional.empty(),
                row.how(),
                row.transcription(),
                row.passage(),
                row.translation(),
                row.matches());
    }
}
