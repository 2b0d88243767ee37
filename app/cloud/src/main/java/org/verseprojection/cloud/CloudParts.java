package org.verseprojection.cloud;

import java.util.Optional;
import org.verseprojection.cloud.verses.MeaningParts;
import org.verseprojection.scripture.Scripture;

/// What the server is made from besides its environment: parts that the program has loaded.
///
/// @param scripture the texts that are searched and shown
/// @param meaning what the search by meaning needs; without it verses are found by reference and words
public record CloudParts(Scripture scripture, Optional<MeaningParts> meaning) {
    public CloudParts(Scripture scripture) {
        this(scripture, Optional.empty());
    }
}
