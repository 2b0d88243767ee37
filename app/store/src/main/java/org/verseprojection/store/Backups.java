package org.verseprojection.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.verseprojection.store.seal.KeyRing;
import org.verseprojection.store.seal.SealException;
import org.verseprojection.store.seal.Sealer;

/// The last seven daily copies. Each was checked, and opened with its key, before it got its name.
final class Backups {
    static final int KEPT = 7;

    private static final Duration EVERY = Duration.ofDays(1);

    private final Layout layout;
    private final InstantSource clock;

    Backups(Layout layout, InstantSource clock) {
        this.layout = layout;
        this.clock = clock;
    }

    /// Whether the newest is older than a day, or there is none.
    boolean due() {
        Instant yesterday = clock.instant().minus(EVERY);
        return inTime().stream().noneMatch(each -> !Layout.time(each).isBefore(yesterday));
    }

    /// Those whose time may be, the newest first. One of tomorrow is of a clock that is wrong now or was wrong then.
    private List<Path> inTime() {
        Instant tomorrow = clock.instant().plus(EVERY);
        return layout.backupFiles().stream()
                .filter(each -> !Layout.time(each).isAfter(tomorrow))
                .toList();
    }

    /// Copies a database with a connection of its own, so that nobody waits for it.
    Path make(KeyRing ring) throws StoreException {
        Sql sql = null;
        try {
            sql = Connections.copier(layout.database(), Pace.USUAL);
            return make(sql, ring);
        } catch (SQLException e) {
            throw StoreException.of(e);
        } finally {
            Connections.close(sql);
        }
    }

    /// Copies the database of a connection.
    Path make(Sql sql, KeyRing ring) throws StoreException {
        Path making = layout.backupInTheMaking();
        try {
            Layout.make(layout.backups());
            Layout.remove(making);
            Layout.makeFile(making);
            sql.run("VACUUM INTO ?", making.toString());
            verify(making, ring);
            Path named = name();
            Layout.rename(making, named);
            prune(named);
            return named;
        } catch (SQLException e) {
            throw StoreException.of(e);
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, e);
        }
    }

    private Path name() {
        Instant time = clock.instant();
        while (Files.exists(layout.backup(time))) {
            time = time.plusMillis(1);
        }
        return layout.backup(time);
    }

    /// Opens a backup, and looks through all of it.
    ///
    /// @throws StoreException where it is damaged, or sealed with a key that is not there
    static Sealer verify(Path backup, KeyRing ring) throws StoreException {
        Sql sql = null;
        try {
            sql = Connections.maker(backup);
            String found = sql.text("PRAGMA integrity_check(1)");
            if (!found.equals("ok")) {
                throw new StoreException(Trouble.DAMAGED, found);
            }
            if (Schema.version(sql) > Schema.newest()) {
                throw new StoreException(Trouble.NEWER, backup.toString());
            }
            Sealer sealer = Proofs.sealer(sql, ring);
            if (Schema.version(sql) == Schema.newest()) {
                Columns.sample(sql, sealer);
            }
            return sealer;
        } catch (SQLException e) {
            throw StoreException.of(e);
        } catch (SealException e) {
            throw new StoreException(Trouble.DAMAGED, e);
        } finally {
            Connections.close(sql);
        }
    }

    /// Removes the oldest, those of tomorrow before all others, and never the one that was made just now.
    private void prune(Path made) throws IOException {
        List<Path> kept = inTime();
        Stream<Path> tomorrows = layout.backupFiles().stream().filter(each -> !kept.contains(each));
        for (Path old : Stream.concat(kept.stream(), tomorrows)
                .filter(each -> !each.equals(made))
                .skip(KEPT - 1)
                .toList()) {
            Files.deleteIfExists(old);
        }
    }

    /// The newest one before a time that is whole and has a key; where there is none, the newest of tomorrow, as the
    /// clock may have been put back since.
    Optional<Path> newestGood(Instant before, KeyRing ring) {
        List<Path> kept = inTime();
        return Stream.concat(
                        kept.stream().filter(each -> Layout.time(each).isBefore(before)),
                        layout.backupFiles().stream().filter(each -> !kept.contains(each)))
                .filter(each -> good(each, ring))
                .findFirst();
    }

    /// Whether it is there, whole, and has a key.
    static boolean good(Path backup, KeyRing ring) {
        try {
            if (Files.notExists(backup)) {
                return false;
            }
            verify(backup, ring);
            return true;
        } catch (StoreException damaged) {
            return false;
        }
    }

    /// Removes all that were there, as those sealed with a key that is given up.
    void removeAllBut(Path kept) throws IOException {
        for (Path backup : layout.backupFiles()) {
            if (!backup.equals(kept)) {
                Files.deleteIfExists(backup);
            }
        }
    }

    /// Forgets in the backups too what is older.
    void forgetBefore(Instant time, KeyRing ring) throws IOException, StoreException {
        for (Path backup : layout.backupFiles()) {
            if (holds(backup, time)) {
                forget(backup, time, ring);
            }
        }
    }

    private static boolean holds(Path backup, Instant time) {
        Sql sql = null;
        try {
            sql = Connections.reader(backup, Pace.USUAL);
            long before = Encoded.clamped(time);
            return sql.number("SELECT count(*) FROM feedback WHERE at < ?", before)
                            + sql.number("SELECT count(*) FROM shown WHERE at < ?", before)
                            + sql.number("SELECT count(*) FROM services WHERE began < ?", before)
                            + sql.number("SELECT count(*) FROM learned WHERE at < ?", before)
                            + sql.number("SELECT count(*) FROM logs WHERE at < ?", before)
                    > 0;
        } catch (SQLException unreadable) {
            return true;
        } finally {
            Connections.close(sql);
        }
    }

    private void forget(Path backup, Instant time, KeyRing ring) throws IOException, StoreException {
        if (!good(backup, ring)) {
            Files.deleteIfExists(backup);
            return;
        }
        Path making = layout.backupInTheMaking();
        Layout.remove(making);
        Files.copy(backup, making, StandardCopyOption.COPY_ATTRIBUTES);
        Sql sql = null;
        try {
            sql = Connections.maker(making);
            Sealer sealer = Proofs.sealer(sql, ring);
            Schema.bring(sql, Schema.newest(), () -> {});
            new Tables(sql, sealer).forgetBefore(time);
            sql.run("VACUUM");
        } catch (SQLException e) {
            throw StoreException.of(e);
        } catch (SealException e) {
            throw new StoreException(Trouble.DAMAGED, e);
        } finally {
            Connections.close(sql);
        }
        verify(making, ring);
        Layout.rename(making, backup);
    }
}
