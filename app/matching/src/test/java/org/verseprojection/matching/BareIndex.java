package org.verseprojection.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.verseprojection.scripture.Scripture;

/// The index of the texts without other wordings: built once for all tests of this process, since that takes seconds.
final class BareIndex {
    private BareIndex() {}

    private static final class Holder {
        static final VerseIndex INDEX = open();

        private static VerseIndex open() {
            try {
                Path folder = Files.createTempDirectory("verse-index");
                VerseIndex index = VerseIndex.open(folder, Scripture.load(), List.of(), done -> {});
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(index, folder)));
                return index;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void end(VerseIndex index, Path folder) {
            index.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }
    }

    /// It stays open.
    static VerseIndex open() {
        return Holder.INDEX;
    }
}
