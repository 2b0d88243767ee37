package org.verseprojection.cli.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.listen.Listening;
import org.verseprojection.cli.listen.SoundChoice;
import org.verseprojection.cli.listen.SummaryJson;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.inference.ModelException;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.speech.audio.InputChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `verse bench listen`: plays a labelled recording and scores what is offered.
@Command(name = "listen", mixinStandardHelpOptions = true)
final class ListenBench implements Callable<Integer> {
    private final Report report;
    private final Home home;
    private final Listening listening;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--audio", paramLabel = "FILE.wav", descriptionKey = "bench.audio")
    private @Nullable Path audio;

    @Option(names = "--labels", paramLabel = "FILE.tsv", descriptionKey = "bench.labels")
    private @Nullable Path labels;

    @Option(names = "--fast", descriptionKey = "bench.fast")
    private boolean fast;

    @Option(names = "--model", paramLabel = "NAME", descriptionKey = "listen.model")
    private @Nullable String model;

    @Option(names = "--threshold", paramLabel = "P", descriptionKey = "bench.threshold")
    private double threshold = 0.7;

    @Option(names = "--grace", paramLabel = "S", descriptionKey = "bench.grace")
    private double grace = 2.0;

    ListenBench(Report report, Home home, Listening listening) {
        this.report = report;
        this.home = home;
        this.listening = listening;
    }

    @Override
    public Integer call() throws ModelException {
        if ((audio == null) != (labels == null)) {
            throw Refusal.wrongUse("bench.audio-and-labels");
        }
        Path wav = audio == null ? home.sample() : audio;
        List<Label> said = Label.of(labels == null ? home.sampleLabels() : labels);
        OfferSink sink = new OfferSink(fast);
        SessionSummary summary = listening.run(
                new SoundChoice.Recording(wav, new InputChoice.Automatic(), !fast),
                Optional.ofNullable(model),
                parts -> sink);
        ListenScore score = ListenScore.of(said, sink.offers(), threshold, grace);
        ObjectNode object = report.object("listen").put("audio", wav.toString()).put("paced", !fast);
        fill(object, score);
        report.print(json, SummaryJson.fill(object, summary), table(score, summary));
        return 0;
    }

    private static void fill(ObjectNode object, ListenScore score) {
        ObjectNode groups = object.putObject("groups");
        for (Map.Entry<String, ListenScore.Group> named : score.groups().entrySet()) {
            ListenScore.Group group = named.getValue();
            ObjectNode of = groups.putObject(named.getKey())
                    .put("n", group.n())
                    .put("top1", Numbers.rounded(group.top1(), 3))
                    .put("top10", Numbers.rounded(group.top10(), 3));
            put(of, "median_s", group.median());
            put(of, "p90_s", group.p90());
            put(of, "after_end_s", group.afterEnd());
        }
        object.putObject("talk")
                .put("seconds", Math.round(score.talk().seconds()))
                .put("false_alarms", score.talk().falseAlarms())
                .put("per_hour", Numbers.rounded(score.talk().perHour(), 1));
    }

    private static void put(ObjectNode object, String name, OptionalDouble figure) {
        if (figure.isPresent()) {
            object.put(name, Numbers.rounded(figure.getAsDouble(), 2));
        } else {
            object.putNull(name);
        }
    }

    private static Table table(ListenScore score, SessionSummary summary) {
        Table table = new Table("", "n", "first", "in ten", "median s", "p90 s", "after end s");
        score.groups()
                .forEach((name, group) -> table.row(
                        name.replace('_', ' '),
                        group.n(),
                        Numbers.fixed(group.top1(), 3),
                        Numbers.fixed(group.top10(), 3),
                        text(group.median()),
                        text(group.p90()),
                        text(group.afterEnd())));
        figure(
                table,
                "false alarms in " + Math.round(score.talk().seconds()) + " s of talk",
                score.talk().falseAlarms());
        figure(table, "median lag, ms", summary.medianLag().toMillis());
        figure(table, "95th percentile of lag, ms", summary.lag95().toMillis());
        figure(table, "real-time factor", Numbers.fixed(summary.realTimeFactor(), 3));
        figure(table, "lost samples", summary.lostSamples());
        figure(table, "peak memory", Numbers.megabytes(summary.peakMemory()));
        return table;
    }

    private static void figure(Table table, String name, Object value) {
        table.row(name, value, "", "", "", "", "");
    }

    private static String text(OptionalDouble figure) {
        return figure.isPresent() ? Numbers.fixed(figure.getAsDouble(), 2) : "–";
    }
}
