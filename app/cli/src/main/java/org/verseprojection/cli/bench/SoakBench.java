package org.verseprojection.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.listen.SummaryJson;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.cli.wiring.Parts;
import org.verseprojection.cli.wiring.PartsLoader;
import org.verseprojection.domain.Ranking;
import org.verseprojection.inference.ModelException;
import org.verseprojection.live.Drive;
import org.verseprojection.live.LiveSession;
import org.verseprojection.live.ResidentMemory;
import org.verseprojection.live.SessionListener;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.matching.Matcher;
import org.verseprojection.speech.Transcriber;
import org.verseprojection.speech.audio.AudioSource;
import org.verseprojection.speech.audio.PacedSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `verse bench soak`: the sample service again and again in real time, to see whether memory or lag grows.
@Command(name = "soak", mixinStandardHelpOptions = true)
final class SoakBench implements Callable<Integer> {
    /// From when on memory should not grow any more.
    private static final int SETTLED_MINUTES = 5;

    private final Report report;
    private final Console console;
    private final Home home;
    private final PartsLoader loader;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "bench.minutes")
    private int minutes = 60;

    SoakBench(Report report, Console console, Home home, PartsLoader loader) {
        this.report = report;
        this.console = console;
        this.home = home;
        this.loader = loader;
    }

    @Override
    public Integer call() throws ModelException {
        if (minutes < 1) {
            throw Refusal.wrongUse("bench.minutes-least");
        }
        List<Long> memory = new ArrayList<>();
        WorstLag worst = new WorstLag();
        SessionSummary summary;
        try (Parts parts = loader.all(Optional.empty());
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("soak").factory())) {
            summary = listen(parts, worst, clock, memory);
            clock.shutdownNow();
        }
        print(memory, worst.lag, summary);
        return 0;
    }

    private SessionSummary listen(Parts parts, WorstLag worst, ScheduledExecutorService clock, List<Long> memory) {
        Transcriber transcriber = parts.transcriber();
        Matcher matcher = parts.matcher();
        // Last, since sound comes from then on. A little longer, so that the last minute is sampled, too.
        Duration length = Duration.ofMinutes(minutes).plusMillis(500);
        AudioSource source = new PacedSource(new RepeatedSource(home.sample(), length), event -> {});
        try (LiveSession session = new LiveSession(source, transcriber, matcher, worst, Drive.LIVE)) {
            Future<?> sampling = clock.scheduleAtFixedRate(() -> sample(memory), 1, 1, TimeUnit.MINUTES);
            session.start();
            SessionSummary summary = session.await();
            sampling.cancel(false);
            return summary;
        }
    }

    private void sample(List<Long> memory) {
        memory.add(ResidentMemory.now());
        console.err().println(memory.size() + " min: " + Numbers.megabytes(memory.getLast()));
    }

    private void print(List<Long> memory, Duration worst, SessionSummary summary) {
        boolean longEnough = memory.size() > SETTLED_MINUTES;
        long growth = longEnough ? memory.getLast() - memory.get(SETTLED_MINUTES - 1) : 0;
        ObjectNode object = report.object("soak").put("minutes", minutes);
        ArrayNode each = object.putArray("memory_bytes");
        memory.forEach(each::add);
        if (longEnough) {
            object.put("growth_after_5_min_bytes", growth);
        } else {
            object.putNull("growth_after_5_min_bytes");
        }
        object.put("worst_lag_ms", worst.toMillis());
        Table table = new Table("", "")
                .row("minutes", minutes)
                .row("memory at the end", Numbers.megabytes(memory.getLast()))
                .row("growth after 5 min", longEnough ? Numbers.megabytes(growth) : "–")
                .row("lost samples", summary.lostSamples())
                .row("median lag, ms", summary.medianLag().toMillis())
                .row("95th percentile of lag, ms", summary.lag95().toMillis())
                .row("worst lag, ms", worst.toMillis())
                .row("real-time factor", Numbers.fixed(summary.realTimeFactor(), 3))
                .row("passes", summary.passes());
        report.print(json, SummaryJson.fill(object, summary), table);
    }

    private static final class WorstLag implements SessionListener {
        private volatile Duration lag = Duration.ZERO;

        @Override
        public void ranked(Ranking ranking, Duration emitted) {
            Duration now = emitted.minus(ranking.heardUntil());
            lag = now.compareTo(lag) > 0 ? now : lag;
        }
    }
}
