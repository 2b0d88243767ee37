package org.verseprojection.cli.bench.durability;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.MemoryState;
import org.verseprojection.store.SqliteMemory;

/// The process that is killed: keeps decisions from several threads, and prints the id of each that is durable.
///
/// Prints [#READY] when it has started. Every fifth decision is kept twice.
public final class Writer {
    static final String READY = "ready";
    private static final int THREADS = 3;

    private Writer() {}

    /// Writes until it is killed.
    ///
    /// @param arguments the folder; what tells this run's decisions from others'
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        SqliteMemory memory = Trial.open(Path.of(arguments[0]), (_, _) -> "");
        if (!(memory.state() instanceof MemoryState.Durable)) {
            out.println(memory.state());
            System.exit(1);
        }
        memory.sharing(true);
        out.println(READY);
        for (int i = 0; i < THREADS; i++) {
            String mark = arguments[1] + "/" + i;
            Thread.ofPlatform().start(() -> write(memory, mark, out));
        }
    }

    private static void write(SqliteMemory memory, String mark, PrintStream out) {
        for (int i = 0; ; i++) {
            Feedback row = Trial.decision(Instant.now(), mark + "/" + i);
            Memory.Kept kept = memory.keep(row);
            if (i % 5 == 0) {
                kept = memory.keep(row);
            }
            if (kept == Memory.Kept.DURABLE) {
                out.println(row.id());
            }
        }
    }
}
