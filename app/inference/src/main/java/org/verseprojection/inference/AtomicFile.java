package org.verseprojection.inference;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Files that are there whole or not at all, a power cut notwithstanding: temporary file, fsync, rename.
final class AtomicFile {
    private AtomicFile() {}

    static void write(Path folder, String name, byte[] bytes) throws IOException {
        Path temporary = Files.createTempFile(folder, ".new-", ".tmp");
        try {
            Files.write(temporary, bytes);
            name(temporary, folder, name);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// Gives a finished temporary file of the same folder its name; what had that name is gone.
    static void name(Path temporary, Path folder, String name) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Path file = folder.resolve(name);
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
        syncFolder(folder);
    }

    /// Makes the rename itself last; Windows opens no folders and needs none of this.
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }
}
