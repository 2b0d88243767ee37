package org.verseprojection.cli.doctor.checks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.cli.wiring.PartsLoader;
import org.verseprojection.cli.wiring.SearchParts;
import org.verseprojection.cli.wiring.TemporaryFolder;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.inference.ModelException;
import org.verseprojection.matching.Matcher;

/// Finds a psalm by its words as they would be heard, and takes the time.
public final class MatchingCheck implements Check {
    /// A matching pass comes with each pass of the speech model, twice a second.
    static final double GOOD = 150;

    /// From here on picks come after the words that they are for.
    static final double TOO_SLOW = 400;

    private static final String SAID =
            "the lord is my shepherd i shall not want he maketh me to lie down in green pastures he leadeth me";
    private static final String VERSE = "Ps.23.";
    private static final int WARM_UP = 5;

    private final Home home;
    private final Console console;
    private final Supplier<Optional<SearchParts>> loaded;

    /// @param loaded what the program has loaded already, where it has
    public MatchingCheck(Home home, Console console, Supplier<Optional<SearchParts>> loaded) {
        this.home = home;
        this.console = console;
        this.loaded = loaded;
    }

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(3);
    }

    @Override
    public boolean slow() {
        return true;
    }

    @Override
    public Finding look() throws ModelException, IOException {
        Optional<SearchParts> there = loaded.get();
        if (there.isPresent()) {
            return measured(there.get());
        }
        if (indexed(home.cache().resolve("index"))) {
            return measured(home);
        }
        try (TemporaryFolder cache = TemporaryFolder.named("verse-doctor")) {
            return measured(new Home(home.root(), home.config(), cache.path(), home.data()));
        }
    }

    /// Whether there is an index already, so that none is made and left.
    static boolean indexed(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> made = Files.newDirectoryStream(folder, "index-*")) {
            return made.iterator().hasNext();
        }
    }

    private Finding measured(Home with) throws ModelException {
        try (SearchParts parts = new PartsLoader(with, console).search()) {
            return measured(parts);
        }
    }

    private static Finding measured(SearchParts parts) {
        List<String> heard = growing();
        List<Double> embeddings = new ArrayList<>();
        List<Double> passes = new ArrayList<>();
        String best = "";
        for (int round = 0; round < 2; round++) {
            Matcher matcher = parts.matcher();
            for (String text : heard) {
                long start = System.nanoTime();
                parts.embedder().embed(text);
                long middle = System.nanoTime();
                Ranking ranking = matcher.match(Hypothesis.ofText(text));
                embeddings.add((middle - start) / 1e6);
                passes.add((System.nanoTime() - middle) / 1e6);
                best = ranking.items().isEmpty()
                        ? ""
                        : ranking.items().getFirst().passage().osis();
            }
        }
        return finding(median(embeddings), median(passes), best.startsWith(VERSE));
    }

    /// The words as they come, one more with each pass.
    private static List<String> growing() {
        List<String> all = new ArrayList<>();
        for (int end = SAID.indexOf(' '); end >= 0; end = SAID.indexOf(' ', end + 1)) {
            all.add(SAID.substring(0, end));
        }
        return all;
    }

    private static double median(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times.subList(WARM_UP, times.size()));
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /// @param embedding median, in milliseconds
    /// @param pass the same
    /// @param right whether the psalm was found
    static Finding finding(double embedding, double pass, boolean right) {
        Diagnosis diagnosis = new Diagnosis()
                .found("matching", Shown.fixed(pass, 0), Shown.fixed(embedding, 0))
                .figure("matching_ms", Numbers.rounded(pass, 1))
                .figure("embedding_ms", Numbers.rounded(embedding, 1));
        if (!right) {
            diagnosis.trouble("matching.wrong");
        }
        if (pass >= TOO_SLOW) {
            diagnosis.trouble("matching.slow");
        } else if (pass >= GOOD) {
            diagnosis.advice("matching.tight");
        }
        return diagnosis.finding();
    }
}
