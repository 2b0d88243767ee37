package org.verseprojection.cloud.verses;

import java.util.List;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.domain.Translation;

/// PostgreSQL's full-text search. Answers are places in canonical order, the best first.
final class WordSearch {
    /// A word such as "the" stands in nearly every verse: no more than so many are ranked.
    private static final int RANKED = 2_000;

    /// All the words, or as the query says by quotation marks, `or` and `-`.
    private static final String ALL = """
            SELECT ordinal FROM (
                SELECT ordinal, words, query FROM bible, websearch_to_tsquery('verse_words', :text) query
                WHERE version = :version AND words @@ query LIMIT :ranked) found
            ORDER BY ts_rank_cd(words, query) DESC, ordinal LIMIT :most""";

    /// Any of the words that say something.
    private static final String ANY = """
            SELECT ordinal FROM (
                SELECT ordinal, words, query FROM bible,
                    CAST(replace(CAST(plainto_tsquery('english', :text) AS text), '&', '|') AS tsquery) query
                WHERE version = :version AND words @@ query LIMIT :ranked) found
            ORDER BY ts_rank(words, query) DESC, ordinal LIMIT :most""";

    private final Database database;

    WordSearch(Database database) {
        this.database = database;
    }

    List<Integer> all(String text, Translation version, int most) {
        return found(ALL, text, version, most);
    }

    List<Integer> any(String text, Translation version, int most) {
        return found(ANY, text, version, most);
    }

    private List<Integer> found(String sql, String text, Translation version, int most) {
        return database.shared(handle -> handle.createQuery(sql)
                .bind("text", text)
                .bind("version", version.name())
                .bind("ranked", RANKED)
                .bind("most", most)
                .mapTo(Integer.class)
                .list());
    }
}
