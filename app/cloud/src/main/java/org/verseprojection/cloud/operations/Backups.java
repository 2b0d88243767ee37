package org.verseprojection.cloud.operations;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verseprojection.cloud.database.DatabaseDump;
import org.verseprojection.cloud.database.DatabaseException;
import org.verseprojection.cloud.operations.OperationsConfig.BackupConfig;

/// Encrypted backups of the whole database in a folder. A file is there whole or not at all; the oldest go when there
/// are more than are kept.
public final class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final String SUFFIX = ".backup";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'verse-'uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration DAY = Duration.ofDays(1);

    private final BackupConfig config;
    private final DatabaseDump database;
    private final Clock clock;

    public Backups(BackupConfig config, DatabaseDump database, Clock clock) {
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    /// Makes one now.
    ///
    /// @return the file
    public Path make() throws IOException, DatabaseException {
        Files.createDirectories(config.folder());
        String name = NAME.format(clock.instant());
        Path draft = Files.createTempFile(config.folder(), name, ".part");
        try {
            try (OutputStream out = new GZIPOutputStream(
                    new SealedOutput(new BufferedOutputStream(Files.newOutputStream(draft)), config.key()))) {
                database.write(out);
            }
            try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Path made = Files.move(draft, config.folder().resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
            prune();
            LOG.info("backed up to {}, {} bytes", made.getFileName(), Files.size(made));
            return made;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// Puts a backup into a database that has no accounts. All of it is there afterwards, or nothing.
    ///
    /// @throws IOException where the file cannot be read, is damaged, or has another key
    /// @throws DatabaseException where the database is in use, or refuses
    public static void restore(Path file, BackupKey key, DatabaseDump database) throws IOException, DatabaseException {
        try (InputStream in =
                new GZIPInputStream(new SealedInput(new BufferedInputStream(Files.newInputStream(file)), key))) {
            database.read(in);
        }
    }

    /// Until the next one is due; a day after the newest.
    Duration due() throws IOException {
        Optional<Path> newest = all().reversed().stream().findFirst();
        if (newest.isEmpty()) {
            return Duration.ZERO;
        }
        Instant made = Files.getLastModifiedTime(newest.get()).toInstant();
        Duration left = Duration.between(clock.instant(), made.plus(DAY));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// The backups that are there, the oldest first.
    public List<Path> all() throws IOException {
        if (!Files.isDirectory(config.folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(config.folder())) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    private void prune() throws IOException {
        List<Path> files = all();
        for (Path old : files.subList(0, Math.max(0, files.size() - config.kept()))) {
            Files.delete(old);
        }
    }
}
