package org.verseprojection.nativelibs.libraries;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/// Puts a file or a folder in its place in one step; a file may replace another. On Windows a virus scanner holds
/// files that were just written, for some seconds, and as long as it does neither they nor their folder can be moved:
/// there it is tried again.
///
/// @param tries one or more
/// @param pause between two
record PatientMove(int tries, Duration pause, Step step) {
    /// Moves once.
    @FunctionalInterface
    interface Step {
        void move(Path from, Path to) throws IOException;
    }

    /// As this system needs it: five seconds of patience on Windows, none elsewhere.
    static PatientMove ofSystem() {
        boolean windows =
                Platform.current().filter(Platform.WINDOWS_X86_64::equals).isPresent();
        return new PatientMove(
                windows ? 50 : 1,
                Duration.ofMillis(100),
                (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
    }

    /// @throws FileSystemException where the place is taken by a folder, or it did not come to move
    void move(Path from, Path to) throws IOException {
        for (int left = tries - 1; ; left--) {
            try {
                step.move(from, to);
                return;
            } catch (FileAlreadyExistsException taken) {
                throw taken;
            } catch (FileSystemException held) {
                if (left == 0 || Files.isDirectory(to) || !paused()) {
                    throw held;
                }
            }
        }
    }

    private boolean paused() {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
