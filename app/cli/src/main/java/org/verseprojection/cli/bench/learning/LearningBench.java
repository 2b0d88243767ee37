package org.verseprojection.cli.bench.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.wiring.PartsLoader;
import org.verseprojection.cli.wiring.SearchParts;
import org.verseprojection.inference.ModelException;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.trial.Churches;
import org.verseprojection.matching.trial.HearingErrors;
import org.verseprojection.matching.trial.HeldOutWindows;
import org.verseprojection.matching.trial.TrialTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `verse bench learning`: what the matcher learns from a hundred choices of simulated churches, tried on their later
/// choices, and what that costs: on wordings in general, in talk, in honesty and in time. The wordings that stand in
/// for preachers' own words are left out of the index.
@Command(name = "learning", mixinStandardHelpOptions = true)
public final class LearningBench implements Callable<Integer> {
    private static final List<String> HELD_OUT = List.of("CPDV", "OEB", "ACV", "Haweis");

    /// Used for the report and for nothing else.
    private static final long SEED = 20_261_301;

    /// Windows of each wording in one round of the general evaluation.
    private static final int GENERAL = 100;

    private static final int ROUNDS = 3;
    /// The first round's windows: all that earlier reports had.
    static final int FIRST_ROUND = GENERAL * HELD_OUT.size();

    /// Between the seeds of the rounds.
    private static final long APART = 1_000_003;

    private static final int THREADS = 2;

    private final Report report;
    private final PartsLoader loader;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--churches", paramLabel = "N", descriptionKey = "bench.churches")
    private int churches = 6;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "bench.seed")
    private long seed = SEED;

    /// The benchmark.
    public LearningBench(Report report, PartsLoader loader) {
        this.report = report;
        this.loader = loader;
    }

    @Override
    public Integer call() throws ModelException, InterruptedException, ExecutionException {
        if (churches < 1) {
            throw Refusal.wrongUse("bench.churches-least");
        }
        ObjectNode object = report.object("learning");
        Table table = new Table("", "before and after");
        LearningReport told = new LearningReport(object, table);
        List<ChurchResult> results = new ArrayList<>();
        try (SearchParts parts = loader.searchWithout(HELD_OUT)) {
            tried(parts).forEach(result -> {
                told.church(seed + results.size(), result);
                results.add(result);
            });
            ChurchResult all = ChurchResult.of(results);
            told.all(all);
            List<Lesson> lessons =
                    results.stream().flatMap(each -> each.lessons().stream()).toList();
            LearningTimes.Thousand.of(parts, lessons).put(object, table);
            LearningTimes.passes(parts, all.learned(), seed, object, table);
            told.last(all);
        }
        report.print(json, object, table);
        return 0;
    }

    private List<ChurchResult> tried(SearchParts parts) throws InterruptedException, ExecutionException {
        SharedVectors vectors = new SharedVectors(parts.meaning().embedder());
        BlockingQueue<Booth> booths = new ArrayBlockingQueue<>(THREADS);
        List<HeldOutWindows.Window> windows = generalWindows(parts);
        List<String> talk = TrialTexts.Talk.heldBack().stream()
                .flatMap(corpus -> corpus.lines().stream())
                .toList();
        Churches made = new Churches(parts.scripture(), HELD_OUT);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                threads.execute(() -> booths.add(new Booth(parts, vectors)));
            }
            // The first in the queue: whoever waits for it does not hold it up.
            Future<List<Pass>> untaught =
                    threads.submit(() -> with(booths, booth -> booth.general(windows, Learned.nothing())));
            List<Future<ChurchResult>> all = new ArrayList<>();
            for (int i = 0; i < churches; i++) {
                List<Churches.Choice> choices = made.church(seed + i, ChurchTrial.CHOICES);
                List<String> share = talk.subList(talk.size() * i / churches, talk.size() * (i + 1) / churches);
                all.add(threads.submit(() -> {
                    ChurchTrial trial = new ChurchTrial(choices, windows, untaught.get(), share);
                    return with(booths, trial::run);
                }));
            }
            List<ChurchResult> results = new ArrayList<>();
            for (Future<ChurchResult> each : all) {
                results.add(each.get());
            }
            return results;
        }
    }

    private static <T> T with(BlockingQueue<Booth> booths, Function<Booth, T> work) throws InterruptedException {
        Booth booth = booths.take();
        try {
            return work.apply(booth);
        } finally {
            booths.add(booth);
        }
    }

    private List<HeldOutWindows.Window> generalWindows(SearchParts parts) {
        HearingErrors errors = HearingErrors.load(parts.scripture());
        List<HeldOutWindows.Window> windows = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long own = seed + round * APART;
            for (String wording : HELD_OUT) {
                List<HeldOutWindows.Window> clean = HeldOutWindows.of(parts.scripture(), wording, GENERAL, own);
                windows.addAll(clean.subList(0, GENERAL / 2));
                windows.addAll(HeldOutWindows.misheard(
                        clean.subList(GENERAL / 2, GENERAL), errors, HearingErrors.Room.HALL, own));
            }
        }
        return windows;
    }
}
