package org.verseprojection.cloud.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Ends PostgreSQL when this process ends without having done so, also when it is killed: a shell waits at a pipe whose
/// other end closes with this process. On Windows there is none; there the next start ends what is left.
final class PostgresGuard implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            read -r _ || kill -INT "$1"
            """;

    private final OutputStream pipe;

    private PostgresGuard(OutputStream pipe) {
        this.pipe = pipe;
    }

    static PostgresGuard over(long pid) throws IOException {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return new PostgresGuard(OutputStream.nullOutputStream());
        }
        return new PostgresGuard(new ProcessBuilder("sh", "-c", SCRIPT, "sh", Long.toString(pid))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .getOutputStream());
    }

    /// PostgreSQL has ended, and its number may be given to another process: nobody needs to be killed any more.
    @Override
    public void close() {
        try (pipe) {
            pipe.write("ended\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            // whoever waited is gone already
        }
    }
}
