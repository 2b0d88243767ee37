package org.verseprojection.cloud;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.verseprojection.cloud.learning.LearningTools;
import org.verseprojection.cloud.recognition.HearingParts;
import org.verseprojection.cloud.verses.MeaningParts;
import org.verseprojection.scripture.Scripture;

/// What the server is made from besides its environment: parts that the program has loaded.
///
/// @param scripture the texts that are searched and shown
/// @param meaning what the search by meaning needs; without it verses are found by reference and words
/// @param hearing what recognition takes, which may take a while; where it fails, the rest is served all the same
/// @param learning loads what is learned with across churches; empty where the models are missing
public record CloudParts(
        Scripture scripture,
        Optional<MeaningParts> meaning,
        CompletionStage<? extends HearingParts> hearing,
        Optional<LearningTools.Loader> learning) {
    /// With neither search by meaning nor recognition, and it learns nothing.
    public CloudParts(Scripture scripture) {
        this(scripture, Optional.empty(), new CompletableFuture<>(), Optional.empty());
    }
}
