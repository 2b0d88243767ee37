package org.verseprojection.cli.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.cloud.CloudConfig;
import org.verseprojection.cloud.CloudParts;
import org.verseprojection.cloud.CloudServer;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.database.DatabaseException;
import org.verseprojection.scripture.Scripture;
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
        CloudServer server = start();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            server.close();
            ended.countDown();
        }));
        InetSocketAddress address = server.address();
        console.err()
                .println(Texts.of("serve.listening", address.getHostString(), Integer.toString(address.getPort())));
        console.err().flush();
        ended.await();
        return 0;
    }

    private CloudServer start() throws IOException {
        try {
            CloudConfig config = CloudConfig.from(
                    new Environment(console.environment()),
                    host,
                    port,
                    Home.made(home.data().resolve("cloud")));
            return CloudServer.start(config, new CloudParts(Scripture.load()));
        } catch (ConfigException wrong) {
            throw Refusal.of("serve.failed", String.valueOf(wrong.getMessage()));
        } catch (DatabaseException away) {
            throw Refusal.of("serve.failed", String.valueOf(away.getMessage()));
        }
    }
}
