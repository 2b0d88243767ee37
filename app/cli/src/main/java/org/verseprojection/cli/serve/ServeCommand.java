package org.verseprojection.cli.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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

    @Option(names = "--restore", paramLabel = "FILE", descriptionKey = "serve.restore")
    private Optional<Path> backup = Optional.empty();

    public ServeCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Serving serving = new Serving(console, home, host, port);
        if (backup.isPresent()) {
            serving.restore(backup.get());
        } else {
            serving.run();
        }
        return 0;
    }
}
