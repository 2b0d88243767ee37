package org.verseprojection.cli.bench.durability;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.How;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.store.SqliteMemory;

/// A memory to try things on, and rows for it.
final class Trial {
    private Trial() {}

    /// A memory in that folder, its key in a file beside it: the user's keychain stays out of it.
    static SqliteMemory open(Path folder, BiFunction<Passage, Translation, String> text) {
        return SqliteMemory.open(
                folder, Keychain.inFile(folder.resolve("keychain")), InstantSource.system(), Locale.ENGLISH, text);
    }

    /// A decision of the usual size.
    ///
    /// @param mark tells it from all others
    static Feedback decision(Instant at, String mark) {
        Passage passage = Passage.ofOsis("Phil.4.6-Phil.4.7");
        Feedback.Match match = new Feedback.Match(passage, 0.71, Candidate.Kind.QUOTATION);
        return new Feedback(
                UUID.randomUUID(),
                at,
                Optional.empty(),
                How.PICKED,
                mark + " do not be anxious about anything but in every situation by prayer and petition with"
                        + " thanksgiving present your requests to God",
                passage,
                Translation.WEB,
                List.of(match, match, match, match, match, match, match, match, match, match));
    }
}
