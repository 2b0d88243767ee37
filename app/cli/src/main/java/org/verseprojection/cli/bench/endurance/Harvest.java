package org.verseprojection.cli.bench.endurance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.verseprojection.cli.bench.endurance.RunFolder.Lines;
import org.verseprojection.live.events.RankingEvent;
import org.verseprojection.live.events.ScreenEvent;
import tools.jackson.databind.node.ObjectNode;

/// Writes down what the flight recordings of one start of the program hold that earlier ones did not.
final class Harvest {
    private final RunFolder folder;
    private final Map<String, Instant> seen = new HashMap<>();

    Harvest(RunFolder folder) {
        this.folder = folder;
    }

    /// Reads a recording, which may begin before the one before ended.
    void read(Path recording) throws IOException {
        List<ObjectNode> rankings = new ArrayList<>();
        List<ObjectNode> jvm = new ArrayList<>();
        Map<String, Instant> newest = new HashMap<>(seen);
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                String name = event.getEventType().getName();
                Instant at = event.getStartTime();
                if (at.isAfter(seen.getOrDefault(name, Instant.MIN))) {
                    newest.merge(name, at, (one, other) -> one.isAfter(other) ? one : other);
                    note(name, event, rankings, jvm);
                }
            }
        }
        folder.add(Lines.RANKINGS, rankings);
        folder.add(Lines.JVM, jvm);
        seen.putAll(newest);
    }

    private void note(String name, RecordedEvent event, List<ObjectNode> rankings, List<ObjectNode> jvm) {
        ObjectNode line = folder.line().put("at", event.getStartTime().toEpochMilli());
        switch (name) {
            case RankingEvent.NAME -> rankings.add(ranking(line, event, "session"));
            case ScreenEvent.NAME -> rankings.add(ranking(line, event, "screen"));
            case "jdk.GCHeapSummary" ->
                jvm.add(line.put("kind", "heap")
                        .put("after", event.getString("when").startsWith("After"))
                        .put("used", event.getLong("heapUsed")));
            case "jdk.GarbageCollection" ->
                jvm.add(line.put("kind", "pause")
                        .put("name", event.getString("name"))
                        .put("ms", event.getDuration("longestPause").toNanos() / 1e6));
            case "jdk.ExecuteVMOperation" -> {
                if (event.getBoolean("safepoint")) {
                    jvm.add(line.put("kind", "pause")
                            .put("name", event.getString("operation"))
                            .put("ms", event.getDuration().toNanos() / 1e6));
                }
            }
            case "jdk.CPULoad" ->
                jvm.add(line.put("kind", "cpu")
                        .put("program", event.getFloat("jvmUser") + event.getFloat("jvmSystem"))
                        .put("machine", event.getFloat("machineTotal")));
            default -> {}
        }
    }

    private static ObjectNode ranking(ObjectNode line, RecordedEvent event, String where) {
        return line.put("lag", event.getDuration("lag").toMillis()).put("where", where);
    }
}
