package org.verseprojection.cli.bench.cloud;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.verseprojection.cli.bench.figures.Quantile;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.cli.wiring.TemporaryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `verse bench cloud-stream`: many clients of the stream, with models that take no time; many that say nothing; and
/// a few with the real models.
@Command(name = "cloud-stream", mixinStandardHelpOptions = true)
public final class StreamBench implements Callable<Integer> {
    private static final int ACCOUNTS = 50;

    private final Report report;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--clients", paramLabel = "N", descriptionKey = "bench.cloud.clients")
    private int clients = 1000;

    @Option(names = "--idle", paramLabel = "N", descriptionKey = "bench.cloud.idle")
    private int idle = 10_000;

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "bench.cloud.seconds")
    private int seconds = 30;

    @Option(names = "--speaking", paramLabel = "N", descriptionKey = "bench.cloud.speaking")
    private int speaking = 4;

    private final Home home;

    /// Prints into that report.
    ///
    /// @param home whose sample service is spoken
    public StreamBench(Report report, Home home) {
        this.report = report;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ObjectNode object = report.object("cloud-stream");
        Table table = new Table("", "measured");
        Map<String, String> environment = Map.of(
                "LIMIT_ACCOUNT", "10000000",
                "LIMIT_SIGN_IN", "10000000",
                "LIMIT_ADDRESS", "10000000",
                "STREAM_CONNECTIONS_ACCOUNT", "100000");
        int errors;
        try (TemporaryFolder folder = TemporaryFolder.named("verse-bench");
                ServerProcess server = ServerProcess.scripted(folder.path(), ServerProcess.freePort(), environment)) {
            errors = speak(server, Accounts.register(server.address(), ACCOUNTS), object, table);
        }
        // On a node that nobody spoke to: its memory is that of the connections.
        try (TemporaryFolder folder = TemporaryFolder.named("verse-bench");
                ServerProcess server = ServerProcess.scripted(folder.path(), ServerProcess.freePort(), environment)) {
            idle(server, Accounts.register(server.address(), ACCOUNTS), object, table);
        }
        if (speaking > 0) {
            new SpeakingTrial(home.sample(), speaking, seconds).run(environment, object, table);
        }
        report.print(json, object, table);
        return errors == 0 ? 0 : 1;
    }

    private int speak(ServerProcess server, List<String> tokens, ObjectNode object, Table table)
            throws IOException, InterruptedException {
        try (StreamLoad load = new StreamLoad(server.address(), tokens)) {
            load.open(clients);
            load.listen();
            load.speak(StreamLoad.noise(), Duration.ofSeconds(10));
            double before = server.cpuSeconds();
            StreamLoad.Outcome outcome = load.speak(StreamLoad.noise(), Duration.ofSeconds(seconds));
            double cores = (server.cpuSeconds() - before) / seconds;
            double median = Quantile.median(outcome.millis()).orElse(0);
            double high = Quantile.of(outcome.millis(), 0.95).orElse(0);
            object.put("clients", clients)
                    .put("frames", outcome.millis().size())
                    .put("median_ms", Numbers.rounded(median, 2))
                    .put("p95_ms", Numbers.rounded(high, 2))
                    .put("errors", outcome.errors())
                    .put("unanswered", outcome.unanswered())
                    .put("cores", Numbers.rounded(cores, 2));
            table.row(
                    clients + " clients, frame to matches, median / 95th of "
                            + outcome.millis().size(),
                    Numbers.fixed(median, 1) + " / " + Numbers.fixed(high, 1) + " ms");
            table.row("errors; unanswered", outcome.errors() + "; " + outcome.unanswered());
            table.row("cores used by the node", Numbers.fixed(cores, 2));
            table.row("resident memory of the node", Numbers.fixed(server.residentMegabytes(), 0) + " MB");
            object.put("speaking_resident_mb", Numbers.rounded(server.residentMegabytes(), 0));
            return outcome.errors();
        }
    }

    private void idle(ServerProcess server, List<String> tokens, ObjectNode object, Table table)
            throws IOException, InterruptedException {
        try (StreamLoad load = new StreamLoad(server.address(), tokens)) {
            load.open(idle);
            TimeUnit.SECONDS.sleep(5);
            int held = idle - load.ended();
            object.put("idle", held).put("idle_resident_mb", Numbers.rounded(server.residentMegabytes(), 0));
            table.row("idle connections held", Integer.toString(held));
            table.row("resident memory of the node", Numbers.fixed(server.residentMegabytes(), 0) + " MB");
        }
    }
}
