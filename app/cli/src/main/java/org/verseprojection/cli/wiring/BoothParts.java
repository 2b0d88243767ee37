package org.verseprojection.cli.wiring;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.desktop.memory.Remembering;
import org.verseprojection.scripture.Scripture;

/// What a program with windows is made of: what hears, what remembers, and what learns from both.
public final class BoothParts {
    private final Home home;
    private final PartsLoader loader;
    private final BoothLearning learning = new BoothLearning(InstantSource.system());
    private final CompletableFuture<Scripture> scripture = new CompletableFuture<>();

    public BoothParts(Home home, PartsLoader loader) {
        this.home = home;
        this.loader = loader;
    }

    /// What hears. Once.
    public Engine engine() {
        LoadedEngine engine = new LoadedEngine(home, loader, learning);
        scripture.complete(engine.scripture());
        return engine;
    }

    /// What remembers; waits for the texts. Once, not on the screen's thread.
    public Remembering remembering() {
        return BoothMemory.open(home, scripture.join(), learning, learning.reasons());
    }
}
