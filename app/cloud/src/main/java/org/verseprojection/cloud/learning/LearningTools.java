package org.verseprojection.cloud.learning;

import java.util.Optional;
import org.verseprojection.matching.Meaning;
import org.verseprojection.matching.VerseIndex;
import org.verseprojection.scripture.Scripture;

/// What a run learns and tries with; loaded for it and let go behind it.
///
/// @param meaning an embedder for one thread; empty where verses are found by their words alone
/// @param release lets go of it
public record LearningTools(VerseIndex index, Scripture scripture, Optional<Meaning> meaning, Runnable release)
        implements AutoCloseable {
    /// Loads them.
    @FunctionalInterface
    public interface Loader {
        LearningTools load() throws Exception;
    }

    @Override
    public void close() {
        release.run();
    }
}
