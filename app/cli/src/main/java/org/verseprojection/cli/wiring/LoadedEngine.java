package org.verseprojection.cli.wiring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.verseprojection.cli.hearing.HearingMemory;
import org.verseprojection.cli.hearing.HearingSetting;
import org.verseprojection.cli.hearing.HearingTrials;
import org.verseprojection.cli.hearing.Measuring;
import org.verseprojection.cli.hearing.SessionWatch;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.domain.Wording;
import org.verseprojection.inference.ModelException;
import org.verseprojection.live.LiveSession;
import org.verseprojection.matching.Taught;
import org.verseprojection.matching.VerseIndex;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.sync.SharedModelFile;

/// The desktop program's engine: the same parts that the commands use. They are loaded one after the other while the
/// screen opens, which keeps a core of its own.
public final class LoadedEngine implements Engine {
    /// Nobody spoke for so long: there is time to measure.
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Home home;
    private final PartsLoader loader;
    private final Scripture scripture;
    private final CompletableFuture<VerseIndex> index = new CompletableFuture<>();
    private final CompletableFuture<Parts> parts = new CompletableFuture<>();
    private final AtomicReference<DoubleConsumer> progress = new AtomicReference<>(done -> {});
    private final Optional<BoothLearning> learning;
    private final Optional<String> program;
    private final AtomicBoolean examined = new AtomicBoolean();
    private Optional<HearingMemory> memory = Optional.empty();
    private Optional<LoadedEar> ear = Optional.empty();
    private Optional<Measuring> measuring = Optional.empty();
    private boolean closed;

    /// Loads the texts, and begins to load the rest. Hears in the standard way.
    public LoadedEngine(Home home, PartsLoader loader) {
        this(home, loader, Optional.empty(), Optional.empty());
    }

    /// The same, and what it hears is matched by what was learned; it hears in the way that suits this laptop.
    ///
    /// @param program its name and version
    LoadedEngine(Home home, PartsLoader loader, BoothLearning learning, String program) {
        this(home, loader, Optional.of(learning), Optional.of(program));
    }

    private LoadedEngine(Home home, PartsLoader loader, Optional<BoothLearning> learning, Optional<String> program) {
        this.learning = learning;
        this.program = program;
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
                loading.failed(Wording.of(cause(failure)));
            }
        });
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /// What matching takes, once it is loaded. It is closed with this.
    synchronized Optional<SearchParts> search() {
        boolean there = !closed && parts.isDone() && !parts.isCompletedExceptionally();
        return there ? Optional.of(parts.join().search()) : Optional.empty();
    }

    /// Somebody looks at everything, or does no more: meanwhile nothing is measured in the background.
    void examined(boolean now) {
        examined.set(now);
    }

    /// The figures of the session that was opened last.
    synchronized Optional<SessionWatch.Figures> figures() {
        return ear.flatMap(LoadedEar::figures);
    }

    private void hear(Parts loaded, Loading loading) {
        learning.ifPresent(learns ->
                learns.loaded(loaded.search(), new SharedModelFile(home.data().toAbsolutePath())));
        Supplier<Taught> taught = () -> learning.map(BoothLearning::taught).orElse(Taught.NOTHING);
        String model = loaded.hearing().model();
        Optional<LoadedEar> watched = watched(loaded, taught);
        if (watched.isPresent()) {
            loading.hearing(watched.get(), model);
        } else {
            loading.hearing(
                    (source, listener, drive, expected) -> new LiveSession(
                            source, loaded.transcriber(), loaded.matcher(expected, taught), listener, drive),
                    model);
        }
    }

    /// Begins to measure, too, where that is wanted.
    private synchronized Optional<LoadedEar> watched(Parts loaded, Supplier<Taught> taught) {
        if (closed || memory.isEmpty()) {
            return Optional.empty();
        }
        LoadedEar opens = new LoadedEar(loaded, memory.get(), loader, taught);
        HearingTrials trials = new HearingTrials(loader.models(), home.sample());
        Measuring measures = new Measuring(
                memory.get(),
                welcome -> trials.of(loaded.voice(), welcome),
                () -> !examined.get() && !opens.spokenWithin(QUIET));
        measures.begin();
        ear = Optional.of(opens);
        measuring = Optional.of(measures);
        return ear;
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
            keep(loader.all(hearing(), () -> scripture, told, index::complete));
        } catch (ModelException | RuntimeException failure) {
            parts.completeExceptionally(failure);
        }
    }

    private HearingSetting hearing() throws ModelException {
        if (program.isEmpty()) {
            return HearingSetting.standard(
                    loader.models().defaultSpeechModel().entry().name());
        }
        HearingMemory remembered = HearingMemory.open(home.config(), loader.models(), program.get());
        synchronized (this) {
            memory = Optional.of(remembered);
        }
        return loader.usable(remembered.setting());
    }

    private synchronized void keep(Parts loaded) {
        if (closed) {
            loaded.close();
        } else {
            parts.complete(loaded);
        }
    }

    @Override
    public void close() {
        Optional<Measuring> measures;
        synchronized (this) {
            closed = true;
            measures = measuring;
        }
        measures.ifPresent(Measuring::close); // it asks the voice network, which is closed below
        synchronized (this) {
            learning.ifPresent(BoothLearning::close); // it asks the embedder, which is closed next
            ear.ifPresent(LoadedEar::close);
            if (parts.isDone() && !parts.isCompletedExceptionally()) {
                parts.join().close();
            }
        }
    }
}
