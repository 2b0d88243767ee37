package org.verseprojection.desktop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The right to be the only program of its user: two would fight over the projector, and over what was on air. The
/// system takes it back when the program ends, however it does.
final class OnlyOne implements AutoCloseable {
    private final Optional<FileChannel> held;

    private OnlyOne(Optional<FileChannel> held) {
        this.held = held;
    }

    /// Where the disk knows no locks everybody has the right: better two programs than none.
    ///
    /// @return empty where another program has it
    static Optional<OnlyOne> claim(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tried(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new OnlyOne(Optional.of(channel)));
        } catch (IOException noLocks) {
            return Optional.of(new OnlyOne(Optional.empty()));
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    @Override
    public void close() {
        held.ifPresent(channel -> {
            try {
                channel.close();
            } catch (IOException gone) {
                return;
            }
        });
    }
}
