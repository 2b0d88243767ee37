package org.verseprojection.cli.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.verseprojection.cli.bench.figures.Quantile;
import org.verseprojection.cli.bench.figures.Report;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.wiring.PartsLoader;
import org.verseprojection.cli.wiring.SearchParts;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.inference.ModelException;
import org.verseprojection.matching.Expected;
import org.verseprojection.matching.LessonReplay;
import org.verseprojection.matching.MatchingTrial;
import org.verseprojection.matching.Meaning;
import org.verseprojection.matching.RememberingEmbedder;
import org.verseprojection.matching.SimulatedOperator;
import org.verseprojection.matching.Taught;
import org.verseprojection.matching.TaughtSpeakers;
import org.verseprojection.matching.learning.Examiner;
import org.verseprojection.matching.learning.Judgement;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Learner;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.learning.Part;
import org.verseprojection.matching.trial.Churches;
import org.verseprojection.matching.trial.HearingErrors;
import org.verseprojection.matching.trial.HeldOutWindows;
import org.verseprojection.scripture.Versification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `verse bench learning`: what the matcher learns from a hundred choices of simulated churches, tried on their later
/// choices, and what that costs on wordings in general. The wordings that stand in for preachers' own words are left
/// out of the index.
@Command(name = "learning", mixinStandardHelpOptions = true)
public final class LearningBench implements Callable<Integer> {
    private static final List<String> HELD_OUT = List.of("CPDV", "OEB", "ACV", "Haweis");

    /// Used for the report and for nothing else.
    private static final long SEED = 20_261_122;

    private static final int LESSONS = 100;
    private static final int LATER = 150;
    private static final int GENERAL = 100;
    private static final int TRIED = 400;
    private static final int REMEMBERED = 30_000;
    private static final int TIMED = 150;
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

    /// What all churches add up to.
    private static final class Sums {
        private final PairedTrial later = new PairedTrial();
        private final PairedTrial learningOn = new PairedTrial();
        private final PairedTrial general = new PairedTrial();
        private final Map<Part, PairedTrial> only = new EnumMap<>(Part.class);

        private final Map<String, PairedTrial> kinds = new LinkedHashMap<>();
        private final List<Double> seconds = new ArrayList<>();

        void add(Sums other) {
            later.add(other.later);
            learningOn.add(other.learningOn);
            general.add(other.general);
            other.only.forEach((part, trial) ->
                    only.computeIfAbsent(part, key -> new PairedTrial()).add(trial));
            other.kinds.forEach((kind, trial) ->
                    kinds.computeIfAbsent(kind, key -> new PairedTrial()).add(trial));
            seconds.addAll(other.seconds);
        }
    }

    /// What came of one church.
    private record Done(Sums sums, ObjectNode row, Learned learned) {}

    /// What is tried in every church alike, with a matcher that is taught otherwise each time.
    private static final class Booth {
        private final SearchParts parts;
        private final Versification verses;
        private final Optional<Meaning> meaning;
        private Taught taught = Taught.NOTHING;

        Booth(SearchParts parts) {
            this.parts = parts;
            this.verses = parts.scripture().versification();
            Meaning own = parts.meaning();
            this.meaning = Optional.of(
                    new Meaning(new RememberingEmbedder(own.embedder(), REMEMBERED), own.prototypes(), own.windows()));
        }

        /// A new stream: nothing is left of what was heard before.
        List<Candidate> picks(Churches.Choice choice, TaughtSpeakers learned) {
            taught = learned.of(choice.speaker());
            return SimulatedOperator.picks(choice, parts.matcher(meaning, Expected.NOTHING, () -> taught));
        }

        TaughtSpeakers speakers(Learned learned) {
            return new TaughtSpeakers(learned, verses);
        }

        List<Boolean> first(List<Churches.Choice> choices, Learned learned) {
            TaughtSpeakers speakers = speakers(learned);
            return choices.stream()
                    .map(choice -> isFirst(picks(choice, speakers), choice.ordinal()))
                    .toList();
        }

        boolean isFirst(List<Candidate> picks, int ordinal) {
            VerseRef verse = verses.at(ordinal);
            return !picks.isEmpty() && picks.getFirst().passage().contains(verse);
        }

        List<Boolean> general(List<HeldOutWindows.Window> windows, Learned learned) {
            taught = speakers(learned).of("a");
            return windows.stream()
                    .map(window -> isFirst(
                            parts.matcher(meaning, Expected.NOTHING, () -> taught)
                                    .match(Hypothesis.ofText(window.text()))
                                    .items(),
                            window.ordinal()))
                    .toList();
        }

        /// With each choice the habits are learned at once, and the next is tried with them.
        List<Boolean> learningOn(List<Churches.Choice> choices, Learned learned, List<List<Candidate>> untaught) {
            Learned now = learned;
            List<Boolean> right = new ArrayList<>();
            for (int i = 0; i < choices.size(); i++) {
                right.add(isFirst(
                        picks(choices.get(i), speakers(now)), choices.get(i).ordinal()));
                for (Lesson lesson : SimulatedOperator.decides(choices.get(i), untaught.get(i), verses)) {
                    now = now.plus(lesson, verses);
                }
            }
            return right;
        }
    }

    @Override
    public Integer call() throws ModelException, InterruptedException, ExecutionException {
        if (churches < 1) {
            throw Refusal.wrongUse("bench.churches-least");
        }
        ObjectNode object = report.object("learning");
        Table table = new Table("", "first, before and after");
        Sums sums = new Sums();
        Learned last = Learned.nothing();
        try (SearchParts parts = loader.searchWithout(HELD_OUT)) {
            Churches made = new Churches(parts.scripture(), HELD_OUT);
            List<HeldOutWindows.Window> windows = generalWindows(parts);
            try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
                List<Future<Done>> all = new ArrayList<>();
                for (long each = seed; each < seed + churches; each++) {
                    ObjectNode row = object.withArray("churches").addObject().put("seed", each);
                    List<Churches.Choice> choices = made.church(each, 2 * (LESSONS + LATER));
                    all.add(threads.submit(() -> church(parts, choices, windows, row)));
                }
                for (Future<Done> each : all) {
                    Done done = each.get();
                    last = done.learned();
                    sums.add(done.sums());
                    table.row(
                            "church " + done.row().get("seed").asLong(),
                            done.row().remove("told").asString());
                }
            }
            times(parts, last, object, table);
        }
        summary(sums, object, table);
        report.print(json, object, table);
        return 0;
    }

    private static Done church(
            SearchParts parts, List<Churches.Choice> choices, List<HeldOutWindows.Window> windows, ObjectNode row) {
        Sums sums = new Sums();
        Booth booth = new Booth(parts);
        List<Boolean> generalBefore = booth.general(windows, Learned.nothing());
        Examiner examiner = new Examiner(
                new Learner(new LessonReplay(parts.index(), parts.scripture(), booth.meaning), booth.verses),
                new MatchingTrial(parts.index(), parts.scripture(), booth.meaning, TRIED));
        List<Lesson> lessons = new ArrayList<>();
        TaughtSpeakers untaughtSpeakers = booth.speakers(Learned.nothing());
        int selections = 0;
        int at = 0;
        for (; selections < LESSONS; at++) {
            List<Candidate> picks = booth.picks(choices.get(at), untaughtSpeakers);
            List<Lesson> decided = SimulatedOperator.decides(choices.get(at), picks, booth.verses);
            selections +=
                    (int) decided.stream().filter(each -> each.how().chosen()).count();
            lessons.addAll(decided);
        }
        List<Churches.Choice> later = choices.subList(at, at + LATER);
        long start = System.nanoTime();
        Judgement judgement = examiner.judge(lessons);
        double seconds = (System.nanoTime() - start) / 1e9;
        Learned learned = judgement.learned();
        List<List<Candidate>> untaught = later.stream()
                .map(choice -> booth.picks(choice, untaughtSpeakers))
                .toList();
        List<Boolean> before = new ArrayList<>();
        for (int i = 0; i < later.size(); i++) {
            before.add(booth.isFirst(untaught.get(i), later.get(i).ordinal()));
        }
        List<Boolean> after = booth.first(later, learned);
        PairedTrial own = new PairedTrial();
        own.add(before, after);
        sums.later.add(before, after);
        kinds(later, before, after, sums);
        sums.learningOn.add(before, booth.learningOn(later, learned, untaught));
        for (Part part : Part.values()) {
            sums.only
                    .computeIfAbsent(part, key -> new PairedTrial())
                    .add(before, booth.first(later, learned.only(part)));
        }
        PairedTrial general = new PairedTrial();
        List<Boolean> generalAfter = booth.general(windows, learned);
        general.add(generalBefore, generalAfter);
        sums.general.add(generalBefore, generalAfter);
        sums.seconds.add(seconds);
        own.put(row.putObject("later"));
        general.put(row.putObject("general"));
        row.put("seconds", Numbers.rounded(seconds, 1))
                .put("left_out", judgement.leftOut().toString())
                .put("held_back_before", judgement.picks().before())
                .put("held_back_after", judgement.picks().after())
                .put("held_back", judgement.picks().of())
                .put("trial_before", judgement.general().before())
                .put("trial_after", judgement.general().after())
                .put("trial", judgement.general().of())
                .put("mishearings", learned.mishearings().size())
                .put("phrases", learned.phrases().size())
                .put("meanings", learned.meanings().size())
                .put("offset", Numbers.rounded(learned.confidence().offset(), 3))
                .put("sharpness", Numbers.rounded(learned.confidence().sharpness(), 3))
                .put("told", own + "; general " + general + "; left out " + judgement.leftOut());
        return new Done(sums, row, learned);
    }

    private static void kinds(List<Churches.Choice> later, List<Boolean> before, List<Boolean> after, Sums sums) {
        for (int i = 0; i < later.size(); i++) {
            sums.kinds
                    .computeIfAbsent(later.get(i).announced() ? "announced" : "spoken", key -> new PairedTrial())
                    .add(List.of(before.get(i)), List.of(after.get(i)));
        }
    }

    private List<HeldOutWindows.Window> generalWindows(SearchParts parts) {
        HearingErrors errors = HearingErrors.load(parts.scripture());
        List<HeldOutWindows.Window> windows = new ArrayList<>();
        for (String wording : HELD_OUT) {
            List<HeldOutWindows.Window> clean = HeldOutWindows.of(parts.scripture(), wording, GENERAL, seed);
            windows.addAll(clean.subList(0, GENERAL / 2));
            windows.addAll(HeldOutWindows.misheard(
                    clean.subList(GENERAL / 2, GENERAL), errors, HearingErrors.Room.HALL, seed));
        }
        return windows;
    }

    /// The matcher as the program uses it, nothing remembered, by turns with and without what was learned.
    private void times(SearchParts parts, Learned learned, ObjectNode object, Table table) {
        Taught taught = new Taught(learned, "a", parts.scripture().versification());
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (HeldOutWindows.Window window : HeldOutWindows.of(parts.scripture(), "WEB", TIMED, seed)) {
            for (String name : List.of("untaught", "taught")) {
                var matcher =
                        parts.matcher(Expected.NOTHING, name.equals("taught") ? () -> taught : () -> Taught.NOTHING);
                Hypothesis heard = Hypothesis.ofText(window.text());
                long start = System.nanoTime();
                matcher.match(heard);
                millis.computeIfAbsent(name, key -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
            }
        }
        ObjectNode times = object.putObject("ms");
        millis.forEach((name, all) -> {
            double median = Quantile.median(all).orElse(0);
            double high = Quantile.of(all, 0.95).orElse(0);
            times.putObject(name).put("median", Numbers.rounded(median, 2)).put("p95", Numbers.rounded(high, 2));
            table.row(
                    "ms a hypothesis, median / 95th: " + name,
                    Numbers.fixed(median, 1) + " / " + Numbers.fixed(high, 1));
        });
    }

    private void summary(Sums sums, ObjectNode object, Table table) {
        sums.later.put(object.putObject("later"));
        sums.learningOn.put(object.putObject("learning_on"));
        sums.general.put(object.putObject("general"));
        ObjectNode kinds = object.putObject("kinds");
        sums.kinds.forEach((name, trial) -> trial.put(kinds.putObject(name)));
        ObjectNode only = object.putObject("only");

        sums.only.forEach((part, trial) -> trial.put(only.putObject(name(part))));

        double before = sums.later.before().value();
        double after = sums.later.after().value();
        object.put("relative", Numbers.rounded(before > 0 ? after / before - 1 : 0, 4));
        object.put(
                "seconds_median", Numbers.rounded(Quantile.median(sums.seconds).orElse(0), 1));
        table.row("all churches, later choices", sums.later.toString());
        table.row("  while learning goes on", sums.learningOn.toString());
        sums.kinds.forEach((name, trial) -> table.row("  " + name, trial.toString()));
        sums.only.forEach((part, trial) -> table.row("  " + name(part) + " alone", trial.toString()));

        table.row("wordings in general", sums.general.toString());
        table.row(
                "seconds to learn and examine",
                sums.seconds.stream().map(each -> Numbers.fixed(each, 1)).collect(Collectors.joining(", ")));
        object.put("baseline_top1", Numbers.rounded(before, 4))
                .put("learned_top1", Numbers.rounded(after, 4))
                .put("general_before", Numbers.rounded(sums.general.before().value(), 4))
                .put("general_after", Numbers.rounded(sums.general.after().value(), 4));
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
