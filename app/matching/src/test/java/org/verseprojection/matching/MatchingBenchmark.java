package org.verseprojection.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.scripture.Scripture;

/// How long the parts of a pass take, the embedder's left out: docs/decisions/0050-jmh.md says how it is run.
///
/// The index has the two shown translations alone, to be built in seconds.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatchingBenchmark {
    private static final int VERSES = 100;
    private static final int DIMENSIONS = 384;
    private static final String SAID = """
            and so my friends I was thinking of that this week when it says be careful for nothing but in every thing
            by prayer and supplication with thanksgiving let your requests""";

    private final Path cache;
    private final VerseIndex index;
    private final Heard heard;
    private final Aligner aligner;
    private final LexicalSearch lexical;
    private final List<Integer> candidates;
    private final EvidenceModel model = HandModel.make();
    private final Prototypes prototypes;
    private final float[] query = new float[DIMENSIONS];
    private final float[] cosines;

    /// Builds the index.
    public MatchingBenchmark() {
        cache = folder();
        index = VerseIndex.open(cache, Scripture.load(), List.of(), done -> {});
        heard = Heard.of(Hypothesis.ofText(SAID), index.tokens().vocabulary());
        aligner = new Aligner(index.tokens().vocabulary());
        aligner.listen(heard);
        int verses = index.tokens().verses();
        lexical = new LexicalSearch(index.postings(), verses);
        Set<Integer> found = lexical.search(heard.words());
        candidates = List.copyOf(found);
        Random random = new Random(1);
        byte[] values = new byte[verses * DIMENSIONS];
        random.nextBytes(values);
        prototypes = Prototypes.of(values, verses, DIMENSIONS, 0.002f);
        for (int i = 0; i < DIMENSIONS; i++) {
            query[i] = (float) (random.nextGaussian() / Math.sqrt(DIMENSIONS));
        }
        cosines = new float[verses];
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("verse-benchmark");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes the index away.
    @TearDown
    public void close() throws IOException {
        index.close();
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Aligns what was heard with a hundred verses in the KJV, of which one is meant.
    @Benchmark
    public float alignsHundredVerses() {
        VerseTokens tokens = index.tokens();
        float sum = 0;
        for (int i = 0; i < VERSES; i++) {
            int verse = i < candidates.size() ? candidates.get(i) : i;
            sum += aligner.score(tokens.words(0), tokens.start(0, verse), tokens.end(0, verse), 0);
        }
        return sum;
    }

    /// Searches for the last 28 words by words.
    @Benchmark
    public int searchesByWords() {
        return lexical.search(heard.words()).size();
    }

    /// Compares one vector with those of all verses.
    @Benchmark
    public float[] comparesAllPrototypes() {
        prototypes.cosines(query, cosines);
        return cosines;
    }

    /// Gathers and weighs the evidence for all candidates of one pass.
    @Benchmark
    public double[] weighsEvidence() {
        EvidenceTable table = new EvidenceTable(index, aligner, heard, Mended.NOWHERE, Context.NONE, lexical);
        return model.chances(table.of(candidates, null).stream()
                .map(EvidenceTable.Row::evidence)
                .toList());
    }
}
