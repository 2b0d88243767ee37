package org.verseprojection.cli.doctor.checks;

import java.nio.file.Path;
import java.time.Duration;
import org.verseprojection.store.MemoryInspection;

/// Whether the file of what was shown and decided is sound.
public final class MemoryCheck implements Check {
    private final Path folder;

    /// @param folder the memory's
    public MemoryCheck(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Finding look() {
        MemoryInspection inspection = MemoryInspection.of(folder);
        Diagnosis diagnosis = new Diagnosis().figure("schema", inspection.version());
        String newest = Integer.toString(MemoryInspection.newest());
        String version = Integer.toString(inspection.version());
        switch (inspection.state()) {
            case NONE -> diagnosis.found("memory.none");
            case SOUND -> diagnosis.found("memory.sound", version, newest);
            case NEWER -> diagnosis.found("memory.newer", version, newest).trouble("memory.newer.do");
            case DAMAGED -> diagnosis.found("memory.damaged", inspection.why()).trouble("memory.damaged.do");
            case UNREADABLE ->
                diagnosis.found("memory.unreadable", inspection.why()).trouble("memory.unreadable.do");
        }
        return diagnosis.finding();
    }
}
