package org.verseprojection.cli.bench.endurance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.verseprojection.cli.bench.endurance.place.AccountServer;
import org.verseprojection.cli.bench.endurance.place.Subject;
import org.verseprojection.cli.bench.endurance.place.Tools;
import org.verseprojection.cli.bench.endurance.sound.Recordings;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.listen.Interrupts;
import org.verseprojection.cli.wiring.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `verse bench endurance`: the whole program for hours, amid faults. Broken off, it goes on in the same folder.
@Command(name = "endurance", mixinStandardHelpOptions = true)
public final class EnduranceBench implements Callable<Integer> {
    private final Report report;
    private final Console console;
    private final Home home;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "bench.minutes")
    private Optional<Integer> minutes = Optional.empty();

    @Option(names = "--cli", descriptionKey = "bench.endurance.cli")
    private boolean cli;

    @Option(names = "--folder", paramLabel = "FOLDER", descriptionKey = "bench.endurance.folder")
    private Optional<Path> chosen = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "bench.endurance.seed")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--sound", paramLabel = "FILE", arity = "1..*", descriptionKey = "bench.endurance.sound")
    private List<Path> sounds = new ArrayList<>();

    @Option(names = "--display", paramLabel = "N", descriptionKey = "bench.endurance.display")
    private int display = -1;

    @Option(names = "--report", descriptionKey = "bench.endurance.report")
    private boolean onlyReport;

    /// Prints into that report.
    public EnduranceBench(Report report, Console console, Home home) {
        this.report = report;
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (minutes.orElse(1) < 1) {
            throw Refusal.wrongUse("bench.minutes-least");
        }
        RunFolder folder = new RunFolder(chosen.orElseGet(() -> Path.of("endurance-"
                + LocalDateTime.now(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")))));
        boolean there = Files.exists(folder.state());
        if (onlyReport && !there) {
            throw Refusal.of("bench.endurance.no-run", folder.path());
        }
        RunState state = there ? RunState.read(folder.state()) : fresh();
        if (minutes.isPresent()) {
            state = state.withLength(Duration.ofMinutes(minutes.get()));
        }
        if (!onlyReport && !state.complete()) {
            state = run(state, folder);
        }
        Outcome outcome = Outcome.of(state, folder);
        report.print(json, outcome.fill(report.object("endurance")), outcome.table());
        return outcome.good() ? 0 : 1;
    }

    private RunState fresh() throws IOException {
        return new RunState(
                seed.orElse(1L),
                Duration.ofMinutes(cli ? 60 : 120),
                !cli,
                cli ? 0 : AccountServer.freePort(),
                false,
                Duration.ZERO,
                List.of());
    }

    private RunState run(RunState from, RunFolder folder) throws IOException, InterruptedException {
        Path launcher = home.root().resolve("verse");
        List<String> missing = Tools.missing(from.windows());
        if (!missing.isEmpty()) {
            throw Refusal.of("bench.endurance.missing", String.join(", ", missing), Tools.PACKAGES);
        }
        if (!Files.isExecutable(launcher)) {
            throw Refusal.of("bench.endurance.no-launcher", launcher);
        }
        List<Path> heard = new ArrayList<>(List.of(home.sample()));
        heard.addAll(sounds);
        Recordings recordings = new Recordings(heard);
        Files.createDirectories(folder.path());
        console.err().println(folder.path());
        try (FileChannel own =
                FileChannel.open(folder.path().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (own.tryLock() == null) {
                throw Refusal.of("bench.endurance.running", folder.path());
            }
            return run(from, folder, launcher, recordings);
        }
    }

    private RunState run(RunState from, RunFolder folder, Path launcher, Recordings recordings)
            throws IOException, InterruptedException {
        RunState state = from;
        CountDownLatch stop = new CountDownLatch(1);
        try (Interrupts _ = Interrupts.caught(stop::countDown);
                Place place = Place.open(state, folder.path(), launcher, display)) {
            if (state.stretches().isEmpty()) {
                Subject.prepare(folder.path());
                Subject.makeIndex(folder.path(), place.children(), launcher);
            }
            if (!state.signedIn()) {
                place.signIn(state.port());
                state = state.withSignedIn();
                state.write(folder.state());
            }
            return new Run(state, folder, place, console.err()::println, stop).go(recordings);
        }
    }
}
