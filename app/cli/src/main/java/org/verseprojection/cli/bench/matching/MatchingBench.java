package org.verseprojection.cli.bench.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.verseprojection.cli.bench.figures.Quantile;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.wiring.PartsLoader;
import org.verseprojection.cli.wiring.SearchParts;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.inference.ModelException;
import org.verseprojection.live.ResidentMemory;
import org.verseprojection.matching.Matcher;
import org.verseprojection.matching.trial.HearingErrors;
import org.verseprojection.matching.trial.HeldOutWindows;
import org.verseprojection.matching.trial.TrialTexts;
import org.verseprojection.scripture.Scripture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `verse bench matching`: how good, how honest and how fast the matcher is, on wordings that are left out of its
/// index and that its embedder never saw, one of which its ranking never saw either, and on plain talk.
@Command(name = "matching", mixinStandardHelpOptions = true)
public final class MatchingBench implements Callable<Integer> {
    /// Left out of the index; the embedder never saw them.
    private static final List<String> HELD_OUT = List.of("CPDV", "OEB", "ACV", "Haweis");

    /// Of these the ranking was not fitted on anything either: the calibration is told on it.
    private static final Set<String> UNSEEN = Set.of("CPDV");

    private static final long SEED = 20_251_121;
    private static final int FRAGMENT = 8;
    private static final int WARM_UP = 50;

    private final Report report;
    private final Console console;
    private final PartsLoader loader;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--windows", paramLabel = "N", descriptionKey = "bench.windows")
    private int windows = 1000;

    @Option(names = "--references", paramLabel = "FILE.tsv", descriptionKey = "bench.references")
    private @Nullable Path references;

    @Option(names = "--show", descriptionKey = "bench.show")
    private boolean show;

    public MatchingBench(Report report, Console console, PartsLoader loader) {
        this.report = report;
        this.console = console;
        this.loader = loader;
    }

    @Override
    public Integer call() throws ModelException, IOException {
        if (windows < 1) {
            throw Refusal.wrongUse("bench.windows-least");
        }
        long before = ResidentMemory.now();
        ObjectNode object = report.object("matching");
        Table table = new Table("", "plain BM25", "matcher", "words alone");
        CalibrationBins calibration = new CalibrationBins();
        try (SearchParts parts = loader.searchWithout(HELD_OUT)) {
            Searcher whole = new Searcher(parts, parts.texts());
            Searcher words = new Searcher(parts, parts.textsByWords());
            warmUp(parts, whole, words);
            object.put("rss_added_mb", (ResidentMemory.now() - before) / 1_000_000);
            windows(parts, whole, words, calibration, object, table);
            fragments(parts.scripture(), whole, words, object, table);
            talk(parts, calibration, object, table);
            if (references != null) {
                typed(parts, references, object, table);
            }
            times(parts, object, table);
        }
        calibration.put(object, "calibration");
        table.row("calibration error, " + calibration.size() + " picks", "", Numbers.fixed(calibration.error(), 4), "");
        for (CalibrationBins.Bin bin : calibration.bins()) {
            table.row("  said " + Numbers.fixed(bin.said(), 3), "", bin.was().toString(), "");
        }
        table.row("memory added", "", object.get("rss_added_mb").asInt() + " MB", "");
        report.print(json, object, table);
        return 0;
    }

    private static void warmUp(SearchParts parts, Searcher whole, Searcher words) {
        for (HeldOutWindows.Window window : HeldOutWindows.of(parts.scripture(), "ASV", WARM_UP, SEED)) {
            whole.picks(window.text());
            words.picks(window.text());
        }
    }

    private void windows(
            SearchParts parts,
            Searcher whole,
            Searcher words,
            CalibrationBins calibration,
            ObjectNode object,
            Table table) {
        HearingErrors errors = HearingErrors.load(parts.scripture());
        ObjectNode all = object.putObject("windows");
        for (String wording : HELD_OUT) {
            List<HeldOutWindows.Window> clean = HeldOutWindows.of(parts.scripture(), wording, windows, SEED);
            List<HeldOutWindows.Window> noisy = HeldOutWindows.misheard(clean, errors, HearingErrors.Room.HALL, SEED);
            ObjectNode of = all.putObject(wording).put("unseen", UNSEEN.contains(wording));
            recall(parts, clean, wording, of.putObject("clean"), table, whole, words, calibration);
            recall(parts, noisy, wording + ", misheard", of.putObject("misheard"), table, whole, words, calibration);
            List<HeldOutWindows.Window> full = fullVerses(parts.scripture(), wording);
            recall(parts, full, wording + ", full verses", of.putObject("full"), table, whole, words, calibration);
        }
    }

    private List<HeldOutWindows.Window> fullVerses(Scripture scripture, String wording) {
        String[] texts = TrialTexts.verses(scripture, wording);
        return new Random(SEED)
                .ints(0, texts.length)
                .filter(ordinal -> !texts[ordinal].isEmpty())
                .limit(Math.max(1, windows / 4))
                .mapToObj(ordinal -> new HeldOutWindows.Window(ordinal, texts[ordinal]))
                .toList();
    }

    private static void recall(
            SearchParts parts,
            List<HeldOutWindows.Window> windows,
            String name,
            ObjectNode object,
            Table table,
            Searcher whole,
            Searcher words,
            CalibrationBins calibration) {
        Recall baseline = new Recall();
        Recall ours = new Recall();
        Recall alone = new Recall();
        boolean unseen = UNSEEN.stream().anyMatch(name::startsWith);
        for (HeldOutWindows.Window window : windows) {
            VerseRef verse = parts.scripture().versification().at(window.ordinal());
            baseline.add(whole.baseline(window.text(), window.ordinal()));
            List<Candidate> picks = whole.picks(window.text());
            int rank = Searcher.rank(picks, verse);
            ours.add(rank);
            alone.add(Searcher.rank(words.picks(window.text()), verse));
            if (unseen && !picks.isEmpty()) {
                calibration.add(picks.getFirst().confidence(), rank == 0);
            }
        }
        baseline.put(object.putObject("bm25"));
        ours.put(object.putObject("matcher"));
        alone.put(object.putObject("words_alone"));
        table.row(name + ": first", baseline.first(), ours.first(), alone.first());
        table.row(name + ": among ten", baseline.ten(), ours.ten(), alone.ten());
    }

    /// Exact fragments of the shown translations that occur in one verse only.
    private void fragments(Scripture scripture, Searcher whole, Searcher words, ObjectNode object, Table table) {
        Recall baseline = new Recall();
        Recall ours = new Recall();
        Recall alone = new Recall();
        for (HeldOutWindows.Window fragment : UniqueFragments.of(scripture, FRAGMENT, windows, SEED)) {
            VerseRef verse = scripture.versification().at(fragment.ordinal());
            baseline.add(whole.baseline(fragment.text(), fragment.ordinal()));
            List<Candidate> picks = whole.picks(fragment.text());
            ours.add(Searcher.rank(picks, verse));
            alone.add(Searcher.rank(words.picks(fragment.text()), verse));
            if (show && Searcher.rank(picks, verse) != 0) {
                console.err().println(verse.osis() + " missed: " + fragment.text());
            }
        }
        ObjectNode of = object.putObject("fragments");
        baseline.first().put(of, "bm25");
        ours.first().put(of, "matcher");
        alone.first().put(of, "words_alone");
        table.row("exact fragments: first", baseline.first(), ours.first(), alone.first());
    }

    private void talk(SearchParts parts, CalibrationBins calibration, ObjectNode object, Table table) {
        ObjectNode all = object.putObject("talk");
        int words = 0;
        int references = 0;
        int confident = 0;
        for (TrialTexts.Talk corpus : TrialTexts.Talk.heldBack()) {
            TalkTrial trial = TalkTrial.of(corpus.lines(), parts.matcher(), calibration);
            words += trial.words();
            references += trial.references().size();
            confident += trial.confident().size();
            if (show) {
                trial.references().forEach(what -> console.err().println("reference " + what));
                trial.confident().forEach(what -> console.err().println("confident " + what));
            }
        }
        all.put("words", words).put("references", references).put("confident", confident);
        String per = " in " + words + " words of talk";
        table.row("false references" + per, "", String.valueOf(references), "");
        table.row("false picks of 0.7 and more" + per, "", String.valueOf(confident), "");
    }

    private void typed(SearchParts parts, Path file, ObjectNode object, Table table) throws IOException {
        TypedReferences typed = TypedReferences.read(file, parts.scripture());
        Share right = typed.score(parts.scripture());
        right.put(object, "typed_references");
        table.row("typed references: start verse", "", right, "");
    }

    /// One hypothesis after the other of a stream, as long as they get.
    private static void times(SearchParts parts, ObjectNode object, Table table) {
        Map<String, Supplier<Matcher>> matchers =
                Map.of("matcher", parts::matcher, "words_alone", parts::matcherByWords);
        List<String> texts = new ArrayList<>();
        for (HeldOutWindows.Window window : HeldOutWindows.of(parts.scripture(), "WEB", 300, SEED)) {
            String[] verse = parts.scripture()
                    .text(Translation.WEB)
                    .text(window.ordinal())
                    .split("\\s+");
            String before = TrialTexts.Talk.B
                    .lines()
                    .get(window.ordinal() % TrialTexts.Talk.B.lines().size());
            int length = 1 + window.ordinal() % verse.length;
            texts.add(before + " " + String.join(" ", Arrays.copyOf(verse, length)));
        }
        ObjectNode times = object.putObject("ms");
        for (String name : List.of("matcher", "words_alone")) {
            Supplier<Matcher> fresh = Objects.requireNonNull(matchers.get(name));
            List<Double> millis = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                millis.clear();
                for (String text : texts) {
                    Matcher matcher = fresh.get();
                    Hypothesis hypothesis = Hypothesis.ofText(text);
                    long start = System.nanoTime();
                    matcher.match(hypothesis);
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
            double median = Quantile.median(millis).orElse(0);
            double high = Quantile.of(millis, 0.95).orElse(0);
            times.putObject(name).put("median", Numbers.rounded(median, 2)).put("p95", Numbers.rounded(high, 2));
            table.row(
                    "ms a hypothesis, median / 95th: " + name,
                    "",
                    Numbers.fixed(median, 1) + " / " + Numbers.fixed(high, 1),
                    "");
        }
    }
}
