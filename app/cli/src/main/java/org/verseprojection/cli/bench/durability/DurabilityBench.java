package org.verseprojection.cli.bench.durability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.verseprojection.cli.bench.figures.Quantile;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.wiring.TemporaryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `verse bench durability`: how long a decision takes until it is durable, whether kills lose any, and how long it
/// takes to find something in a long history. All in folders of its own.
@Command(name = "durability", mixinStandardHelpOptions = true)
public final class DurabilityBench implements Callable<Integer> {
    private static final int ROWS = 2_000;
    private static final int HISTORY = 100_000;

    private final Report report;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--kills", paramLabel = "N", descriptionKey = "bench.kills")
    private int kills = 500;

    /// Prints into that report.
    public DurabilityBench(Report report) {
        this.report = report;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (kills < 0) {
            throw Refusal.wrongUse("bench.kills-least");
        }
        ObjectNode object = report.object("durability");
        Table table = new Table("", "measured");
        try (TemporaryFolder folder = TemporaryFolder.named("verse-bench")) {
            Path own = folder.path();
            Kills.Outcome outcome = new Kills(own.resolve("kills")).run(kills);
            object.put("kills", outcome.kills())
                    .put("lost", outcome.lost())
                    .put("duplicates", outcome.duplicates())
                    .put("failed_starts", outcome.failedStarts())
                    .put("acknowledged", outcome.acknowledged());
            table.row("kills; decisions acknowledged before them", outcome.kills() + "; " + outcome.acknowledged());
            table.row(
                    "of these lost; twice; failed starts",
                    outcome.lost() + "; " + outcome.duplicates() + "; " + outcome.failedStarts());
            spread("one decision durable", RowTimes.of(own.resolve("rows"), ROWS), object.putObject("row_ms"), table);
            ObjectNode history = object.putObject("history_ms");
            HistoryTimes times = HistoryTimes.of(own.resolve("history"), HISTORY);
            object.put("history_rows", HISTORY);
            spread("history by reference", times.byReference(), history.putObject("reference"), table);
            spread("history by time", times.byTime(), history.putObject("time"), table);
            spread("history by words, warm", times.byWords(), history.putObject("words"), table);
            history.put("words_first", Numbers.rounded(times.firstWords(), 0));
            table.row("history by words, the index made first", Numbers.fixed(times.firstWords(), 0) + " ms");
            boolean good = outcome.lost() == 0 && outcome.duplicates() == 0 && outcome.failedStarts() == 0;
            report.print(json, object, table);
            return good ? 0 : 1;
        }
    }

    private static void spread(String title, List<Double> millis, ObjectNode object, Table table) {
        double median = Quantile.median(millis).orElse(0);
        double high = Quantile.of(millis, 0.95).orElse(0);
        object.put("median", Numbers.rounded(median, 2)).put("p95", Numbers.rounded(high, 2));
        table.row(
                title + ", median / 95th of " + millis.size(),
                Numbers.fixed(median, 2) + " / " + Numbers.fixed(high, 2) + " ms");
    }
}
