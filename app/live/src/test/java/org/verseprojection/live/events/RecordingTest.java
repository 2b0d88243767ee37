package org.verseprojection.live.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    @TempDir
    private Path folder;

    private List<RecordedEvent> recorded(String... names) throws IOException {
        Path file = folder.resolve("flight.jfr");
        try (Recording recording = new Recording()) {
            for (String name : names) {
                recording.enable(name);
            }
            recording.start();
            RankingEvent.note(Duration.ofMillis(431), 7);
            ScreenEvent.note(Duration.ofMillis(440));
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("org.verseprojection"))
                .toList();
    }

    @Test
    void aRecordingThatAsksHasLagAndPicks() throws IOException {
        List<RecordedEvent> events = recorded(RankingEvent.NAME, ScreenEvent.NAME);
        assertEquals(2, events.size());
        RecordedEvent ranking = events.stream()
                .filter(event -> event.getEventType().getName().equals(RankingEvent.NAME))
                .findFirst()
                .orElseThrow();
        assertEquals(Duration.ofMillis(431), ranking.getDuration("lag"));
        assertEquals(7, ranking.getInt("picks"));
    }

    @Test
    void oneThatDoesNotAskHasNothing() throws IOException {
        assertEquals(List.of(), recorded());
    }
}
