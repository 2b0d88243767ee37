package org.verseprojection.cli.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.booth.PickReasons;
import org.verseprojection.desktop.memory.LearningControl;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.How;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.matching.Taught;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.learning.Tutor;
import org.verseprojection.scripture.Versification;
import org.verseprojection.sync.SharedModelFile;

/// What a booth learns from its memory, while the program runs: joins the memory's decisions to the matcher's lessons.
/// Begins when both are there.
final class BoothLearning implements LearningControl, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BoothLearning.class.getName());

    /// Windows of other wordings that a new version is tried on.
    private static final int TRIED = 1600;

    /// Learning takes a core for half a minute and more: it waits until nothing was decided for so long.
    private static final Duration IDLE = Duration.ofMinutes(10);

    private static final Duration LOOK = Duration.ofMinutes(1);

    private final CompletableFuture<School> school = new CompletableFuture<>();
    private final InstantSource clock;
    private final CurrentTaught current = new CurrentTaught();
    private final LearnedReasons reasons = new LearnedReasons(school, this::taught);
    private @Nullable Started started;
    private final ScheduledExecutorService idle = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("idle").daemon().factory());
    private Instant decided = Instant.MIN;
    private boolean on;

    /// @param tutor takes lessons
    private record Started(
            RememberedLessons lessons,
            Tutor tutor,
            LearnedVersions versions,
            Versification versification,
            ForgottenTimes forgotten) {}

    BoothLearning(InstantSource clock) {
        this.clock = clock;
    }

    /// What the matcher asks with every pass.
    Taught taught() {
        return current.taught();
    }

    /// Why a pick is offered.
    PickReasons reasons() {
        return reasons;
    }

    /// The matcher's parts are loaded. What all churches taught is read now, and stays as it is until the program is
    /// opened again: a newer version that comes meanwhile changes nothing in the middle of a service.
    ///
    /// @param shared where it lies
    void loaded(SearchParts search, SharedModelFile shared) {
        current.under(SharedReader.read(shared, search));
        var _ = CompletableFuture.supplyAsync(
                        () -> School.of(search.index(), search.scripture(), Optional.of(search.meaning()), TRIED),
                        BoothLearning::aside)
                .whenComplete((made, failure) -> {
                    if (failure != null) {
                        LOG.log(Level.WARNING, "nothing is learned", failure);
                    } else {
                        learnsIn(made);
                    }
                });
    }

    void learnsIn(School made) {
        school.complete(made);
    }

    /// The memory is open: waits for the parts, on a thread of its own.
    void opened(Memory memory) {
        var _ = begins(memory);
    }

    /// Done when what is remembered is in use, where it is to be.
    CompletableFuture<Void> begins(Memory memory) {
        return school.thenAcceptAsync(made -> start(memory, made), BoothLearning::aside);
    }

    private static void aside(Runnable work) {
        Thread.ofPlatform().name("learning begins").daemon().start(work);
    }

    private synchronized void start(Memory memory, School made) {
        try {
            Versification versification = made.versification();
            ForgottenTimes forgotten = new ForgottenTimes(memory);
            LearnedVersions versions = new LearnedVersions(memory, forgotten, versification.size());
            Tutor tutor = new Tutor(
                    made.examiner(),
                    versification,
                    learned -> current.use(learned, versification),
                    judgement -> versions.keep(judgement.learned(), clock.instant()),
                    Integer.MAX_VALUE);
            started = new Started(new RememberedLessons(memory, forgotten), tutor, versions, versification, forgotten);
            if (on) {
                begin();
            }
            var _ = idle.scheduleWithFixedDelay(
                    this::learnWhenIdle, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "nothing is learned", failure);
        }
    }

    /// Learns the rest of what was decided, unless that was just now.
    synchronized void learnWhenIdle() {
        Started running = started;
        boolean quiet = decided.equals(Instant.MIN) || decided.plus(IDLE).isBefore(clock.instant());
        if (on && quiet && running != null && running.tutor().behind()) {
            running.tutor().learn();
        }
    }

    /// Takes all lessons up again, from what was known last. The version's own time is when its examination ended, and
    /// lessons came during that; so it is asked for the last of its lessons.
    private void begin() {
        Started running = started;
        if (running == null) {
            return;
        }
        Learned last = running.versions().current().orElse(Learned.nothing());
        List<Lesson> all = running.lessons().all();
        int known = (int) all.stream()
                .filter(lesson -> !lesson.at().isAfter(last.until()))
                .count();
        running.tutor().begin(last, all, known);
    }

    // --- for whoever owns it

    @Override
    public boolean learns() {
        return true;
    }

    @Override
    public synchronized void use(boolean wanted) {
        if (on == wanted) {
            return;
        }
        on = wanted;
        current.on(wanted);
        if (wanted) {
            begin();
        }
    }

    @Override
    public void preaches(String preacher) {
        current.speaker(preacher);
    }

    @Override
    public synchronized void teach(Feedback row) {
        decided = clock.instant();
        Started running = started;
        if (on && row.how() == How.UNDONE) {
            begin(); // what it takes back was a slip, and taught already
        } else if (on && running != null) {
            String preacher = running.lessons().preacher(row);
            current.speaker(preacher);
            Lessons.of(row, preacher).ifPresent(running.tutor()::add);
        }
    }

    @Override
    public synchronized List<Version> versions() {
        Started running = started;
        return running == null ? List.of() : running.versions().all();
    }

    @Override
    public synchronized void backTo(long number) {
        Started running = started;
        if (running != null) {
            Instant at = running.versions()
                    .at(number)
                    .orElseThrow(() -> new IllegalArgumentException("no version " + number));
            leave(running, at.plusMillis(1));
        }
    }

    @Override
    public synchronized void forget() {
        Started running = started;
        if (running != null) {
            leave(running, Instant.EPOCH);
        }
    }

    /// What was decided from then until now teaches nothing any more; what is being learned of it neither.
    private void leave(Started running, Instant from) {
        running.tutor().begin(Learned.nothing(), List.of(), 0);
        running.forgotten().add(from, clock.instant());
        if (on) {
            begin();
        }
    }

    @Override
    public synchronized void exportTo(Path file) throws IOException {
        Started running = started;
        if (running == null) {
            throw new IOException("the program is still loading");
        }
        running.lessons().exportTo(file);
    }

    @Override
    public synchronized void importFrom(Path file) throws IOException {
        Started running = started;
        if (running == null) {
            throw new IOException("the program is still loading");
        }
        running.lessons().importFrom(file);
        if (on) {
            Learned last = running.versions().current().orElse(Learned.nothing());
            List<Lesson> all = running.lessons().all();
            running.tutor().begin(last.withHabitsOf(all, running.versification()), all, all.size());
            running.tutor().fallBehind();
        }
    }

    @Override
    public synchronized void close() {
        idle.shutdownNow();
        reasons.close();
        if (started != null) {
            started.tutor().close();
        }
    }
}
