package org.verseprojection.cli.wiring;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.inference.ModelException;
import org.verseprojection.live.LiveSession;
import org.verseprojection.matching.Taught;
import org.verseprojection.matching.VerseIndex;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.sync.SharedModelFile;

/// The desktop program's engine: the same parts that the commands use. They are loaded one after the other while the
/// screen opens, which keeps a core of its own.
public final class LoadedEngine implements Engine {
    private final Home home;
    private final PartsLoader loader;
    private final Scripture scripture;
    private final CompletableFuture<VerseIndex> index = new CompletableFuture<>();
    private final CompletableFuture<Parts> parts = new CompletableFuture<>();
    private final AtomicReference<DoubleConsumer> progress = new AtomicReference<>(done -> {});
    private final Optional<BoothLearning> learning;
    private boolean closed;

    /// Loads the texts, and begins to load the rest.
    public LoadedEngine(Home home, PartsLoader loader) {
        this(home, loader, Optional.empty());
    }

    /// The same, and what it hears is matched by what was learned.
    LoadedEngine(Home home, PartsLoader loader, BoothLearning learning) {
        this(home, loader, Optional.of(learning));
    }

    private LoadedEngine(Home home, PartsLoader loader, Optional<BoothLearning> learning) {
        this.learning = learning;
        this.home = home;
        this.loader = loader.inTurn();
        this.scripture = Scripture.load();
        Thread.ofPlatform().name("loading").daemon().start(this::loadAll);
    }

    @Override
    public Scripture scripture() {
        return scripture;
    }

    @Override
    public Path sample() {
        return home.sample();
    }

    @Override
    public void load(Loading loading) {
        progress.set(loading::progress);
        var _ = index.thenAccept(loading::searchable);
        var _ = parts.whenComplete((loaded, failure) -> {
            if (loaded != null) {
                hear(loaded, loading);
            } else if (failure != null) {
                loading.failed(Optional.ofNullable(failure.getMessage()).orElse(failure.toString()));
            }
        });
    }

    private void hear(Parts loaded, Loading loading) {
        try {
            learning.ifPresent(learns -> learns.loaded(
                    loaded.search(), new SharedModelFile(home.data().toAbsolutePath())));
            Supplier<Taught> taught = () -> learning.map(BoothLearning::taught).orElse(Taught.NOTHING);
            String model = loader.models().defaultSpeechModel().entry().name();
            loading.hearing(
                    (source, listener, drive, expected) -> new LiveSession(
                            source, loaded.transcriber(), loaded.matcher(expected, taught), listener, drive),
                    model);
        } catch (ModelException gone) {
            loading.failed(Optional.ofNullable(gone.getMessage()).orElse(gone.toString()));
        }
    }

    private void loadAll() {
        Map<Part, Double> shares = new EnumMap<>(Part.class);
        int all = 0;
        for (Part part : Part.values()) {
            all += part.weight();
            shares.put(part, 0.0);
        }
        int whole = all;
        LoadingProgress told = (part, share) -> {
            synchronized (shares) {
                shares.put(part, share);
                double sum = 0;
                for (Map.Entry<Part, Double> each : shares.entrySet()) {
                    sum += each.getKey().weight() * each.getValue();
                }
                progress.get().accept(sum / whole);
            }
        };
        try {
            keep(loader.all(Optional.empty(), () -> scripture, told, index::complete));
        } catch (ModelException | RuntimeException failure) {
            parts.completeExceptionally(failure);
        }
    }

    private synchronized void keep(Parts loaded) {
        if (closed) {
            loaded.close();
        } else {
            parts.complete(loaded);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        learning.ifPresent(BoothLearning::close); // it asks the embedder, which is closed next
        if (parts.isDone() && !parts.isCompletedExceptionally()) {
            parts.join().close();
        }
    }
}
