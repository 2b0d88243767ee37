package org.verseprojection.cloud.verses;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.database.DatabaseException;
import org.verseprojection.inference.VerseVectors;

/// The verses' vectors in the database, where it has pgvector: found by a graph (HNSW) rather than one by one.
final class VectorTable implements Meaning {
    private static final Logger LOG = LoggerFactory.getLogger(VectorTable.class);
    private static final String NAME = "verse_vectors";
    private static final int BATCH = 200;

    private final Database database;

    private VectorTable(Database database) {
        this.database = database;
    }

    /// The table, filled where it has to be, which takes a minute the first time; none where the server has no
    /// pgvector, or the tables' owner may not use it.
    ///
    /// @param rows how many verses to take, from the first
    static Optional<Meaning> open(Database database, VerseVectors files, int rows)
            throws DatabaseException, IOException {
        byte[] numbers = Files.readAllBytes(files.prototypes());
        CRC32C sum = new CRC32C();
        sum.update(numbers);
        String digest = rows + "/" + files.scale() + "/" + HexFormat.of().toHexDigits(sum.getValue());
        boolean there = database.maintain(handle -> {
            boolean offered = handle.createQuery("SELECT count(*) FROM pg_available_extensions WHERE name = 'vector'")
                            .mapTo(Integer.class)
                            .one()
                    > 0;
            if (!offered) {
                return false;
            }
            handle.execute("SELECT pg_advisory_lock(hashtext('verse_vectors'))"); // until the connection is closed
            handle.execute("CREATE EXTENSION IF NOT EXISTS vector");
            if (!BibleTable.holds(handle, NAME, digest)) {
                handle.begin();
                fill(handle, numbers, rows, files);
                BibleTable.keep(handle, NAME, digest);
                handle.commit();
            }
            return true;
        });
        return there ? Optional.of(new VectorTable(database)) : Optional.empty();
    }

    private static void fill(Handle handle, byte[] numbers, int rows, VerseVectors files) {
        long start = System.nanoTime();
        int dimensions = files.dimensions();
        handle.execute("DROP TABLE IF EXISTS verse_vectors");
        handle.execute("CREATE TABLE verse_vectors (ordinal integer PRIMARY KEY, embedding vector(" + dimensions
                + ") NOT NULL)");
        handle.execute("REVOKE INSERT, UPDATE, DELETE ON verse_vectors FROM verse_app, verse_program");
        for (int from = 0; from < rows; from += BATCH) {
            List<Integer> ordinals =
                    IntStream.range(from, Math.min(from + BATCH, rows)).boxed().toList();
            List<String> vectors = ordinals.stream()
                    .map(row -> text(numbers, row * dimensions, dimensions, files.scale()))
                    .toList();
            handle.createUpdate("INSERT INTO verse_vectors (ordinal, embedding)"
                            + " SELECT * FROM unnest(:ordinals, CAST(:vectors AS vector[]))")
                    .bindArray("ordinals", Integer.class, ordinals)
                    .bindArray("vectors", String.class, vectors)
                    .execute();
        }
        handle.execute("SET LOCAL statement_timeout = 0; SET LOCAL maintenance_work_mem = '128MB'");
        handle.execute("CREATE INDEX verse_vectors_near ON verse_vectors USING hnsw (embedding vector_cosine_ops)");
        LOG.info("{} vectors were written in {} ms", rows, (System.nanoTime() - start) / 1_000_000);
    }

    private static String text(byte[] numbers, int from, int dimensions, float scale) {
        StringJoiner text = new StringJoiner(",", "[", "]");
        for (int i = 0; i < dimensions; i++) {
            text.add(Float.toString(numbers[from + i] * scale));
        }
        return text.toString();
    }

    private static String text(float[] query) {
        StringJoiner text = new StringJoiner(",", "[", "]");
        for (float each : query) {
            text.add(Float.toString(each));
        }
        return text.toString();
    }

    @Override
    public List<Integer> nearest(float[] query, int most) {
        return database.shared(handle -> {
            handle.execute("SET LOCAL hnsw.ef_search = 100");
            return handle.createQuery("SELECT ordinal FROM verse_vectors"
                            + " ORDER BY embedding <=> CAST(:query AS vector) LIMIT :most")
                    .bind("query", text(query))
                    .bind("most", most)
                    .mapTo(Integer.class)
                    .list();
        });
    }
}
