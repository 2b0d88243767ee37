package org.verseprojection.cli.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.How;
import org.verseprojection.live.memory.LearnedVersion;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.matching.LessonReplay;
import org.verseprojection.matching.MatchingTrial;
import org.verseprojection.matching.Taught;
import org.verseprojection.matching.learning.DamagedLearning;
import org.verseprojection.matching.learning.Examiner;
import org.verseprojection.matching.learning.Judgement;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.LearnedJson;
import org.verseprojection.matching.learning.Learner;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.learning.Tutor;
import org.verseprojection.scripture.Versification;

/// What a booth learns from its memory, while the program runs: joins the memory's decisions to the matcher's lessons.
/// Begins when both are there.
final class BoothLearning implements LearningControl, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BoothLearning.class.getName());
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_SERVICES = 1000;

    /// Windows of other wordings that a new version is tried on.
    private static final int TRIED = 400;

    /// Learning takes the cores for some ten seconds: it waits until nothing was decided for so long.
    private static final Duration IDLE = Duration.ofMinutes(10);

    private static final Duration LOOK = Duration.ofMinutes(1);

    private final CompletableFuture<SearchParts> parts = new CompletableFuture<>();
    private final InstantSource clock;
    private final CurrentTaught current = new CurrentTaught();
    private final LearnedReasons reasons = new LearnedReasons(parts, this::taught);
    private @Nullable Started started;
    private final ScheduledExecutorService idle = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("idle").daemon().factory());
    private Instant decided = Instant.MIN;
    private boolean on;

    /// @param tutor takes lessons
    private record Started(
            Memory memory, Tutor tutor, LearnedJson json, Versification versification, ForgottenTimes forgotten) {}

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

    /// The matcher's parts are loaded.
    void loaded(SearchParts search) {
        parts.complete(search);
    }

    /// The memory is open: waits for the parts, on a thread of its own.
    void opened(Memory memory) {
        var _ = parts.thenAcceptAsync(
                search -> start(memory, search),
                work -> Thread.ofPlatform().name("learning begins").daemon().start(work));
    }

    private synchronized void start(Memory memory, SearchParts search) {
        try {
            Versification versification = search.scripture().versification();
            Examiner examiner = new Examiner(
                    new Learner(
                            new LessonReplay(search.index(), search.scripture(), Optional.of(search.meaning())),
                            versification),
                    new MatchingTrial(search.index(), search.scripture(), Optional.of(search.meaning()), TRIED));
            LearnedJson json = new LearnedJson(versification.size());
            Tutor tutor = new Tutor(
                    examiner,
                    versification,
                    learned -> current.use(learned, versification),
                    judgement -> keep(memory, json, judgement),
                    Integer.MAX_VALUE);
            started = new Started(memory, tutor, json, versification, new ForgottenTimes(memory));
            if (on) {
                begin();
            }
            var _ = idle.scheduleWithFixedDelay(
                    this::learnWhenIdle, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "nothing is learned", failure);
        }
    }

    private void keep(Memory memory, LearnedJson json, Judgement judgement) {
        long number = memory.learned().stream()
                        .mapToLong(LearnedVersion::number)
                        .max()
                        .orElse(0)
                + 1;
        memory.keep(new LearnedVersion(number, clock.instant(), json.write(judgement.learned()), true));
    }

    private synchronized void learnWhenIdle() {
        Started running = started;
        boolean quiet = decided.equals(Instant.MIN) || decided.plus(IDLE).isBefore(clock.instant());
        if (on && quiet && running != null && running.tutor().behind()) {
            running.tutor().learn();
        }
    }

    /// Takes all lessons up again, from what was known last.
    private void begin() {
        Started running = started;
        if (running == null) {
            return;
        }
        Optional<LearnedVersion> version = newest(running);
        Optional<Learned> last = version.flatMap(each -> read(running, each));
        List<Lesson> all = lessons(running);
        Instant until = last.isPresent() ? version.get().at() : Instant.MIN;
        int known =
                (int) all.stream().filter(lesson -> lesson.at().isBefore(until)).count();
        running.tutor().begin(last.orElse(Learned.nothing()), all, known);
    }

    private static Optional<LearnedVersion> newest(Started running) {
        return running.memory().learned().stream()
                .filter(LearnedVersion::used)
                .filter(version -> !running.forgotten().forgets(version.at()))
                .max(Comparator.comparingLong(LearnedVersion::number));
    }

    private static Optional<Learned> read(Started running, LearnedVersion version) {
        try {
            return Optional.of(running.json().read(version.state()));
        } catch (DamagedLearning damaged) {
            LOG.log(Level.WARNING, "version {0} of what was learned is damaged", version.number());
            return Optional.empty();
        }
    }

    private static List<Lesson> lessons(Started running) {
        Map<UUID, String> preachers = new HashMap<>();
        for (Gathering each : running.memory().gatherings(MOST_SERVICES)) {
            preachers.put(each.id(), each.preacher());
        }
        List<Feedback> rows = running.memory().feedback(Optional.empty(), Optional.empty(), MOST_ROWS).stream()
                .filter(row -> !running.forgotten().forgets(row.at()))
                .toList();
        return Lessons.of(rows, preachers);
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
    public synchronized void teach(Feedback row) {
        decided = clock.instant();
        Started running = started;
        if (on && row.how() == How.UNDONE) {
            begin(); // what it takes back was a slip, and taught already
        } else if (on && running != null) {
            String preacher = row.gathering()
                    .flatMap(id -> running.memory().gatherings(MOST_SERVICES).stream()
                            .filter(each -> each.id().equals(id))
                            .findFirst())
                    .map(Gathering::preacher)
                    .orElse("");
            current.speaker(preacher);
            Lessons.of(row, preacher).ifPresent(running.tutor()::add);
        }
    }

    @Override
    public synchronized List<Version> versions() {
        Started running = started;
        if (running == null) {
            return List.of();
        }
        List<LearnedVersion> all = new ArrayList<>(running.memory().learned());
        long newest = newest(running).map(LearnedVersion::number).orElse(-1L);
        return all.reversed().stream()
                .map(each -> new Version(each.number(), each.at(), each.used(), each.number() == newest))
                .toList();
    }

    @Override
    public synchronized void backTo(long number) {
        Started running = started;
        if (running != null) {
            running.memory().learned().stream()
                    .filter(each -> each.number() == number)
                    .findFirst()
                    .ifPresent(version -> {
                        running.forgotten().add(version.at().plusMillis(1), clock.instant());
                        begin();
                    });
        }
    }

    @Override
    public synchronized void forget() {
        Started running = started;
        if (running != null) {
            running.forgotten().add(Instant.EPOCH, clock.instant());
            begin();
        }
    }

    @Override
    public synchronized void exportTo(Path file) throws IOException {
        Started running = started;
        if (running == null) {
            throw new IOException("the program is still loading");
        }
        Files.write(file, LessonFile.write(running.memory().feedback(Optional.empty(), Optional.empty(), MOST_ROWS)));
    }

    @Override
    public synchronized void importFrom(Path file) throws IOException {
        Started running = started;
        if (running == null) {
            throw new IOException("the program is still loading");
        }
        List<Feedback> rows = LessonFile.read(file);
        rows.forEach(running.memory()::keep);
        running.memory().sent(rows.stream().map(Feedback::id).toList()); // the other laptop sends its own
        if (on) {
            begin();
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
