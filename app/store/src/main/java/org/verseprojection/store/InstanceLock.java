package org.verseprojection.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Held by the one program that uses the folder; the system frees it when that one dies.
final class InstanceLock implements AutoCloseable {
    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes it.
    ///
    /// @throws StoreException where another one holds it, or the folder cannot be written to
    static InstanceLock take(Layout layout) throws StoreException {
        FileChannel channel = null;
        boolean taken = false;
        try {
            Layout.make(layout.folder());
            Layout.makeFile(layout.lock());
            channel = FileChannel.open(layout.lock(), StandardOpenOption.WRITE);
            taken = locked(channel);
        } catch (IOException refused) {
            throw new StoreException(Trouble.READ_ONLY, refused);
        } finally {
            if (!taken) {
                closed(channel);
            }
        }
        if (!taken) {
            throw new StoreException(Trouble.SECOND, "the lock is held");
        }
        return new InstanceLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException bySameProcess) {
            return false;
        }
    }

    @SuppressWarnings("EmptyCatch")
    private static void closed(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException closedAnyway) {
            // nothing was written to it
        }
    }

    @Override
    public void close() {
        closed(channel);
    }
}
