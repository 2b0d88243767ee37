package org.verseprojection.nativelibs.keychain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// A folder of small files that only their owner may read. Each is written whole or not at all, and one
/// process at a time reads or writes.
final class PrivateFolder {
    /// What is done while nobody else may.
    @FunctionalInterface
    interface Work<T> {
        T work() throws IOException, KeychainException;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// Between threads: the system's locks are between processes, and one that is closed frees all of its
    /// process.
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path folder;
    private final Owner owner;

    PrivateFolder(Path folder) {
        this.folder = folder;
        this.owner = Owner.of(folder);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /// Does something alone. Reading goes on without the lock where the folder cannot be written.
    ///
    /// @param writes makes the folder where it is not there
    <T> T alone(boolean writes, Work<T> work) throws KeychainException {
        THREADS.lock();
        try {
            if (writes) {
                owner.folder(folder);
            }
            try (FileChannel channel = channel(writes)) {
                lock(channel);
                return work.work();
            } catch (NoSuchFileException | ReadOnly readOnly) {
                if (writes) {
                    throw readOnly;
                }
                return work.work();
            }
        } catch (IOException failed) {
            throw new KeychainException(KeychainException.text("file_failed", folder), failed);
        } finally {
            THREADS.unlock();
        }
    }

    private FileChannel channel(boolean writes) throws IOException {
        try {
            return FileChannel.open(
                    folder.resolve("lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                    owner.file());
        } catch (NoSuchFileException none) {
            throw none;
        } catch (IOException denied) {
            throw writes ? denied : new ReadOnly(denied);
        }
    }

    private static void lock(FileChannel channel) throws IOException, KeychainException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        FileLock lock = channel.tryLock();
        while (lock == null) {
            if (System.nanoTime() > end) {
                throw KeychainException.of("file_busy");
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new KeychainException(KeychainException.text("file_busy"), stopped);
            }
            lock = channel.tryLock();
        }
    }

    /// A file's bytes; empty where there is none.
    ///
    /// @throws KeychainException where it is too long, or no plain file
    Optional<byte[]> read(String name, int most) throws IOException, KeychainException {
        Path file = file(name);
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            if (channel.size() > most) {
                throw KeychainException.of("file_damaged", file);
            }
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // goes on
            }
            return Optional.of(bytes.array());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failed) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && !Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                            .isRegularFile()) {
                throw new KeychainException(KeychainException.text("file_no_file", file), failed);
            }
            throw failed;
        }
    }

    /// Writes a file anew, and makes sure that it is on the disk; what lay there before is made unreadable
    /// where the disk allows it.
    void write(String name, byte[] content) throws IOException {
        Path file = file(name);
        Path fresh = file(name + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = FileChannel.open(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner.file())) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Optional<FileChannel> before = owner.before(file);
        try {
            move(fresh, file);
            owner.sync(folder);
            before.ifPresent(PrivateFolder::wipe);
        } finally {
            if (before.isPresent()) {
                before.get().close();
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException odd) {
            throw new IOException("a file system without atomic moves", odd);
        }
    }

    private static void wipe(FileChannel before) {
        try {
            ByteBuffer zeros = ByteBuffer.allocate(Math.toIntExact(Math.min(before.size(), 1 << 20)));
            before.write(zeros, 0);
            before.force(false);
        } catch (IOException denied) {
            // it is unlinked all the same
        }
    }

    /// Lets nobody but the owner read a file.
    ///
    /// @return whether others could, until now
    boolean tighten(String name) throws IOException {
        return owner.tighten(file(name));
    }

    /// Renames a file to a name that is free.
    void setAside(String name) throws IOException {
        for (int i = 1; ; i++) {
            Path aside = file(name + ".damaged-" + i);
            if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(file(name), aside);
                return;
            }
        }
    }

    /// The lock cannot be had, since nobody may write there.
    private static final class ReadOnly extends IOException {
        ReadOnly(IOException cause) {
            super(cause);
        }
    }
}
