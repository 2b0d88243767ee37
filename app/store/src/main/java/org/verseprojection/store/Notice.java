package org.verseprojection.store;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// That a file was set aside, kept in a small file so that the next start says it too.
///
/// @param aside the name of the file that was set aside; empty where there was none any more
record Notice(Trouble trouble, String aside, Instant at) {
    /// After that it is said no more.
    private static final Duration SAID = Duration.ofDays(14);

    void write(Layout layout) throws IOException {
        layout.write(layout.notice(), trouble.name() + "\n" + aside + "\n" + at + "\n");
    }

    static Optional<Notice> read(Layout layout, Instant now) {
        try {
            List<String> lines = Files.readAllLines(layout.notice());
            Notice notice = new Notice(Trouble.valueOf(lines.get(0)), lines.get(1), Instant.parse(lines.get(2)));
            return Optional.of(notice).filter(each -> each.at().plus(SAID).isAfter(now));
        } catch (IOException | IllegalArgumentException | DateTimeException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }
}
