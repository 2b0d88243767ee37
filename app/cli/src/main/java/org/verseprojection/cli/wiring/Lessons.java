package org.verseprojection.cli.wiring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.How;
import org.verseprojection.matching.learning.Lesson;

/// What the memory's decisions teach.
final class Lessons {
    /// What was undone sooner was a slip.
    private static final Duration SLIP = Duration.ofSeconds(15);

    private Lessons() {}

    /// The lessons of decisions, the oldest first; a slip teaches nothing.
    ///
    /// @param preachers by service
    static List<Lesson> of(List<Feedback> rows, Map<UUID, String> preachers) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Feedback row = rows.get(i);
            if (!undone(rows, i)) {
                String preacher = row.gathering()
                        .map(id -> preachers.getOrDefault(id, ""))
                        .orElse("");
                of(row, preacher).ifPresent(lessons::add);
            }
        }
        return lessons;
    }

    private static boolean undone(List<Feedback> rows, int at) {
        Feedback row = rows.get(at);
        for (int later = at + 1; later < rows.size(); later++) {
            Feedback other = rows.get(later);
            if (other.at().isAfter(row.at().plus(SLIP))) {
                return false;
            }
            if (other.how() == How.UNDONE && other.passage().equals(row.passage())) {
                return true;
            }
        }
        return false;
    }

    /// The lesson of one decision; none where it shows nothing about what was heard.
    static Optional<Lesson> of(Feedback row, String preacher) {
        Optional<Lesson.How> how = switch (row.how()) {
            case PICKED, ANNOUNCED -> Optional.of(Lesson.How.PICKED);
            case SEARCHED, QUEUED -> Optional.of(Lesson.How.SEARCHED);
            case READ_ON -> Optional.of(Lesson.How.READ_ON);
            case DISMISSED -> Optional.of(Lesson.How.DISMISSED);
            case WRONG -> Optional.of(Lesson.How.WRONG);
            case REPEATED, UNDONE -> Optional.empty();
        };
        return how.map(decided -> new Lesson(
                row.at(),
                preacher,
                row.translation(),
                row.transcription(),
                row.matches().stream()
                        .map(match -> new Lesson.Shown(match.passage(), match.confidence(), match.kind()))
                        .toList(),
                row.passage(),
                decided));
    }
}
