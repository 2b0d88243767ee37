package org.verseprojection.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.verseprojection.store.seal.SealException;

/// A look at the memory's file from outside: opened to be read, checked whole, and left as it was. Needs no key.
///
/// @param state what it is like
/// @param version of its tables; 0 where they cannot be read
/// @param why it is not sound; empty where it is
/// @param log what happened lately, the oldest first, as `time event`; details are left out
public record MemoryInspection(State state, int version, String why, List<String> log) {
    /// What a file is like.
    public enum State {
        /// There is none yet.
        NONE,
        /// SQLite finds no fault.
        SOUND,
        /// A newer version of this program made it.
        NEWER,
        /// SQLite finds a fault.
        DAMAGED,
        /// It cannot be opened.
        UNREADABLE
    }

    private static final int LINES = 500;

    public MemoryInspection {
        log = List.copyOf(log);
    }

    /// Looks.
    ///
    /// @param folder the memory's
    public static MemoryInspection of(Path folder) {
        Path file = new Layout(folder).database();
        if (Files.notExists(file)) {
            return new MemoryInspection(State.NONE, 0, "", List.of());
        }
        try {
            if (Files.size(file) == 0) {
                return failed(State.DAMAGED, "0 bytes");
            }
            List<Path> parts = Layout.parts(file);
            boolean written = Files.exists(parts.get(1));
            boolean shared = Files.exists(parts.get(2));
            // SQLite would make the file that programs share beside it, and leave it there.
            return written && !shared ? ofCopy(file) : looked(file, written);
        } catch (IOException unreadable) {
            return failed(State.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    /// The version that this program makes.
    public static int newest() {
        return Schema.newest();
    }

    private static MemoryInspection ofCopy(Path file) throws IOException {
        Path folder = Files.createTempDirectory("verse-memory");
        Path copy = folder.resolve("copy.db");
        try {
            for (int i = 0; i < 2; i++) {
                Files.copy(Layout.parts(file).get(i), Layout.parts(copy).get(i));
            }
            return looked(copy, true);
        } finally {
            Layout.remove(copy);
            Files.delete(folder);
        }
    }

    /// @param shared whether another program may have it open
    private static MemoryInspection looked(Path file, boolean shared) {
        String place = "file:" + file.toUri().getRawPath() + (shared ? "?mode=ro" : "?immutable=1");
        try (Sql sql = Sql.open(place)) {
            sql.run("PRAGMA query_only = ON");
            sql.run("PRAGMA busy_timeout = " + Pace.USUAL.busy().toMillis());
            sql.run("PRAGMA trusted_schema = OFF");
            Disk.check(sql);
            int version = Schema.version(sql);
            return version > Schema.newest()
                    ? new MemoryInspection(State.NEWER, version, "", List.of())
                    : new MemoryInspection(State.SOUND, version, "", log(sql));
        } catch (StoreException fault) {
            return failed(State.DAMAGED, String.valueOf(fault.getMessage()));
        } catch (SQLException | SealException fault) {
            boolean damaged = fault instanceof SQLException known && Trouble.of(known) == Trouble.DAMAGED;
            return failed(damaged ? State.DAMAGED : State.UNREADABLE, String.valueOf(fault.getMessage()));
        }
    }

    private static List<String> log(Sql sql) throws SQLException, SealException {
        List<LogRows.Line> all = new LogRows(sql).all();
        return all.subList(Math.max(0, all.size() - LINES), all.size()).stream()
                .map(line -> line.at() + " " + line.event())
                .toList();
    }

    private static MemoryInspection failed(State state, String why) {
        return new MemoryInspection(state, 0, why, List.of());
    }
}
