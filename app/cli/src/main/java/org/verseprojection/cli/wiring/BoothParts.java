package org.verseprojection.cli.wiring;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.verseprojection.cli.hearing.SessionWatch;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.desktop.memory.Remembering;
import org.verseprojection.scripture.Scripture;

/// What a program with windows is made of: what hears, what remembers, and what learns from both.
public final class BoothParts {
    private final Home home;
    private final PartsLoader loader;
    private final String program;
    private final BoothLearning learning = new BoothLearning(InstantSource.system());
    private final CompletableFuture<Scripture> scripture = new CompletableFuture<>();
    private final AtomicReference<Optional<LoadedEngine>> loaded = new AtomicReference<>(Optional.empty());

    /// @param program its name and version
    public BoothParts(Home home, PartsLoader loader, String program) {
        this.home = home;
        this.loader = loader;
        this.program = program;
    }

    /// What hears. Once.
    public Engine engine() {
        LoadedEngine engine = new LoadedEngine(home, loader, learning, program);
        loaded.set(Optional.of(engine));
        scripture.complete(engine.scripture());
        return engine;
    }

    /// What matching takes, once it is loaded; its owner closes it.
    public Optional<SearchParts> search() {
        return loaded.get().flatMap(LoadedEngine::search);
    }

    /// Somebody looks at everything, or does no more: meanwhile nothing is measured in the background.
    public void examined(boolean now) {
        loaded.get().ifPresent(engine -> engine.examined(now));
    }

    /// The figures of the session that was opened last.
    public Optional<SessionWatch.Figures> figures() {
        return loaded.get().flatMap(LoadedEngine::figures);
    }

    /// What remembers; waits for the texts. Once, not on the screen's thread.
    public Remembering remembering() {
        return BoothMemory.open(home, scripture.join(), learning, learning.reasons());
    }
}
