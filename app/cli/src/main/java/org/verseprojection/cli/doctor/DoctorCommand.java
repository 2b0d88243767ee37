package org.verseprojection.cli.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.ReaderGone;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.cli.doctor.checks.Check;
import org.verseprojection.cli.doctor.checks.Checkup;
import org.verseprojection.cli.doctor.checks.Finding;
import org.verseprojection.cli.wiring.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `verse doctor`
@Command(name = "doctor", mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
    private final Console console;
    private final Home home;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--quick", descriptionKey = "doctor.quick")
    private boolean quick;

    @Option(names = "--bundle", paramLabel = "FILE.zip", descriptionKey = "doctor.bundle")
    private @Nullable Path bundle;

    public DoctorCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    /// Exit code 0 where nothing is in trouble, else 1.
    @Override
    public Integer call() {
        if (bundle != null) {
            Bundle.require(bundle);
        }
        Examination examination = new Examination(console, home, program());
        List<Result> results = new ArrayList<>();
        List<Check> checks = examination.checks(quick);
        for (Check check : checks) {
            tell(Texts.of("doctor.looking", Texts.of("doctor.title." + check.name())));
            Result result = new Result(check.name(), found(check));
            tell("");
            results.add(result);
            print(result, results.size(), checks.size());
        }
        if (!json) {
            say(List.of("", Letter.sum(results)));
        }
        if (bundle != null) {
            Bundle.of(home, console, examination).write(bundle, results);
            console.err().println(Texts.of("doctor.bundle.written", bundle));
            console.err().flush();
        }
        return results.stream().anyMatch(result -> result.finding() instanceof Finding.Trouble) ? 1 : 0;
    }

    /// On a line that is written over.
    private void tell(String doing) {
        if (console.errScreen().getAsBoolean()) {
            console.err().print("\r\u001b[K" + doing);
            console.err().flush();
        }
    }

    private static Finding found(Check check) {
        try {
            return Checkup.of(check);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.of("interrupted");
        }
    }

    /// As soon as it is found: some checks take seconds.
    private void print(Result result, int number, int all) {
        if (json) {
            String object = result.json(text -> text).toString();
            say(List.of((number == 1 ? "[" : " ") + object + (number == all ? "]" : ",")));
        } else {
            say(Letter.lines(result));
        }
    }

    private void say(List<String> lines) {
        lines.forEach(console.out()::println);
        if (console.out().checkError()) {
            throw new ReaderGone();
        }
    }

    private String program() {
        return Objects.requireNonNull(spec).root().version()[0];
    }
}
