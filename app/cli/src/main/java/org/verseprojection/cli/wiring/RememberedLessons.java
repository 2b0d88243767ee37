package org.verseprojection.cli.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.matching.learning.Lesson;

/// The decisions of a memory as lessons, but those of times that are forgotten.
final class RememberedLessons {
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_SERVICES = 1000;

    private final Memory memory;
    private final ForgottenTimes forgotten;

    RememberedLessons(Memory memory, ForgottenTimes forgotten) {
        this.memory = memory;
        this.forgotten = forgotten;
    }

    /// All of them, the oldest first.
    List<Lesson> all() {
        Map<UUID, String> preachers = new HashMap<>();
        for (Gathering each : memory.gatherings(MOST_SERVICES)) {
            preachers.put(each.id(), each.preacher());
        }
        return Lessons.of(rows(), preachers);
    }

    /// Who preached when that was decided; empty where nobody said.
    String preacher(Feedback row) {
        return row.gathering()
                .flatMap(id -> memory.gatherings(MOST_SERVICES).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst())
                .map(Gathering::preacher)
                .orElse("");
    }

    /// Writes them to a file, for another laptop of the same church.
    void exportTo(Path file) throws IOException {
        Files.write(file, LessonFile.write(rows()));
    }

    /// Keeps those of such a file.
    ///
    /// @throws IOException where the file is none of these; the message is for people
    void importFrom(Path file) throws IOException {
        List<Feedback> rows = LessonFile.read(file);
        rows.forEach(memory::keep);
        memory.sent(rows.stream().map(Feedback::id).toList()); // the other laptop sends its own
    }

    private List<Feedback> rows() {
        return memory.feedback(Optional.empty(), Optional.empty(), MOST_ROWS).stream()
                .filter(row -> !forgotten.forgets(row.at()))
                .toList();
    }
}
