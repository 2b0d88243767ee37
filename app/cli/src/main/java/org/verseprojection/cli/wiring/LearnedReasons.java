package org.verseprojection.cli.wiring;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verseprojection.desktop.booth.PickReasons;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.matching.Explainer;
import org.verseprojection.matching.Taught;
import org.verseprojection.matching.learning.Explanation;

/// Why a pick is offered, found out by matching without each thing that spoke for it, on a thread of its own.
final class LearnedReasons implements PickReasons, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LearnedReasons.class.getName());

    /// What multiplies the odds by as much speaks as strongly as anything can be shown to.
    private static final double STRONG = Math.log(100);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("reasons").daemon().factory());
    private final CompletableFuture<Explainer> explainer;
    private final Supplier<Taught> taught;

    /// @param school complete when matching is loaded
    LearnedReasons(CompletableFuture<School> school, Supplier<Taught> taught) {
        this.explainer = school.thenApplyAsync(made -> made.explainer().get(), thread);
        this.taught = taught;
    }

    @Override
    public void of(Slot slot, Hypothesis heard, Consumer<List<Reason>> told) {
        Explainer ready = explainer.getNow(null);
        if (ready != null) {
            thread.execute(() -> explain(ready, slot, heard, told));
        }
    }

    private void explain(Explainer ready, Slot slot, Hypothesis heard, Consumer<List<Reason>> told) {
        try {
            Explanation found = ready.why(heard, slot.candidate().passage(), taught.get());
            told.accept(found.reasons().stream()
                    .map(each -> new Reason(key(each.ground()), Math.clamp(Math.log(each.times()) / STRONG, -1.0, 1.0)))
                    .toList());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "why a pick is offered was not found out", failure);
        }
    }

    /// As the operator's screen names it.
    private static String key(Explanation.Ground ground) {
        return switch (ground) {
            case WORDS, EXACT_RUN, SEARCH -> "words";
            case MEANING -> "meaning";
            case SURROUNDINGS -> "context";
            case WELL_KNOWN -> "known";
            case HABIT -> "habit.passage";
            case PHRASE -> "habit.phrase";
            case MISHEARING -> "mishearing";
            case WEIGHTS -> "weights";
            case MOVED_MEANING -> "prototype";
            case CONFIDENCE -> "confidence";
        };
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
