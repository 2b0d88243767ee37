package org.verseprojection.cli.bench.cloudlearning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.wiring.PartsLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `verse bench cloud-learning`: a year of Sundays of many simulated churches goes into a PostgreSQL, the job learns
/// from it month after month, and what it publishes is tried on later choices of these churches and of others.
@Command(name = "cloud-learning", mixinStandardHelpOptions = true)
public final class CloudLearningBench implements Callable<Integer> {
    /// Used for the report and for nothing else.
    private static final long SEED = 20_270_401;

    private final Report report;
    private final PartsLoader loader;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--churches", paramLabel = "N", descriptionKey = "bench.churches")
    private int churches = 1000;

    @Option(names = "--weeks", paramLabel = "N", descriptionKey = "bench.cloud-learning.weeks")
    private int weeks = 52;

    @Option(names = "--months", paramLabel = "N", split = ",", descriptionKey = "bench.cloud-learning.months")
    private List<Integer> months = new ArrayList<>(List.of(1, 2, 3, 11));

    @Option(names = "--tried", paramLabel = "N", descriptionKey = "bench.cloud-learning.tried")
    private int tried = 1500;

    @Option(names = "--looked-at", paramLabel = "N", descriptionKey = "bench.cloud-learning.looked-at")
    private int lookedAt = 1500;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "bench.seed")
    private long seed = SEED;

    /// The benchmark.
    public CloudLearningBench(Report report, PartsLoader loader) {
        this.report = report;
        this.loader = loader;
    }

    @Override
    public Integer call() throws Exception {
        if (churches < 1) {
            throw Refusal.wrongUse("bench.churches-least");
        }
        ObjectNode object = report.object("cloud-learning");
        Table table = new Table("", "before and after");
        new CloudLearningTrial(loader, churches, weeks, months, tried, lookedAt, seed).run(object, table);
        report.print(json, object, table);
        return 0;
    }
}
