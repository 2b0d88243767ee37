package org.verseprojection.cli.bench.cloud;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.verseprojection.cli.bench.figures.Quantile;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.wiring.TemporaryFolder;
import org.verseprojection.scripture.Scripture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `verse bench cloud`: how fast a node of the cloud API answers while the load is made on the same machine. The node
/// is a process of its own with a database of its own.
@Command(name = "cloud", mixinStandardHelpOptions = true)
public final class CloudBench implements Callable<Integer> {
    private static final int MIXED_RATE = 300;
    private static final int LINKS = 64;
    private static final int BATCHES = 20;
    private static final double SUSTAINED = 0.99;
    private static final double PEAK_P95_MS = 50;

    /// The limits of a public server would hold the load back.
    private static final Map<String, String> NO_LIMITS = Map.of(
            "LIMIT_ACCOUNT", "10000000",
            "LIMIT_SIGN_IN", "10000000",
            "LIMIT_ADDRESS", "10000000");

    private final Report report;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--accounts", paramLabel = "N", descriptionKey = "bench.cloud.accounts")
    private int accounts = 2000;

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "bench.cloud.seconds")
    private int seconds = 30;

    /// Prints into that report.
    public CloudBench(Report report) {
        this.report = report;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ObjectNode object = report.object("cloud");
        Table table = new Table("", "measured");
        try (TemporaryFolder folder = TemporaryFolder.named("verse-bench");
                ServerProcess server = start(folder.path())) {
            row(
                    object,
                    table,
                    "start_s",
                    "first start, until it is ready",
                    server.started().toMillis() / 1e3,
                    " s");
            long begin = System.nanoTime();
            List<String> tokens = Accounts.register(server.address(), accounts);
            row(
                    object,
                    table,
                    "registrations_per_s",
                    "registrations a second",
                    accounts * 1e9 / (System.nanoTime() - begin),
                    "");
            Requests requests = new Requests(Scripture.load(), tokens);
            mixed(server, requests, object.putObject("mixed"), table);
            peak(server, requests, object, table);
            for (int rows : new int[] {100, 999}) {
                batches(server.address(), requests, tokens, rows, object, table);
            }
            row(object, table, "resident_mb", "resident memory of the node", server.residentMegabytes(), " MB");
        }
        report.print(json, object, table);
        return 0;
    }

    private static ServerProcess start(Path folder) throws IOException, InterruptedException {
        return ServerProcess.start(folder, ServerProcess.freePort(), NO_LIMITS);
    }

    private void mixed(ServerProcess server, Requests requests, ObjectNode object, Table table)
            throws InterruptedException {
        OpenLoop load = new OpenLoop(server.address(), LINKS);
        load.run(MIXED_RATE, Duration.ofSeconds(10), requests::mixed);
        double before = server.cpuSeconds();
        OpenLoop.Outcome outcome = load.run(MIXED_RATE, Duration.ofSeconds(seconds), requests::mixed);
        double cpu = (server.cpuSeconds() - before) / seconds;
        outcome.millis().forEach((kind, millis) -> spread("mixed, " + kind, millis, object.putObject(kind), table));
        spread("mixed, all, at " + MIXED_RATE + " a second", outcome.all(), object.putObject("all"), table);
        row(object, table, "failures", "mixed, failures " + outcome.refused(), outcome.failures(), "");
        row(object, table, "cores", "mixed, cores used by the node", cpu, "");
    }

    /// Doubles, then steps: the highest rate of which 99 in 100 are answered, 95 in 100 of them within 50 ms.
    private void peak(ServerProcess server, Requests requests, ObjectNode object, Table table)
            throws InterruptedException {
        OpenLoop load = new OpenLoop(server.address(), LINKS);
        load.run(1000, Duration.ofSeconds(10), requests::hot);
        int best = 0;
        double bestP95 = 0;
        for (int rate : new int[] {1000, 2000, 3000, 4000, 5000, 6000, 8000, 10000, 12000}) {
            OpenLoop.Outcome outcome = load.run(rate, Duration.ofSeconds(Math.max(5, seconds / 3)), requests::hot);
            double p95 = Quantile.of(outcome.all(), 0.95).orElse(Double.MAX_VALUE);
            if (outcome.rate() < SUSTAINED * rate || outcome.failures() > 0 || p95 > PEAK_P95_MS) {
                break;
            }
            best = rate;
            bestP95 = p95;
        }
        row(object, table, "cached_reads_per_s", "cached reads a second, sustained", best, "");
        row(object, table, "cached_reads_p95_ms", "of these, 95th", bestP95, " ms");
    }

    private static void batches(
            InetSocketAddress server, Requests requests, List<String> tokens, int rows, ObjectNode object, Table table)
            throws IOException {
        List<Double> millis = new ArrayList<>();
        int failures = 0;
        try (HttpLink link = new HttpLink(server)) {
            for (int i = 0; i < BATCHES; i++) {
                String body = requests.batch(rows, i);
                long begin = System.nanoTime();
                HttpLink.Answer answer = link.ask("POST", "/sync/feedback", tokens.get(i % tokens.size()), body);
                millis.add((System.nanoTime() - begin) / 1e6);
                failures += answer.good() ? 0 : 1;
            }
        }
        ObjectNode node = object.putObject("sync_" + rows + "_rows");
        spread("a batch of " + rows + " rows", millis, node, table);
        row(node, table, "failures", "of these, failures", failures, "");
    }

    private static void spread(String title, List<Double> millis, ObjectNode object, Table table) {
        double median = Quantile.median(millis).orElse(0);
        double high = Quantile.of(millis, 0.95).orElse(0);
        double worst = Quantile.of(millis, 0.99).orElse(0);
        object.put("count", millis.size())
                .put("median_ms", Numbers.rounded(median, 2))
                .put("p95_ms", Numbers.rounded(high, 2))
                .put("p99_ms", Numbers.rounded(worst, 2));
        table.row(
                title + ", median / 95th / 99th of " + millis.size(),
                Numbers.fixed(median, 1) + " / " + Numbers.fixed(high, 1) + " / " + Numbers.fixed(worst, 1) + " ms");
    }

    private static void row(ObjectNode object, Table table, String name, String title, double value, String unit) {
        object.put(name, Numbers.rounded(value, 2));
        table.row(title, Numbers.fixed(value, 1) + unit);
    }
}
