package org.verseprojection.cli.serve;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.verseprojection.cli.wiring.Parts;
import org.verseprojection.cli.wiring.PartsLoader;
import org.verseprojection.cli.wiring.SearchParts;
import org.verseprojection.cloud.CloudParts;
import org.verseprojection.cloud.learning.LearningTools;
import org.verseprojection.cloud.recognition.HearingParts;
import org.verseprojection.cloud.verses.MeaningParts;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.VerseVectors;
import org.verseprojection.inference.VoiceNetwork;
import org.verseprojection.matching.Matcher;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.Recognizer;
import org.verseprojection.speech.SpeechProbability;

/// Loads what recognition takes while the server serves already.
final class ServerHearing implements AutoCloseable {
    private final CompletableFuture<Parts> parts = new CompletableFuture<>();

    private final PartsLoader loader;

    /// Will load with that.
    ServerHearing(PartsLoader loader) {
        this.loader = loader;
    }

    /// Begins to load: best when requests are served already, since it takes all cores for seconds.
    void load() {
        Thread.ofPlatform().name("loading").daemon().start(() -> {
            try {
                parts.complete(loader.all(Optional.empty()));
            } catch (ModelException | RuntimeException | Error failure) {
                parts.completeExceptionally(failure);
            }
        });
    }

    /// What the server is made from: what is there now, and what will be.
    CloudParts parts(Scripture scripture) {
        return new CloudParts(scripture, meaning(), parts.thenApply(Loaded::new), learning());
    }

    /// What is learned with across churches, on parts of its own.
    private Optional<LearningTools.Loader> learning() {
        return Optional.of(() -> {
            SearchParts own = loader.search();
            return new LearningTools(own.index(), own.scripture(), Optional.of(own.meaning()), own::close);
        });
    }

    private Optional<MeaningParts> meaning() {
        try {
            return Optional.of(new MeaningParts(VerseVectors.of(loader.models()), this::embedded));
        } catch (ModelException absent) {
            return Optional.empty();
        }
    }

    private Optional<float[]> embedded(String text) {
        return parts.isDone() && !parts.isCompletedExceptionally()
                ? Optional.of(parts.join().search().embedder().embed(text))
                : Optional.empty();
    }

    private record Loaded(Parts parts) implements HearingParts {
        @Override
        public List<Recognizer> recognizers() {
            return List.of(parts.recognizer());
        }

        @Override
        public SpeechProbability voice() {
            VoiceNetwork network = parts.voice().stream();
            return network::probability;
        }

        @Override
        public Matcher matcher() {
            return parts.matcher();
        }
    }

    /// Frees what was loaded; the server must not need it any more.
    @Override
    public void close() {
        if (parts.isDone() && !parts.isCompletedExceptionally()) {
            parts.join().close();
        }
    }
}
