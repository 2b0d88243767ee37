package org.verseprojection.cli.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
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

/// Starts the server and waits for its end. Apart from [ServeCommand], since other commands run without the server's
/// libraries.
final class Serving {
    private final Console console;
    private final Home home;

    Serving(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    void run(String host, int port) throws IOException, InterruptedException {
        CloudServer server = start(host, port);
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
    }

    private CloudServer start(String host, int port) throws IOException {
        try {
            CloudConfig config = CloudConfig.from(
                    new Environment(console.environment()),
                    host,
                    port,
                    Home.made(home.data().resolve("cloud")));
            return CloudServer.start(config, new CloudParts(Scripture.load()));
        } catch (ConfigException | DatabaseException wrong) {
            throw Refusal.of("serve.failed", String.valueOf(wrong.getMessage()));
        }
    }
}
