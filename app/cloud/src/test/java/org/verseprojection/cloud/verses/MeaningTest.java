package org.verseprojection.cloud.verses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.CloudParts;
import org.verseprojection.cloud.TestServer;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.inference.VerseVectors;
import org.verseprojection.matching.Prototypes;
import org.verseprojection.scripture.Scripture;

/// The search by meaning, with the vectors that the program ships.
class MeaningTest {
    private static final int SOME = 1_500;

    /// Tests ask until the vectors are there.
    private static final Map<String, String> OFTEN = Map.of("LIMIT_ACCOUNT", "1000000");

    private static VerseVectors vectors() throws Exception {
        Path models = Path.of(System.getProperty("verse.home"), "models");
        return VerseVectors.of(new ModelStore(models, models.resolveSibling("no-other-models")));
    }

    /// A verse's own vector, of unit length.
    private static float[] vector(VerseVectors files, int row) throws Exception {
        byte[] numbers = new byte[files.dimensions()];
        try (RandomAccessFile file = new RandomAccessFile(files.prototypes().toFile(), "r")) {
            file.seek((long) row * files.dimensions());
            file.readFully(numbers);
        }
        float[] vector = new float[files.dimensions()];
        double length = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = numbers[i] * files.scale();
            length += (double) vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }

    @Test
    void withoutPgvectorAllVectorsAreCompared(@TempDir Path folder) throws Exception {
        VerseVectors files = vectors();
        Scripture scripture = Scripture.load();
        int wept = scripture.versification().ordinal(VerseRef.ofOsis("John.11.35"));
        float[] meant = vector(files, wept);
        Function<String, float[]> embedder = text -> meant;
        CloudParts parts = new CloudParts(
                scripture,
                Optional.of(new MeaningParts(files, text -> Optional.of(embedder.apply(text)))),
                new CompletableFuture<>(),
                Optional.empty());
        try (TestServer server = TestServer.start(folder, OFTEN, parts)) {
            UUID account = server.account();
            String query = "{\"query\":\"his tears streamed zeppelin\"}";
            String first = "";
            while (!first.equals("John 11:35")) { // the vectors come after the texts
                Thread.sleep(20);
                var answer = server.post("/verses/search", account, query);
                if (answer.statusCode() == 200) {
                    first = TestServer.json(answer)
                            .path("data")
                            .path(0)
                            .path("reference")
                            .asString();
                }
            }
            assertEquals(
                    List.of("John 11:35", "Matthew 26:75", "Mark 14:72"),
                    TestServer.json(server.post("/verses/search", account, "{\"query\":\"Jesus wept\"}"))
                            .path("data")
                            .valueStream()
                            .map(row -> row.path("reference").asString())
                            .toList(),
                    "words that are all there need no meaning");
        }
        assertEquals(wept, VectorScan.read(files).nearest(meant, 10).getFirst());
    }

    /// The server serves before the network is loaded that makes vectors of questions.
    @Test
    void whatWasFoundWithoutMeaningIsLookedForAgain(@TempDir Path folder) throws Exception {
        VerseVectors files = vectors();
        Scripture scripture = Scripture.load();
        float[] meant = vector(files, scripture.versification().ordinal(VerseRef.ofOsis("John.11.35")));
        AtomicBoolean asked = new AtomicBoolean();
        AtomicBoolean loaded = new AtomicBoolean();
        CloudParts parts = new CloudParts(
                scripture,
                Optional.of(new MeaningParts(files, text -> {
                    asked.set(true);
                    return loaded.get() ? Optional.of(meant) : Optional.empty();
                })),
                new CompletableFuture<>(),
                Optional.empty());
        try (TestServer server = TestServer.start(folder, OFTEN, parts)) {
            UUID account = server.account();
            while (!asked.get()) { // the vectors come after the texts
                Thread.sleep(20);
                server.post("/verses/search", account, "{\"query\":\"streamed zeppelin\"}");
            }
            String query = "{\"query\":\"his tears streamed zeppelin\"}";
            assertEquals(200, server.post("/verses/search", account, query).statusCode());
            loaded.set(true);
            assertEquals(
                    "John 11:35",
                    TestServer.json(server.post("/verses/search", account, query))
                            .path("data")
                            .path(0)
                            .path("reference")
                            .asString());
        }
    }

    @Test
    void withPgvectorTheGraphFindsThem() throws Exception {
        VerseVectors files = vectors();
        try (PgVector postgres = PgVector.start();
                Database database = Database.open(postgres.config())) {
            Meaning table = VectorTable.open(database, files, SOME).orElseThrow();
            try (var some = Files.newInputStream(files.prototypes())) {
                Path first =
                        Files.write(Files.createTempFile("prototypes", ""), some.readNBytes(SOME * files.dimensions()));
                Meaning scan = new VectorScan(Prototypes.read(first, SOME, files.dimensions(), files.scale()));
                Files.delete(first);
                int same = 0;
                for (int row = 0; row < SOME; row += 50) {
                    float[] query = vector(files, row);
                    List<Integer> near = table.nearest(query, 10);
                    assertEquals(10, near.size());
                    assertEquals(row, near.getFirst());
                    Set<Integer> both = new HashSet<>(near);
                    both.retainAll(scan.nearest(query, 10));
                    same += both.size();
                }
                assertTrue(same >= 30 * 9, "of 300 nearest verses the graph finds " + same);
            }
            String plan = database.shared(handle -> {
                handle.execute("SET LOCAL enable_seqscan = off");
                return String.join(
                        "\n",
                        handle.createQuery("EXPLAIN SELECT ordinal FROM verse_vectors ORDER BY embedding <=>"
                                        + " (SELECT embedding FROM verse_vectors LIMIT 1) LIMIT 10")
                                .mapTo(String.class)
                                .list());
            });
            assertTrue(plan.contains("verse_vectors_near"), plan);
            assertTrue(VectorTable.open(database, files, SOME).isPresent(), "it is filled once");
        }
    }
}
