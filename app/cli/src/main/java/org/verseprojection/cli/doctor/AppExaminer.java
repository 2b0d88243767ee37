package org.verseprojection.cli.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.Reason;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.cli.doctor.checks.Check;
import org.verseprojection.cli.doctor.checks.Finding;
import org.verseprojection.cli.wiring.BoothParts;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.desktop.checkup.Examiner;
import org.verseprojection.desktop.checkup.Line;

/// The same examination for the program with windows, which goes on meanwhile.
public final class AppExaminer implements Examiner {
    private final Console console;
    private final Home home;
    private final String program;
    private final BoothParts booth;
    private final AtomicInteger running = new AtomicInteger();
    private final List<Result> results = new ArrayList<>();

    /// @param program its name and version
    /// @param booth what the program has loaded, and the session that runs
    public AppExaminer(Console console, Home home, String program, BoothParts booth) {
        this.console = console;
        this.home = home;
        this.program = program;
        this.booth = booth;
    }

    @Override
    public void examine(Surroundings around, Told told) throws InterruptedException {
        booth.examined(running.incrementAndGet() > 0);
        try {
            examineAll(around, told);
        } finally {
            booth.examined(running.decrementAndGet() > 0); // one that was stopped may end behind the next one's start
        }
    }

    private void examineAll(Surroundings around, Told told) throws InterruptedException {
        keep(List.of());
        List<Result> made = new ArrayList<>();
        Examination examination = new Examination(console, home, program, booth::search, around.windows());
        Considerate considerate = new Considerate(around.listening(), booth::figures);
        for (Check check : examination.checks(false)) {
            String title = Texts.in(around.locale(), "doctor.title." + check.name());
            told.looking(title);
            Result result = new Result(check.name(), considerate.of(check));
            made.add(result);
            keep(made);
            told.found(line(result, title, around.locale()));
        }
    }

    private synchronized void keep(List<Result> made) {
        results.clear();
        results.addAll(made);
    }

    private static Line line(Result result, String title, Locale locale) {
        Finding finding = result.finding();
        Line.State state = switch (finding) {
            case Finding.Ok _ -> Line.State.OK;
            case Finding.Advice _ -> Line.State.NOTE;
            case Finding.Trouble _ -> Line.State.TROUBLE;
            case Finding.LeftOut _ -> Line.State.LEFT_OUT;
        };
        return new Line(state, title, finding.notes().found(locale), finding.todo(locale));
    }

    @Override
    public void save(Path file) throws IOException {
        List<Result> found;
        synchronized (this) {
            found = List.copyOf(results);
        }
        try {
            Bundle.of(home, console, new Examination(console, home, program)).write(file, found);
        } catch (UncheckedIOException refused) {
            IOException cause = Objects.requireNonNull(refused.getCause());
            throw new IOException(Reason.of(cause), refused);
        }
    }
}
