package org.verseprojection.cloud.verses;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verseprojection.cloud.database.Copy;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.database.DatabaseException;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;

/// The texts in the database: filled the first time, and again when the texts have changed. Of several nodes that
/// start at once one does it, and the others wait.
final class BibleTable {
    private static final Logger LOG = LoggerFactory.getLogger(BibleTable.class);
    private static final String NAME = "bible";

    private final Database database;
    private final VerseCatalogue catalogue;

    BibleTable(Database database, VerseCatalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /// Fills it where it has to be.
    ///
    /// @return how many rows were written; 0 where the texts were there already
    long fill() throws DatabaseException, SQLException {
        String digest = catalogue.scripture().digest();
        return database.maintain(handle -> {
            if (holds(handle, NAME, digest)) {
                return 0L;
            }
            handle.begin();
            handle.execute("SELECT pg_advisory_xact_lock(hashtext('verse_bible'))");
            if (holds(handle, NAME, digest)) {
                handle.rollback();
                return 0L;
            }
            long start = System.nanoTime();
            handle.execute("DELETE FROM bible");
            // One pass over all rows makes a smaller index, and takes half as long.
            handle.execute("DROP INDEX IF EXISTS bible_words");
            long rows = Copy.rows(handle, "bible (id, version, ordinal, book, chapter, verse, text)", rows());
            handle.execute("CREATE INDEX bible_words ON bible USING gin (words)");
            keep(handle, NAME, digest);
            handle.commit();
            handle.execute("VACUUM ANALYZE bible");
            LOG.info("{} verses were written in {} ms", rows, (System.nanoTime() - start) / 1_000_000);
            return rows;
        });
    }

    private Stream<List<String>> rows() {
        return Stream.of(Translation.values())
                .flatMap(version -> IntStream.range(
                                0, catalogue.scripture().versification().size())
                        .filter(ordinal -> catalogue.printed(version, ordinal))
                        .mapToObj(ordinal -> row(version, ordinal)));
    }

    private List<String> row(Translation version, int ordinal) {
        VerseRef verse = catalogue.scripture().versification().at(ordinal);
        return List.of(
                catalogue.id(version, ordinal).toString(),
                version.name(),
                Integer.toString(ordinal),
                verse.book().title(),
                Integer.toString(verse.chapter()),
                Integer.toString(verse.verse()),
                catalogue.scripture().text(version).text(ordinal));
    }

    /// Whether a table holds the contents of that digest.
    static boolean holds(Handle handle, String name, String digest) {
        return handle.createQuery("SELECT count(*) FROM contents WHERE name = :name AND digest = :digest")
                        .bind("name", name)
                        .bind("digest", digest)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// Notes what a table holds, in the transaction that fills it.
    static void keep(Handle handle, String name, String digest) {
        handle.createUpdate("INSERT INTO contents (name, digest) VALUES (:name, :digest)"
                        + " ON CONFLICT (name) DO UPDATE SET digest = excluded.digest, filled = now()")
                .bind("name", name)
                .bind("digest", digest)
                .execute();
    }
}
