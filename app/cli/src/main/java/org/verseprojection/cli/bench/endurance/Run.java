package org.verseprojection.cli.bench.endurance;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.verseprojection.cli.bench.endurance.RunFolder.Lines;
import org.verseprojection.cli.bench.endurance.faults.FaultKind;
import org.verseprojection.cli.bench.endurance.faults.Keystrokes;
import org.verseprojection.cli.bench.endurance.faults.PlannedFault;
import org.verseprojection.cli.bench.endurance.faults.Schedule;
import org.verseprojection.cli.bench.endurance.faults.SlowDisk;
import org.verseprojection.cli.bench.endurance.place.Subject;
import org.verseprojection.cli.bench.endurance.place.TwoMonitors;
import org.verseprojection.cli.bench.endurance.sound.Player;
import org.verseprojection.cli.bench.endurance.sound.Recordings;
import org.verseprojection.desktop.projector.ProjectorWindow;
import tools.jackson.databind.node.ObjectNode;

/// A run, or what is left of it: the program amid faults, started again where it ended by itself, until the time is
/// over or somebody asks for the end.
final class Run {
    private static final String OPERATOR = "VerseProjection";
    private static final Duration SAMPLES = Duration.ofSeconds(15);
    private static final Duration HARVESTS = Duration.ofMinutes(2);
    /// A program that ends so soon and so often is not started again.
    private static final long SOON_MS = 60_000;

    private static final int OFTEN = 3;

    private final RunFolder folder;
    private final Place place;
    private final Consumer<String> progress;
    private final CountDownLatch stop;
    private final ReentrantLock awake = new ReentrantLock();
    private final long began = System.nanoTime();
    private final Duration before;
    private RunState state;

    /// @param progress is told a line now and then
    /// @param stop asks for the end
    Run(RunState state, RunFolder folder, Place place, Consumer<String> progress, CountDownLatch stop) {
        this.state = state;
        this.before = state.reached();
        this.folder = folder;
        this.place = place;
        this.progress = progress;
        this.stop = stop;
    }

    private Duration now() {
        return before.plusNanos(System.nanoTime() - began);
    }

    private boolean over() {
        return stop.getCount() == 0 || now().compareTo(state.length()) >= 0;
    }

    /// Goes on until the end, and answers what was reached.
    RunState go(Recordings recordings) throws IOException, InterruptedException {
        AtomicReference<Subject> program = new AtomicReference<>(begin());
        SlowDisk disk = new SlowDisk(folder.path(), () -> program.get().pid());
        progress.accept("slow disk by: " + disk.way());
        Troubles troubles =
                new Troubles(awake).withProgram(program::get).withDisk(disk).withSound(place.sound());
        place.monitors().ifPresent(troubles::withMonitors);
        place.network().ifPresent(troubles::withNetwork);
        List<PlannedFault> planned = Schedule.of(state.seed(), state.length(), FaultKind.taking(state.windows()));
        Keystrokes keystrokes = new Keystrokes(state.seed() + state.reached().toMillis());
        try (Player _ = place.play(state, recordings, folder);
                FaultLane _ = FaultLane.planned(planned, this::now, troubles, folder);
                FaultLane _ = place.monitors().isPresent()
                        ? FaultLane.keys(keystrokes, place.monitors().get(), folder)
                        : FaultLane.none()) {
            while (watch(program.get())) {
                if (givenUp()) {
                    progress.accept("it ended soon after each start, and is not started again");
                    break;
                }
                program.set(begin());
            }
        } finally {
            program.get().close();
        }
        return state;
    }

    private Subject begin() throws IOException {
        Subject subject = place.start(state.stretches().size());
        long moment = System.currentTimeMillis();
        state = state.begun(new Stretch(moment, moment, Stretch.End.RUNNING, ""));
        state.write(folder.state());
        return subject;
    }

    private boolean givenUp() {
        List<Stretch> all = state.stretches();
        return all.size() >= OFTEN
                && all.subList(all.size() - OFTEN, all.size()).stream()
                        .allMatch(each -> each.end() == Stretch.End.CRASHED && each.until() - each.from() < SOON_MS);
    }

    /// Watches one start of the program until it ended, and answers whether to start it again.
    private boolean watch(Subject subject) throws IOException, InterruptedException {
        Harvest harvest = new Harvest(folder);
        long nextSample = System.nanoTime();
        long nextHarvest = nextSample + HARVESTS.toNanos();
        while (subject.alive() && !over()) {
            stop.await(1, TimeUnit.SECONDS);
            long at = System.nanoTime();
            if (at >= nextSample) {
                sample(subject);
                nextSample = at + SAMPLES.toNanos();
            }
            if (at >= nextHarvest && harvest(subject, harvest)) {
                nextHarvest = at + HARVESTS.toNanos();
                write(Stretch.End.RUNNING, "");
            }
        }
        if (!subject.alive()) {
            write(Stretch.End.CRASHED, "exit code " + subject.exitCode());
            progress.accept("the program ended by itself, with " + subject.exitCode());
            return !over();
        }
        awake.lockInterruptibly();
        try {
            dump(subject, harvest);
        } finally {
            awake.unlock();
        }
        write(over() && stop.getCount() > 0 ? Stretch.End.OVER : Stretch.End.BROKEN_OFF, "");
        return false;
    }

    private void write(Stretch.End end, String detail) throws IOException {
        Stretch last = state.stretches().getLast();
        state = state.reached(now(), last.until(System.currentTimeMillis(), end, detail));
        state.write(folder.state());
    }

    /// A program that is suspended answers nobody.
    private boolean harvest(Subject subject, Harvest harvest) throws IOException, InterruptedException {
        if (!awake.tryLock()) {
            return false;
        }
        try {
            dump(subject, harvest);
        } finally {
            awake.unlock();
        }
        return true;
    }

    private void dump(Subject subject, Harvest harvest) throws IOException, InterruptedException {
        String recording = "flight-" + (state.stretches().size() - 1) + ".jfr";
        if (subject.dump(recording)) {
            harvest.read(folder.path().resolve(recording));
        }
    }

    private void sample(Subject subject) throws IOException, InterruptedException {
        Optional<Subject.Look> look = subject.look();
        if (look.isEmpty()) {
            return;
        }
        ObjectNode line = folder.line()
                .put("at", System.currentTimeMillis())
                .put("resident", look.get().resident())
                .put("threads", look.get().threads())
                .put("files", look.get().files());
        if (place.monitors().isPresent()) {
            TwoMonitors monitors = place.monitors().get();
            line.put("operator", monitors.windows(OPERATOR))
                    .put("projector", monitors.windows(ProjectorWindow.TITLE))
                    .put("keyboard", monitors.keyboard());
        }
        folder.add(Lines.SAMPLES, List.of(line));
        progress.accept("%d:%02d of %d min  %d MB"
                .formatted(
                        now().toMinutes(),
                        now().toSecondsPart(),
                        state.length().toMinutes(),
                        look.get().resident() / 1_000_000));
    }
}
