package org.verseprojection.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.wiring.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command line in this process, its streams caught. The search index is made once for all tests.
final class Cli {
    static final Path ROOT = Path.of(System.getProperty("verse.home"));
    static final Path CACHE = Path.of("target/test-cache").toAbsolutePath();
    static final Path SAMPLE = ROOT.resolve("bible-data/samples/service.wav");

    private final Path user;

    /// @param user an empty folder for the user's files
    Cli(Path user) {
        this.user = user;
    }

    /// What a command said.
    record Answer(int code, String out, String err) {
        List<JsonNode> json() {
            JsonMapper mapper = new JsonMapper();
            return out.lines().map(mapper::readTree).toList();
        }
    }

    Answer run(String... args) {
        return runWith("", args);
    }

    Answer runWith(String input, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                () -> false,
                Map.of());
        Home home = new Home(ROOT, user.resolve("config"), CACHE, user.resolve("data"));
        int code = Verse.commandLine(console, home).execute(args);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
