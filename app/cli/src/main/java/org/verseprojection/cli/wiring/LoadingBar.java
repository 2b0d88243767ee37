package org.verseprojection.cli.wiring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.Texts;

/// A line on standard error that says how far loading has come, where a person can see it; gone when done.
final class LoadingBar implements LoadingProgress, AutoCloseable {
    private static final int CELLS = 24;
    private static final long NANOS_BETWEEN = 50_000_000;

    private final Console console;
    private final boolean shown;
    private final Map<Part, Double> done = new EnumMap<>(Part.class);
    private long drawn = System.nanoTime();
    private boolean dirty;
    private boolean closed;

    LoadingBar(Console console, List<Part> parts) {
        this.console = console;
        this.shown = console.errScreen().getAsBoolean();
        parts.forEach(part -> done.put(part, 0.0));
        draw();
    }

    @Override
    public synchronized void at(Part part, double share) {
        done.put(part, Math.clamp(share, 0, 1));
        if (share >= 1 || System.nanoTime() - drawn > NANOS_BETWEEN) {
            draw();
        }
    }

    private synchronized void draw() {
        if (!shown || closed) {
            return;
        }
        double all = done.keySet().stream().mapToInt(Part::weight).sum();
        double sum = 0;
        String waited = "";
        for (Map.Entry<Part, Double> part : done.entrySet()) {
            sum += part.getKey().weight() * part.getValue();
            waited = waited.isEmpty() && part.getValue() < 1 ? part.getKey().title() : waited;
        }
        int full = (int) (CELLS * sum / all);
        String bar = "█".repeat(full) + "░".repeat(CELLS - full);
        console.err().print("\r\u001b[K" + Texts.of("loading", bar, waited));
        console.err().flush();
        drawn = System.nanoTime();
        dirty = true;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (dirty) {
            console.err().print("\r\u001b[K");
            console.err().flush();
        }
    }
}
