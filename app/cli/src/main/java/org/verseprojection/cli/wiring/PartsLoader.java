package org.verseprojection.cli.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.hearing.HearingSetting;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.ModelPurpose;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.inference.VerseEmbedder;
import org.verseprojection.inference.VerseVectors;
import org.verseprojection.inference.VoiceModel;
import org.verseprojection.matching.Prototypes;
import org.verseprojection.matching.VerseIndex;
import org.verseprojection.matching.WindowVectors;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.WhisperRecognizer;

/// Loads the parts side by side, each on a thread of its own; the first that fails ends the loading.
public final class PartsLoader {
    private final Home home;
    private final Console console;
    private final Semaphore turns;

    public PartsLoader(Home home, Console console) {
        this(home, console, Part.values().length);
    }

    private PartsLoader(Home home, Console console, int atOnce) {
        this.home = home;
        this.console = console;
        this.turns = new Semaphore(atOnce, true);
    }

    /// The same, one part after the other: what opens meanwhile keeps a core.
    PartsLoader inTurn() {
        return new PartsLoader(home, console, 1);
    }

    /// The models at hand.
    public ModelStore models() {
        return new ModelStore(home.models(), home.addedModels());
    }

    /// What matching takes.
    public SearchParts search() throws ModelException {
        return searchWithout(List.of());
    }

    /// The same without some of the matching-only wordings, to measure on them.
    public SearchParts searchWithout(List<String> wordings) throws ModelException {
        try (LoadingBar bar = new LoadingBar(console, List.of(Part.TEXTS, Part.INDEX, Part.EMBEDDER, Part.VECTORS))) {
            List<PartTime> times = new ArrayList<>();
            return search(Scripture::load, wordings, bar, times, index -> {});
        } catch (ModelException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new CompletionException(failure);
        }
    }

    /// All that hearing takes, heard in the standard way.
    ///
    /// @param speechModel a name; empty for the default
    /// @throws ModelException where a model is missing or damaged
    public Parts all(Optional<String> speechModel) throws ModelException {
        String model = speechModel.isPresent()
                ? speechModel.get()
                : models().defaultSpeechModel().entry().name();
        return all(HearingSetting.standard(model));
    }

    /// The same, heard in another way.
    public Parts all(HearingSetting hearing) throws ModelException {
        try (LoadingBar bar = new LoadingBar(console, List.of(Part.values()))) {
            return all(hearing, Scripture::load, bar, index -> {});
        }
    }

    /// The same for a program that has a screen already.
    ///
    /// @param texts that it has loaded already, or how to
    /// @param indexed is told when words can be searched, on a loading thread
    Parts all(HearingSetting hearing, Callable<Scripture> texts, LoadingProgress bar, Consumer<VerseIndex> indexed)
            throws ModelException {
        List<PartTime> times = new ArrayList<>();
        CompletableFuture<Void> failed = new CompletableFuture<>();
        try {
            var search = begin("search", failed, () -> search(texts, List.of(), bar, times, indexed));
            var speech = begin("speech", failed, () -> timed(Part.SPEECH, bar, times, () -> recognizer(hearing)));
            var voice = begin("voice", failed, () -> timed(Part.VOICE, bar, times, this::voice));
            CompletableFuture<Void> all = CompletableFuture.allOf(search, speech, voice);
            try {
                CompletableFuture.anyOf(all, failed).join();
                return new Parts(search.join(), speech.join(), voice.join(), hearing, times);
            } catch (CompletionException failure) {
                // What is still loading closes itself when it comes.
                var _ = List.of(
                        search.thenAccept(SearchParts::close),
                        speech.thenAccept(WhisperRecognizer::close),
                        voice.thenAccept(VoiceModel::close));
                throw failure;
            }
        } catch (CompletionException failure) {
            switch (failure.getCause()) {
                case ModelException model -> throw model;
                case RuntimeException other -> throw other;
                case null, default -> throw failure;
            }
        }
    }

    private VoiceModel voice() throws ModelException {
        return VoiceModel.load(models().verified(ModelPurpose.VOICE_DETECTION));
    }

    /// That setting, or the standard one where its model was removed or is damaged.
    public HearingSetting usable(HearingSetting wanted) throws ModelException {
        ModelStore store = models();
        String standard = store.defaultSpeechModel().entry().name();
        try {
            boolean sound = wanted.model().equals(standard) || Files.isRegularFile(store.verified(wanted.model()));
            return sound ? wanted : HearingSetting.standard(standard);
        } catch (ModelException damaged) {
            return HearingSetting.standard(standard);
        }
    }

    /// The speech model of a setting.
    WhisperRecognizer recognizer(HearingSetting hearing) throws ModelException {
        return WhisperRecognizer.load(models().verified(hearing.model()), hearing.whisper());
    }

    private SearchParts search(
            Callable<Scripture> texts,
            List<String> without,
            LoadingProgress bar,
            List<PartTime> times,
            Consumer<VerseIndex> indexed)
            throws Exception {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        var vectors = begin("vectors", failed, () -> timed(Part.VECTORS, bar, times, this::vectors));
        var embedder =
                begin("embedder", failed, () -> timed(Part.EMBEDDER, bar, times, () -> VerseEmbedder.open(models())));
        var index = begin("index", failed, () -> {
            Indexed made = index(texts, without, bar, times);
            indexed.accept(made.index());
            return made;
        });
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(vectors, embedder, index), failed)
                    .join();
            Vectors read = vectors.join();
            Indexed found = index.join();
            return new SearchParts(
                    found.scripture(), found.index(), embedder.join(), read.prototypes(), read.windows());
        } catch (CompletionException failure) {
            // What is still loading closes itself when it comes.
            var _ = List.of(
                    embedder.thenAccept(VerseEmbedder::close),
                    index.thenAccept(each -> each.index().close()));
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }

    private record Indexed(Scripture scripture, VerseIndex index) {}

    private Indexed index(Callable<Scripture> texts, List<String> without, LoadingProgress bar, List<PartTime> times)
            throws Exception {
        Scripture scripture = timed(Part.TEXTS, bar, times, texts);
        List<String> wordings = scripture.wordings().names().stream()
                .filter(name -> !without.contains(name))
                .toList();
        Path folder = Home.made(home.cache()).resolve("index");
        VerseIndex index = timed(
                Part.INDEX,
                bar,
                times,
                () -> VerseIndex.open(folder, scripture, wordings, done -> bar.at(Part.INDEX, done)));
        return new Indexed(scripture, index);
    }

    private record Vectors(Prototypes prototypes, WindowVectors windows) {}

    private Vectors vectors() throws ModelException, IOException {
        VerseVectors files = VerseVectors.of(models());
        return new Vectors(
                Prototypes.read(files.prototypes(), files.verses(), files.dimensions(), files.scale()),
                WindowVectors.read(files.windows(), files.verses(), files.dimensions(), files.windowScale()));
    }

    private <T> T timed(Part part, LoadingProgress bar, List<PartTime> times, Callable<T> load) throws Exception {
        turns.acquire();
        long start = System.nanoTime();
        T loaded;
        try {
            loaded = load.call();
        } finally {
            turns.release();
        }
        synchronized (times) {
            times.add(new PartTime(part, Duration.ofNanos(System.nanoTime() - start)));
        }
        bar.at(part, 1);
        return loaded;
    }

    /// Its failure is everybody's.
    private static <T> CompletableFuture<T> begin(String name, CompletableFuture<?> all, Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofPlatform().name("loading " + name).daemon().start(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
                all.completeExceptionally(failure);
            }
        });
        return result;
    }
}
