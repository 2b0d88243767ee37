package org.verseprojection.cli.bench.durability;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.store.SqliteMemory;

/// How long one decision takes until it is on the disk.
final class RowTimes {
    private static final int WARMING = 100;

    private RowTimes() {}

    /// In milliseconds.
    static List<Double> of(Path folder, int rows) throws IOException {
        List<Double> millis = new ArrayList<>();
        try (SqliteMemory memory = Trial.open(folder, (_, _) -> "")) {
            memory.sharing(true);
            for (int i = 0; i < WARMING + rows; i++) {
                Feedback row = Trial.decision(Instant.now(), "row " + i);
                long start = System.nanoTime();
                if (memory.keep(row) != Memory.Kept.DURABLE) {
                    throw new IOException(memory.state().toString());
                }
                if (i >= WARMING) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        return millis;
    }
}
