package org.verseprojection.cli.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.verseprojection.cli.bench.figures.Quantile;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.hearing.Excerpt;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.cli.wiring.PartsLoader;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.speech.BareWhisper;
import org.verseprojection.speech.WhisperRecognizer;
import org.verseprojection.speech.WhisperSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `verse bench pass`: one Whisper pass through the recogniser, beside the bare call of the library, in turns.
@Command(name = "pass", mixinStandardHelpOptions = true)
final class PassBench implements Callable<Integer> {
    private static final Duration START = Duration.ofMillis(13_600);
    private static final Duration WINDOW = Duration.ofSeconds(6);
    private static final int WARM_UP = 2;

    private final Report report;
    private final Home home;
    private final PartsLoader loader;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--rounds", paramLabel = "N", descriptionKey = "bench.rounds")
    private int rounds = 15;

    @Option(names = "--model", paramLabel = "NAME", descriptionKey = "listen.model")
    private @Nullable String model;

    PassBench(Report report, Home home, PartsLoader loader) {
        this.report = report;
        this.home = home;
        this.loader = loader;
    }

    @Override
    public Integer call() throws ModelException, InterruptedException {
        if (rounds < 1) {
            throw Refusal.wrongUse("bench.rounds-least");
        }
        ModelStore store = loader.models();
        String name = model == null ? store.defaultSpeechModel().entry().name() : model;
        Path file = store.verified(name);
        float[] sound = Excerpt.of(home.sample(), START, WINDOW);
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        try (WhisperRecognizer recognizer = WhisperRecognizer.load(file, WhisperSettings.standard());
                BareWhisper whisper = BareWhisper.load(file, WhisperSettings.standard())) {
            for (int round = -WARM_UP; round < rounds; round++) {
                double one = millis(() -> recognizer.recognize(sound));
                double other = millis(() -> whisper.pass(sound));
                if (round >= 0) {
                    ours.add(one);
                    bare.add(other);
                }
            }
        }
        double ourMedian = Quantile.median(ours).orElse(0);
        double bareMedian = Quantile.median(bare).orElse(0);
        double ratio = ourMedian / bareMedian;
        ObjectNode object = report.object("pass")
                .put("model", name)
                .put("window_ms", WINDOW.toMillis())
                .put("rounds", rounds)
                .put("recognizer_ms", Numbers.rounded(ourMedian, 1))
                .put("bare_ms", Numbers.rounded(bareMedian, 1))
                .put("ratio", Numbers.rounded(ratio, 3));
        Table table = new Table(rounds + " passes over " + Numbers.seconds(WINDOW), "median ms")
                .row("recogniser", Numbers.fixed(ourMedian, 1))
                .row("bare whisper-jni", Numbers.fixed(bareMedian, 1))
                .row("ratio", Numbers.fixed(ratio, 3));
        report.print(json, object, table);
        return 0;
    }

    private interface Pass {
        Object run() throws InterruptedException;
    }

    private static double millis(Pass pass) throws InterruptedException {
        long start = System.nanoTime();
        pass.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
