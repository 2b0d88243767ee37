package org.verseprojection.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.verseprojection.store.seal.KeyRing;
import org.verseprojection.store.seal.SealException;
import org.verseprojection.store.seal.Sealer;

/// The open file: a connection that writes and one that reads, each for one thread at a time.
final class Disk implements AutoCloseable {
    /// Writes something.
    interface Change {
        void make(Tables tables) throws SQLException;
    }

    /// Reads something.
    interface Query<T> {
        T ask(Tables tables) throws SQLException, SealException;
    }

    /// What is done before the tables are changed.
    interface Before {
        void steps(Sql sql) throws StoreException;
    }

    private final Path file;
    private final @Nullable Object identity;
    private final KeyRing ring;
    private final Sql writing;
    private final Sql reading;
    private final ReentrantLock readers = new ReentrantLock();
    private final Tables writer;
    private final Tables reader;

    private Disk(Path file, KeyRing ring, Sealer sealer, Sql writing, Sql reading) throws StoreException {
        this.file = file;
        this.ring = ring;
        this.writing = writing;
        this.reading = reading;
        this.writer = new Tables(writing, sealer);
        this.reader = new Tables(reading, sealer);
        this.identity = identity(file);
    }

    /// Opens a file that is there, checks it where it is small, and brings it to the newest version.
    ///
    /// @param before makes a backup
    static Disk open(Path file, KeyRing ring, Pace pace, Before before) throws StoreException {
        Sql writing = null;
        Sql reading = null;
        boolean done = false;
        try {
            if (Files.size(file) == 0) {
                throw new StoreException(Trouble.DAMAGED, "it is empty");
            }
            writing = Connections.writer(file, pace);
            if (Files.size(file) <= pace.checkedAtOnce()) {
                check(writing);
            }
            Sealer sealer = bring(writing, ring, before);
            reading = Connections.reader(file, pace);
            Disk disk = new Disk(file, ring, sealer, writing, reading);
            done = true;
            return disk;
        } catch (SQLException e) {
            throw StoreException.of(e);
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, e);
        } finally {
            if (!done) {
                Connections.close(reading);
                Connections.close(writing);
            }
        }
    }

    private static Sealer bring(Sql sql, KeyRing ring, Before before) throws SQLException, StoreException {
        int version = Schema.version(sql);
        if (version > Schema.newest()) {
            throw new StoreException(Trouble.NEWER, "version " + version);
        }
        Sealer sealer = Proofs.sealer(sql, ring);
        if (version < Schema.newest()) {
            before.steps(sql);
            try {
                Schema.bring(sql, Schema.newest(), () -> {});
            } catch (SealException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return sealer;
    }

    /// Lets SQLite look through the whole file.
    ///
    /// @throws StoreException where SQLite finds a fault
    static void check(Sql sql) throws SQLException, StoreException {
        String found = sql.text("PRAGMA quick_check(1)");
        if (!found.equals("ok")) {
            throw new StoreException(Trouble.DAMAGED, found);
        }
    }

    Path file() {
        return file;
    }

    /// The secrets that it was opened with.
    KeyRing ring() {
        return ring;
    }

    /// Makes changes, all or none; when this returns, they are on the disk. One caller at a time.
    void write(List<Change> changes) throws StoreException {
        present();
        try {
            writing.transaction(() -> {
                for (Change change : changes) {
                    change.make(writer);
                }
            });
        } catch (SQLException e) {
            throw StoreException.of(e);
        } catch (SealException e) {
            throw new StoreException(Trouble.DAMAGED, e);
        }
    }

    /// Does something with the connection that writes. One caller at a time.
    <T> T withWriter(Query<T> query) throws StoreException {
        return asked(query, writer);
    }

    /// Reads. Any thread.
    <T> T read(Query<T> query) throws StoreException {
        readers.lock();
        try {
            return asked(query, reader);
        } finally {
            readers.unlock();
        }
    }

    /// Reads right after it was opened; where that fails, it is closed.
    <T> T readFirst(Query<T> query) throws StoreException {
        try {
            return read(query);
        } catch (StoreException e) {
            close();
            throw e;
        }
    }

    private static <T> T asked(Query<T> query, Tables tables) throws StoreException {
        try {
            return query.ask(tables);
        } catch (SQLException e) {
            throw StoreException.of(e);
        } catch (SealException | IllegalArgumentException e) {
            throw new StoreException(Trouble.DAMAGED, e);
        }
    }

    /// Seals everything with that key, and remembers its proof instead of the others'.
    void reseal(Sealer after) throws StoreException {
        present();
        readers.lock();
        try {
            writing.transaction(() -> {
                Columns.reseal(reading, reader.sealer(), writing, after);
                new Tables(writing, after).shown().placeAgain();
                Proofs.keep(writing, after);
            });
        } catch (SQLException e) {
            throw StoreException.of(e);
        } catch (SealException e) {
            throw new StoreException(Trouble.DAMAGED, e);
        } finally {
            readers.unlock();
        }
    }

    /// Looks whether the file is still where it was.
    ///
    /// @throws StoreException where the file is no longer where it was, or another one is there
    void present() throws StoreException {
        if (!Objects.equals(identity, identity(file))) {
            throw new StoreException(Trouble.GONE, "another file is there");
        }
    }

    private static @Nullable Object identity(Path file) throws StoreException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.fileKey();
        } catch (IOException gone) {
            throw new StoreException(Trouble.GONE, gone);
        }
    }

    /// Writes all that is in it into another file, which must not be there.
    void copyTo(Path other) throws StoreException {
        withWriter(tables -> tables.sql().run("VACUUM INTO ?", other.toString()));
    }

    /// Brings the log that SQLite writes ahead into the file, and empties it.
    void checkpoint() throws StoreException {
        withWriter(tables -> tables.sql().number("PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    /// The same where that is possible now; what is not, SQLite does when the file is opened again.
    @SuppressWarnings("EmptyCatch")
    void settle() {
        try {
            present();
            checkpoint();
        } catch (StoreException atNextStart) {
            // what was committed lies in the log beside the file, and is read from there
        }
    }

    /// Removes every row, where that is possible: the file is removed afterwards in any case.
    @SuppressWarnings("EmptyCatch")
    void clear() {
        try {
            write(List.of(Tables::clear));
            checkpoint();
        } catch (StoreException damaged) {
            // the file is removed in any case, and its key
        }
    }

    /// How large it is, in bytes; empty where it is not there.
    Optional<Long> size() {
        try {
            return Optional.of(Files.size(file));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        readers.lock();
        try {
            Connections.close(reading);
            Connections.close(writing);
        } finally {
            readers.unlock();
        }
    }
}
