package org.verseprojection.cli.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.cli.wiring.PartsLoader;
import org.verseprojection.cloud.CloudConfig;
import org.verseprojection.cloud.CloudParts;
import org.verseprojection.cloud.CloudServer;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.database.DatabaseException;
import org.verseprojection.cloud.operations.Logs;
import org.verseprojection.scripture.Scripture;

/// Starts the server and waits for its end. Apart from [ServeCommand], since other commands run without the server's
/// libraries.
public final class Serving {
    private final Console console;
    private final Home home;
    private final String host;
    private final int port;

    /// Will serve there.
    public Serving(Console console, Home home, String host, int port) {
        this.console = console;
        this.home = home;
        this.host = host;
        this.port = port;
    }

    /// Serves with the models at hand, until the process is told to end.
    void run() throws IOException, InterruptedException {
        ServerHearing hearing = new ServerHearing(new PartsLoader(home, console));
        serve(hearing::parts, hearing::load, hearing::close);
    }

    /// Serves with these parts, until the process is told to end.
    public void run(Function<Scripture, CloudParts> parts) throws IOException, InterruptedException {
        serve(parts, () -> {}, () -> {});
    }

    private void serve(Function<Scripture, CloudParts> parts, Runnable served, Runnable closed)
            throws IOException, InterruptedException {
        CloudServer server = start(parts);
        served.run();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            server.close();
            closed.run();
            ended.countDown();
        }));
        InetSocketAddress address = server.address();
        say(Texts.of("serve.listening", address.getHostString(), Integer.toString(address.getPort())));
        ended.await();
    }

    /// Puts a backup back into an empty database.
    void restore(Path file) throws IOException {
        try {
            CloudServer.restore(config(), file);
        } catch (ConfigException | DatabaseException wrong) {
            throw Refusal.of("serve.failed", String.valueOf(wrong.getMessage()));
        }
        say(Texts.of("serve.restored", file));
    }

    private CloudServer start(Function<Scripture, CloudParts> parts) throws IOException {
        try {
            return CloudServer.start(config(), parts.apply(Scripture.load()));
        } catch (ConfigException | DatabaseException wrong) {
            throw Refusal.of("serve.failed", String.valueOf(wrong.getMessage()));
        }
    }

    private CloudConfig config() throws IOException, ConfigException {
        Environment environment = new Environment(console.environment());
        Logs.install(environment);
        return CloudConfig.from(environment, host, port, Home.made(home.data().resolve("cloud")));
    }

    private void say(String line) {
        console.err().println(line);
        console.err().flush();
    }
}
