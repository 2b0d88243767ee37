package org.verseprojection.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.verseprojection.cli.bench.BenchCommand;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.Failures;
import org.verseprojection.cli.console.Logging;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.cli.doctor.AppExaminer;
import org.verseprojection.cli.doctor.DoctorCommand;
import org.verseprojection.cli.listen.ListenCommand;
import org.verseprojection.cli.listen.Listening;
import org.verseprojection.cli.listen.Output;
import org.verseprojection.cli.listen.RememberedDevice;
import org.verseprojection.cli.listen.SoundChoice;
import org.verseprojection.cli.match.MatchCommand;
import org.verseprojection.cli.match.RefsCommand;
import org.verseprojection.cli.models.AddModelCommand;
import org.verseprojection.cli.models.ModelsCommand;
import org.verseprojection.cli.serve.ServeCommand;
import org.verseprojection.cli.wiring.BoothParts;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.cli.wiring.PartsLoader;
import org.verseprojection.desktop.DesktopApp;
import org.verseprojection.desktop.DesktopException;
import org.verseprojection.desktop.Folders;
import org.verseprojection.inference.ModelException;
import org.verseprojection.speech.audio.InputChoice;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `verse`: the program's entry, which wires its commands together.
@Command(name = "verse", mixinStandardHelpOptions = true, version = Verse.PROGRAM, resourceBundle = Texts.BUNDLE)
public final class Verse implements Callable<Integer> {
    /// Its name and version.
    static final String PROGRAM = "VerseProjection 0.1.0";

    private final Console console;
    private final Home home;
    private final Listening listening;
    private final Failures failures;

    private Verse(Console console, Home home, Listening listening, Failures failures) {
        this.console = console;
        this.home = home;
        this.listening = listening;
        this.failures = failures;
    }

    @Option(names = "--debug", scope = ScopeType.INHERIT, descriptionKey = "debug")
    void debug(boolean wanted) {
        failures.debug(wanted);
    }

    /// Runs a command and ends the process with its exit code.
    public static void main(String[] args) {
        Logging.warningsOnly();
        Console console = Console.ofProcess();
        int code;
        try {
            Home home = Home.of(console.environment());
            code = args.length == 0 && console.hasDisplay()
                    ? openWindows(console, home)
                    : commandLine(console, home).execute(args);
        } catch (Refusal noHome) {
            console.err().println("verse: " + noHome.getMessage());
            code = CommandLine.ExitCode.SOFTWARE;
        }
        console.out().flush();
        console.err().flush();
        // Native libraries and sound systems keep threads of their own.
        System.exit(code);
    }

    /// All commands, on those streams and folders.
    static CommandLine commandLine(Console console, Home home) {
        PartsLoader loader = new PartsLoader(home, console);
        Listening listening = new Listening(console, loader, home.config(), PROGRAM);
        CommandLine models = new CommandLine(new ModelsCommand(console, loader.models()))
                .addSubcommand(new AddModelCommand(console, loader.models(), home));
        Failures failures = new Failures(console);
        return new CommandLine(new Verse(console, home, listening, failures))
                .addSubcommand(new ListenCommand(console, listening, new RememberedDevice(home.config())))
                .addSubcommand(new MatchCommand(console, loader))
                .addSubcommand(new RefsCommand(console))
                .addSubcommand(models)
                .addSubcommand(new DoctorCommand(console, home))
                .addSubcommand(new ServeCommand(console, home))
                .addSubcommand(BenchCommand.commandLine(console, home, loader, listening))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    /// The operator's screen. Nothing of the commands is made for it, which would take half a second.
    private static int openWindows(Console console, Home home) {
        try {
            PartsLoader loader = new PartsLoader(home, console);
            BoothParts booth = new BoothParts(home, loader, PROGRAM);
            AppExaminer examiner = new AppExaminer(console, home, PROGRAM, booth);
            DesktopApp.run(booth::engine, booth::remembering, examiner, new Folders(home.config(), home.data()));
            return CommandLine.ExitCode.OK;
        } catch (DesktopException noWindows) {
            return failed(console, Refusal.of("desktop.failed", String.valueOf(noWindows.getMessage())));
        } catch (RuntimeException failure) {
            return failed(console, failure);
        }
    }

    private static int failed(Console console, RuntimeException failure) {
        return new Failures(console).tell(failure);
    }

    /// Without a command: the operator's screen; without a display the sample service, in the terminal.
    @Override
    public Integer call() throws ModelException {
        if (console.hasDisplay()) {
            return openWindows(console, home);
        }
        console.err().println(Texts.of("sample.no-display"));
        console.err().flush();
        listening.run(
                new SoundChoice.Recording(home.sample(), new InputChoice.Automatic(), true),
                Output.of(false, console),
                Optional.empty());
        return 0;
    }
}
