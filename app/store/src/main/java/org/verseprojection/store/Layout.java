package org.verseprojection.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The files of the memory, all in one folder of its own that its owner alone may enter.
record Layout(Path folder) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    private static final String BACKUP = "memory-";
    private static final String ASIDE = "memory-set-aside-";
    private static final String DB = ".db";
    private static final List<String> PARTS = List.of("", "-wal", "-shm", "-journal");

    Path database() {
        return folder.resolve("memory.db");
    }

    /// A database that is being made; it takes the other's name when it is whole.
    Path made() {
        return folder.resolve("memory.db.new");
    }

    Path lock() {
        return folder.resolve("memory.lock");
    }

    /// Tells a later start that a file was set aside and nothing was brought back yet.
    Path notice() {
        return folder.resolve("memory.notice");
    }

    /// Tells a later start that everything is to be forgotten.
    Path forgetting() {
        return folder.resolve("memory.forget");
    }

    Path backups() {
        return folder.resolve("backups");
    }

    Path backup(Instant time) {
        return backups().resolve(BACKUP + STAMP.format(time) + DB);
    }

    Path backupInTheMaking() {
        return backups().resolve("making.tmp");
    }

    /// When a backup was made, by its name.
    static Instant time(Path backup) {
        String name = backup.getFileName().toString();
        return STAMP.parse(name.substring(BACKUP.length(), name.length() - DB.length()), Instant::from);
    }

    /// The backups, the newest first.
    List<Path> backupFiles() {
        return listed(backups(), BACKUP).stream()
                .filter(file -> file.getFileName().toString().matches("memory-\\d{8}T\\d{9}Z\\.db"))
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /// The databases that were set aside, the newest first.
    List<Path> asideFiles() {
        return listed(folder, ASIDE).stream()
                .filter(file -> file.toString().endsWith(DB))
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    private static List<Path> listed(Path folder, String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        } catch (IOException notThere) {
            return List.of();
        }
    }

    /// The file itself and those that SQLite keeps beside it.
    static List<Path> parts(Path database) {
        return PARTS.stream()
                .map(part -> database.resolveSibling(database.getFileName() + part))
                .toList();
    }

    /// Makes a folder for its owner alone where it is not there.
    static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, owner(folder, "rwx------"));
        }
    }

    /// Makes an empty file for its owner alone where there is none; SQLite gives its other files the same rights.
    static void makeFile(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file, owner(file, "rw-------"));
        }
    }

    private static FileAttribute<?>[] owner(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    /// Renames the database and what belongs to it, and overwrites nothing.
    void setAside(Path aside) throws IOException {
        for (int i = 0; i < PARTS.size(); i++) {
            Path part = parts(database()).get(i);
            if (Files.exists(part)) {
                Files.move(part, parts(aside).get(i));
            }
        }
        sync(folder);
    }

    /// A name for what is set aside that nothing has yet.
    Path aside(Instant time) {
        Path aside = folder.resolve(ASIDE + STAMP.format(time) + DB);
        for (int i = 2; parts(aside).stream().anyMatch(Files::exists); i++) {
            aside = folder.resolve(ASIDE + STAMP.format(time) + "-" + i + DB);
        }
        return aside;
    }

    /// Removes a database and what belongs to it.
    static void remove(Path database) throws IOException {
        for (Path part : parts(database)) {
            Files.deleteIfExists(part);
        }
    }

    /// Gives a whole file its name, and waits until that is on the disk.
    static void rename(Path from, Path to) throws IOException {
        try (FileChannel file = FileChannel.open(from, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(to.resolveSibling("."));
    }

    /// Writes a small file and waits until it is on the disk.
    void write(Path file, String text) throws IOException {
        makeFile(file);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        }
        sync(folder);
    }

    @SuppressWarnings("EmptyCatch")
    private static void sync(Path folder) {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException windows) {
            // folders cannot be opened there, and renaming is durable
        }
    }

    /// Everything that lies here and is not the lock.
    List<Path> everything() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path place : List.of(backups(), folder)) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.list(place)) {
                    files.filter(this::ours).forEach(all::add);
                }
            }
        }
        return all;
    }

    private boolean ours(Path file) {
        String name = file.getFileName().toString();
        return (name.startsWith("memory") || name.startsWith("making"))
                && !file.equals(lock())
                && !file.equals(forgetting());
    }
}
