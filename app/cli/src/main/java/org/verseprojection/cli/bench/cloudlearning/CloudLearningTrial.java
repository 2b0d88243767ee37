package org.verseprojection.cli.bench.cloudlearning;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Table;
import org.verseprojection.cli.wiring.PartsLoader;
import org.verseprojection.cli.wiring.SearchParts;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.database.DatabaseConfig;
import org.verseprojection.cloud.learning.LearningBudget;
import org.verseprojection.cloud.learning.LearningConfig;
import org.verseprojection.cloud.learning.LearningJob;
import org.verseprojection.cloud.learning.LearningTools;
import org.verseprojection.cloud.learning.SharedLearning;
import org.verseprojection.matching.Meaning;
import org.verseprojection.matching.RememberingEmbedder;
import org.verseprojection.matching.SharedMatchingTrial;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.learning.Shared;
import org.verseprojection.matching.trial.Churches;
import org.verseprojection.scripture.Versification;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The trial itself, apart from the command since it needs the server's libraries.
final class CloudLearningTrial {
    private static final List<String> HELD_OUT = List.of("CPDV", "OEB", "ACV", "Haweis");
    private static final Instant FIRST = Instant.parse("2026-01-04T00:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int SERVICE = 12;
    private static final int VECTORS = 40_000;
    private static final int GENERAL = 400;

    /// Churches that the job never saw, to try it on.
    private static final int STRANGERS = 100;

    private static final int VOICES = 12;
    private static final int NAMED = 300_000;

    private final PartsLoader loader;
    private final int churches;
    private final int weeks;
    private final List<Integer> months;
    private final int tried;
    private final int lookedAt;
    private final long seed;

    CloudLearningTrial(
            PartsLoader loader, int churches, int weeks, List<Integer> months, int tried, int lookedAt, long seed) {
        this.lookedAt = lookedAt;
        this.loader = loader;
        this.churches = churches;
        this.weeks = weeks;
        this.months = List.copyOf(months);
        this.tried = tried;
        this.seed = seed;
    }

    void run(ObjectNode object, Table table) throws Exception {
        Path folder = Files.createTempDirectory("verse-cloud-learning");
        try (Database database = Database.open(
                        new DatabaseConfig(Optional.empty(), Optional.empty(), folder.resolve("postgresql"), 4));
                SearchParts parts = loader.searchWithout(HELD_OUT)) {
            Versification versification = parts.scripture().versification();
            MadeChurches made = new MadeChurches(new Churches(parts.scripture(), HELD_OUT), versification, seed);
            // What comes behind the last run is only tried.
            int last = months.stream()
                    .filter(this::fits)
                    .mapToInt(each -> each)
                    .max()
                    .orElse(0);
            int stored = Math.min(weeks, (last * 30 + 6) / 7);
            long start = System.nanoTime();
            long rows = 0;
            for (int church = 0; church < churches; church++) {
                rows += made.store(database, church, stored * SERVICE);
            }
            database.acrossAccounts(handle -> handle.execute("ANALYZE feedback"));
            object.put("churches", churches).put("weeks", weeks).put("rows", rows);
            object.put("seconds_making", Numbers.rounded((System.nanoTime() - start) / 1e9, 1));

            Meaning own = parts.meaning();
            Meaning meaning =
                    new Meaning(new RememberingEmbedder(own.embedder(), VECTORS), own.prototypes(), own.windows());
            LearningTools tools = new LearningTools(parts.index(), parts.scripture(), Optional.of(meaning), () -> {});
            LearningConfig config =
                    new LearningConfig(OptionalInt.empty(), Optional.empty(), folder.resolve("learning.key"));
            LearningBudget budget =
                    new LearningBudget(lookedAt, lookedAt / 2 / VOICES, VOICES, NAMED, lookedAt, GENERAL);
            LearningJob job = new LearningJob(database, config, budget, () -> seed);
            SharedMatchingTrial trial =
                    new SharedMatchingTrial(parts.index(), parts.scripture(), Optional.of(meaning), GENERAL, seed);
            Months tries = new Months(made, versification, trial, object.putArray("months"), table);
            Shared published = Shared.nothing();
            for (int month : months) {
                if (fits(month)) {
                    published = tries.run(job, tools, month, published);
                }
            }
        }
    }

    /// Whether a month lies behind the run with the month that it is tried on.
    private boolean fits(int month) {
        return month * 30 + 30 <= weeks * 7;
    }

    private final class Months {
        private final MadeChurches made;
        private final Versification versification;
        private final SharedMatchingTrial trial;
        private final ArrayNode into;
        private final Table table;
        private final List<Boolean> generalBefore;
        private final Map<Integer, List<Churches.Choice>> choices = new HashMap<>();

        Months(MadeChurches made, Versification versification, SharedMatchingTrial trial, ArrayNode into, Table table) {
            this.made = made;
            this.versification = versification;
            this.trial = trial;
            this.into = into;
            this.table = table;
            this.generalBefore = trial.general(Shared.nothing());
        }

        Shared run(LearningJob job, LearningTools tools, int month, Shared before) throws Exception {
            Instant now = FIRST.plus(MONTH.multipliedBy(month));
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            SharedLearning.Outcome outcome = job.run(() -> tools, now).orElseThrow();
            double seconds = (System.nanoTime() - start) / 1e9;
            long peak = heap().stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            Shared inUse = outcome.verdict().flatMap(each -> each.shared()).orElse(before);

            ObjectNode told = into.addObject().put("month", month).put("version", inUse.version());
            told.put("rows_counted", outcome.rows()).put("churches_counted", Math.round(outcome.churches()));
            told.put("seconds", Numbers.rounded(seconds, 1)).put("heap_peak_mb", peak >> 20);
            outcome.verdict()
                    .ifPresent(verdict -> told.putObject("job_verdict")
                            .put("published", verdict.shared().isPresent())
                            .put("left_out", verdict.leftOut().toString())
                            .put("before", Numbers.rounded(verdict.before(), 4))
                            .put("after", Numbers.rounded(verdict.after(), 4))
                            .put("low", Numbers.rounded(verdict.low(), 4))
                            .put("general_before", Numbers.rounded(verdict.generalBefore(), 4))
                            .put("general_after", Numbers.rounded(verdict.generalAfter(), 4)));
            sizes(outcome.learned(), told.putObject("learned"));
            sizes(inUse, told.putObject("in_use"));
            score("known", month, known(now), inUse, told);
            score("strangers", month, strangers(now), inUse, told);
            List<Boolean> general = trial.general(inUse);
            Paired paired = new Paired(generalBefore, general);
            paired.put(told.putObject("general"));
            table.row("wordings in general, month " + month, paired.toString());
            return inUse;
        }

        private static void sizes(Shared model, ObjectNode told) {
            told.put("verses_popular", model.popularity().size())
                    .put("names", model.names().size())
                    .put("weights", model.weights().size())
                    .put("meanings", model.meanings().size())
                    .put("sharpness", Numbers.rounded(model.sharpness(), 3));
        }

        private void score(String name, int month, List<Lesson> lessons, Shared inUse, ObjectNode told) {
            Paired paired = new Paired(trial.picks(Shared.nothing(), lessons), trial.picks(inUse, lessons));
            paired.put(told.putObject(name));
            table.row("later choices, " + name + ", month " + month, paired.toString());
        }

        /// Choices of the month behind, of churches that were learned from and do not lie.
        private List<Lesson> known(Instant now) {
            List<Integer> all = new ArrayList<>();
            for (int church = 0; church < churches; church++) {
                if (!made.lies(church)) {
                    all.add(church);
                }
            }
            Collections.shuffle(all, new Random(seed));
            return lessons(all.subList(0, Math.min(STRANGERS, all.size())), now);
        }

        private List<Lesson> strangers(Instant now) {
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < STRANGERS; i++) {
                all.add(1_000_000 + i);
            }
            return lessons(all, now);
        }

        private List<Lesson> lessons(List<Integer> from, Instant now) {
            List<Lesson> lessons = new ArrayList<>();
            for (int church : from) {
                choices.computeIfAbsent(church, each -> made.choices(each, weeks * SERVICE)).stream()
                        .filter(choice ->
                                choice.at().isAfter(now) && choice.at().isBefore(now.plus(MONTH)))
                        .map(choice -> MadeChurches.lesson(choice, versification))
                        .forEach(lessons::add);
            }
            Collections.shuffle(lessons, new Random(seed));
            return lessons.subList(0, Math.min(tried / 2, lessons.size()));
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
