package org.verseprojection.store;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The file that is in use: opened where that is possible, and another one put into its place where it cannot be used
/// any more. One caller at a time, but for [#disk].
final class CurrentDisk implements AutoCloseable {
    /// Changes what lies on the disk as a whole.
    interface Care {
        /// Does it, and returns what is to be used from now on.
        Disk take(Disk disk) throws StoreException, IOException;
    }

    private final Shelf shelf;
    private volatile @Nullable Disk disk;
    private @Nullable StoreException why;
    private boolean rescued;

    CurrentDisk(Shelf shelf) {
        this.shelf = shelf;
    }

    /// What is open now. Any thread.
    @Nullable
    Disk disk() {
        return disk;
    }

    /// What was wrong last; empty where all is well.
    @Nullable
    StoreException why() {
        return why;
    }

    /// Whether the file was deleted while it was open, and written again.
    boolean rescued() {
        return rescued;
    }

    /// Opens the file where it is not open; else looks whether it is still there.
    ///
    /// @param written whether nothing waits for it
    void tryAgain(boolean written) {
        Disk open = disk;
        if (open == null) {
            open();
            return;
        }
        try {
            open.present();
            StoreException reason = why;
            if (reason != null && reason.trouble() == Trouble.OTHER) {
                reopen(open);
            } else if (written) {
                why = null;
            }
        } catch (StoreException e) {
            replace(e);
        }
    }

    private void open() {
        try {
            disk = shelf.open();
            why = null;
        } catch (StoreException e) {
            why = e;
        }
    }

    private void reopen(Disk open) {
        open.close();
        disk = null;
        open();
    }

    /// Makes changes, all or none, and answers whether they are on the disk.
    boolean write(List<Disk.Change> changes) {
        for (int attempt = 0; attempt < 2; attempt++) {
            Disk open = disk;
            if (open == null) {
                return false;
            }
            try {
                open.write(changes);
                why = null;
                return true;
            } catch (StoreException e) {
                if (!replace(e)) {
                    return false;
                }
            }
        }
        return false;
    }

    /// Whether another file is in its place now.
    private boolean replace(StoreException e) {
        why = e;
        Disk open = disk;
        if (open == null || !e.trouble().setsAside()) {
            return false;
        }
        try {
            disk = shelf.replace(open, e);
            rescued = e.trouble() == Trouble.GONE && shelf.notice().isEmpty();
            why = null;
            return true;
        } catch (StoreException notNow) {
            why = notNow;
            if (e.trouble() != Trouble.GONE) {
                disk = null;
            }
            return false;
        }
    }

    /// Told that a file turned out to be unusable.
    void failed(Disk open, StoreException e) {
        if (disk == open && e.trouble().setsAside()) {
            replace(e);
        }
    }

    /// Does something to the file as a whole. Where that fails, it is opened again as it is.
    void care(Disk open, Care care) throws StoreException, IOException {
        try {
            disk = care.take(open);
            rescued = false;
        } catch (StoreException | IOException e) {
            reopen(open);
            throw e;
        }
    }

    /// Removes all that was ever written, and begins with a fresh file.
    void erase() throws StoreException {
        Disk open = disk;
        disk = null;
        if (open != null) {
            open.clear();
            open.close();
        }
        try {
            shelf.erase();
        } catch (StoreException e) {
            why = e;
            throw e;
        }
        rescued = false;
        open();
    }

    @Override
    public void close() {
        Disk open = disk;
        disk = null;
        if (open != null) {
            open.settle();
            open.close();
        }
    }
}
