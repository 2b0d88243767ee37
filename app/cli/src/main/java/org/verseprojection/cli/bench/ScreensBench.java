package org.verseprojection.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.verseprojection.cli.bench.figures.Quantile;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.cli.wiring.LoadedEngine;
import org.verseprojection.cli.wiring.PartsLoader;
import org.verseprojection.cli.wiring.TemporaryFolder;
import org.verseprojection.desktop.Folders;
import org.verseprojection.desktop.ScreenTrial;
import org.verseprojection.desktop.slide.FitCheck;
import org.verseprojection.live.ResidentMemory;
import org.verseprojection.scripture.Scripture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `verse bench screens`: the running program on this machine's screens, and whether every verse fits every screen.
@Command(name = "screens", mixinStandardHelpOptions = true)
final class ScreensBench implements Callable<Integer> {
    /// A pulse of 60 a second.
    private static final double PULSE = 1000.0 / 60;

    private static final Duration SAMPLE = Duration.ofSeconds(150);

    private final Report report;
    private final Console console;
    private final Home home;
    private final PartsLoader loader;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--keys", paramLabel = "N", descriptionKey = "bench.keys")
    private int keys = 10_000;

    @Option(names = "--no-fit", descriptionKey = "bench.no-fit")
    private boolean noFit;

    ScreensBench(Report report, Console console, Home home, PartsLoader loader) {
        this.report = report;
        this.console = console;
        this.home = home;
        this.loader = loader;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!console.hasDisplay()) {
            throw Refusal.of("bench.no-display");
        }
        ObjectNode object = report.object("screens");
        Table table = new Table("", "measured");
        try (TemporaryFolder folder = TemporaryFolder.named("verse-bench")) {
            Path own = folder.path();
            Files.writeString(own.resolve("preferences.json"), "{\"setUp\": true}");
            ScreenTrial trial =
                    new ScreenTrial(() -> new LoadedEngine(home, loader), new Folders(own, own), home.sample(), keys);
            put(trial.run(SAMPLE), object, table);
        }
        if (!noFit) {
            fit(object, table);
        }
        report.print(json, object, table);
        return 0;
    }

    private static void put(ScreenTrial.Figures figures, ObjectNode object, Table table) {
        object.put("window_ms", Math.round(figures.window()));
        object.put("listening_ms", Math.round(figures.listening()));
        table.row("window drawn, without the JVM's start", Math.round(figures.window()) + " ms");
        table.row("listening", Math.round(figures.listening()) + " ms");
        List<Double> waits = figures.waits();
        long blocked = waits.stream().filter(wait -> wait > PULSE).count();
        double worst = waits.stream().mapToDouble(each -> each).max().orElse(0);
        double share = 100.0 * blocked / Math.max(1, waits.size());
        object.put("blocked_percent", Numbers.rounded(share, 2)).put("blocked_worst_ms", Numbers.rounded(worst, 1));
        table.row(
                "JavaFX thread blocked over 16 ms, of " + waits.size() + " looks; worst",
                Numbers.fixed(share, 2) + " %; " + Numbers.fixed(worst, 0) + " ms");
        spread("ranking to pulse", "ranking", figures.rankings(), object, table);
        spread("key to projector's pixels", "key", figures.presses(), object, table);
        object.put("keys", figures.keys()).put("wrong_keys", figures.wrong());
        table.row(figures.keys() + " random digits: other verses than stood there", figures.wrong());
        long peak = ResidentMemory.peak() / 1_000_000;
        object.put("peak_mb", peak);
        table.row("largest resident memory", peak + " MB");
    }

    private static void spread(String title, String name, List<Double> millis, ObjectNode object, Table table) {
        double median = Quantile.median(millis).orElse(0);
        double high = Quantile.of(millis, 0.95).orElse(0);
        object.putObject(name)
                .put("n", millis.size())
                .put("median_ms", Numbers.rounded(median, 1))
                .put("p95_ms", Numbers.rounded(high, 1));
        table.row(
                title + ", median / 95th of " + millis.size(),
                Numbers.fixed(median, 0) + " / " + Numbers.fixed(high, 0) + " ms");
    }

    private static void fit(ObjectNode object, Table table) {
        long start = System.nanoTime();
        FitCheck.Report fit = FitCheck.run(Scripture.load(), FitCheck.standardLooks(), (done, all) -> {});
        object.putObject("fit")
                .put("verses", fit.verses())
                .put("lines", fit.lines())
                .put("faults", fit.faultCount())
                .put("seconds", (System.nanoTime() - start) / 1_000_000_000);
        table.row("verses that do not fit, of " + fit.verses() + " on ten screens", fit.faultCount());
    }
}
