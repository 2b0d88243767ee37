package org.verseprojection.cli.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Worded;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns whatever goes wrong into one line that says what to do, and an exit code: 1 failed, 2 wrong use.
public final class Failures implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
    private final Console console;
    private boolean debug;

    public Failures(Console console) {
        this.console = console;
    }

    /// Whether to say where in the program a failure came from.
    public void debug(boolean wanted) {
        debug = wanted;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ReaderGone) {
            return CommandLine.ExitCode.OK;
        }
        if (failure instanceof Refusal refusal && refusal.isWrongUse()) {
            say(withHelp(line(failure), command));
            trace(failure);
            return CommandLine.ExitCode.USAGE;
        }
        return tell(failure);
    }

    /// Says what went wrong where no command was given; answers the exit code.
    public int tell(Exception failure) {
        say(line(failure));
        trace(failure);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private void trace(Exception failure) {
        if (debug) {
            failure.printStackTrace(console.err());
        }
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        String line = failure instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched)
                : oneLine(failure.getMessage());
        say(withHelp(line, failure.getCommandLine()));
        return CommandLine.ExitCode.USAGE;
    }

    private static String unmatched(UnmatchedArgumentException failure) {
        String given = failure.getUnmatched().getFirst();
        List<String> suggestions = failure.getSuggestions();
        return suggestions.isEmpty()
                ? Texts.of("unmatched", given)
                : Texts.of("unmatched.meant", given, suggestions.getFirst());
    }

    private String line(Exception failure) {
        String message = oneLine(failure.getMessage());
        return switch (failure) {
            case Refusal known -> message;
            case Worded known -> message;
            case UncheckedIOException known -> reason(Objects.requireNonNull(known.getCause()));
            case IOException known -> reason(known);
            default ->
                Texts.of(debug ? "failed" : "failed.debug", failure.getClass().getSimpleName() + ": " + message);
        };
    }

    private static String reason(IOException failure) {
        return Texts.of("failed.io", Reason.of(failure));
    }

    private static String withHelp(String line, CommandLine command) {
        String stop = line.endsWith(".") || line.endsWith("?") ? " " : ". ";
        return line + stop + Texts.of("see.help", command.getCommandSpec().qualifiedName());
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).replaceAll("\\s*\\R\\s*", " ");
    }

    private void say(String line) {
        console.err().println("verse: " + line);
        console.err().flush();
    }
}
