package org.verseprojection.cli.serve;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.wiring.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `verse serve`: serves until the process is told to end.
@Command(name = "serve", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    private final Console console;
    private final Home home;

    @Option(names = "--host", paramLabel = "H", descriptionKey = "serve.host")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", descriptionKey = "serve.port")
    private int port = 8080;

    public ServeCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        new Serving(console, home).run(host, port);
        return 0;
    }
}
