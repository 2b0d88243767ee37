package org.verseprojection.cli.wiring;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verseprojection.matching.learning.DamagedLearning;
import org.verseprojection.matching.learning.Shared;
import org.verseprojection.matching.learning.SharedJson;
import org.verseprojection.sync.SharedModelFile;

/// Reads what all churches taught, as this laptop keeps it.
final class SharedReader {
    private static final Logger LOG = Logger.getLogger(SharedReader.class.getName());

    private SharedReader() {}

    /// What is in that file; nothing where there is none, or where it does not fit these texts.
    static Shared read(SharedModelFile file, SearchParts search) {
        SharedJson json = new SharedJson(search.scripture().versification().size(), search.prototypes()::row);
        Optional<SharedModelFile.Model> kept = file.read();
        try {
            return kept.isPresent() ? json.read(kept.get().state()) : Shared.nothing();
        } catch (DamagedLearning damaged) {
            LOG.log(Level.WARNING, "what was learned from all churches is not used: {0}", damaged.getMessage());
            return Shared.nothing();
        }
    }
}
