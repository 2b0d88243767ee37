package org.verseprojection.cli.wiring;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.inference.ModelException;
import org.verseprojection.live.LiveSession;
import org.verseprojection.scripture.Scripture;

/// The desktop program's engine: the same parts that the commands use, loaded behind its screen.
public final class LoadedEngine implements Engine {
    private final Home home;
    private final PartsLoader loader;
    private final Scripture scripture;
    private @Nullable Parts parts;
    private boolean closed;

    /// Loads the texts.
    public LoadedEngine(Home home, PartsLoader loader) {
        this.home = home;
        this.loader = loader;
        this.scripture = Scripture.load();
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
        Thread.ofPlatform().name("loading").daemon().start(() -> loadAll(loading));
    }

    private void loadAll(Loading loading) {
        Map<Part, Double> shares = new EnumMap<>(Part.class);
        int all = 0;
        for (Part part : Part.values()) {
            all += part.weight();
            shares.put(part, 0.0);
        }
        int whole = all;
        LoadingProgress progress = (part, share) -> {
            synchronized (shares) {
                shares.put(part, share);
                double sum = 0;
                for (Map.Entry<Part, Double> each : shares.entrySet()) {
                    sum += each.getKey().weight() * each.getValue();
                }
                loading.progress(sum / whole);
            }
        };
        try {
            String model = loader.models().defaultSpeechModel().entry().name();
            Parts loaded = loader.all(Optional.empty(), () -> scripture, progress, loading::searchable);
            if (keep(loaded)) {
                loading.hearing(
                        (source, listener, drive, expected) -> new LiveSession(
                                source, loaded.transcriber(), loaded.matcher(expected), listener, drive),
                        model);
            }
        } catch (ModelException | RuntimeException failure) {
            loading.failed(Optional.ofNullable(failure.getMessage()).orElse(failure.toString()));
        }
    }

    private synchronized boolean keep(Parts loaded) {
        if (closed) {
            loaded.close();
        } else {
            parts = loaded;
        }
        return !closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        Parts loaded = parts;
        parts = null;
        if (loaded != null) {
            loaded.close();
        }
    }
}
