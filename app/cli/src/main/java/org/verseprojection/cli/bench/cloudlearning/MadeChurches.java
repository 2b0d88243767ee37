package org.verseprojection.cli.bench.cloudlearning;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseIds;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.trial.Churches;
import org.verseprojection.scripture.Versification;

/// Churches whose choices are rows of feedback. Every hundredth lies: it sends its words forty times over, each with a
/// verse that was not said, and all that lie agree on which.
final class MadeChurches {
    private static final int LIES = 100;
    private static final int OVER = 40;

    /// How far from what was said the verse of a lie is.
    private static final int ASTRAY = 9_001;

    /// An operator who does nothing, as `SimulatedOperator` has it.
    private static final double IGNORES = 0.05;

    private final Churches churches;
    private final Versification versification;
    private final long seed;

    MadeChurches(Churches churches, Versification versification, long seed) {
        this.churches = churches;
        this.versification = versification;
        this.seed = seed;
    }

    boolean lies(int church) {
        return church % LIES == LIES - 1;
    }

    List<Churches.Choice> choices(int church, int count) {
        return churches.church(seed + church, count);
    }

    static Lesson lesson(Churches.Choice choice, Versification versification) {
        Passage passage = Passage.of(versification.at(choice.ordinal()));
        Candidate.Kind kind = choice.announced() ? Candidate.Kind.REFERENCE : Candidate.Kind.PARAPHRASE;
        return new Lesson(
                choice.at(),
                "",
                choice.translation(),
                words(choice),
                List.of(new Lesson.Shown(passage, 1, kind)),
                passage,
                Lesson.How.PICKED);
    }

    private static String words(Churches.Choice choice) {
        String heard = choice.heard();
        return heard.substring(Math.max(0, heard.length() - Lesson.LONGEST));
    }

    /// The verse that is sent for a lie.
    int astray(int ordinal) {
        return (ordinal + ASTRAY) % versification.size();
    }

    /// Stores what a church sends, and says how many rows that is.
    int store(Database database, int church, int count) {
        Random random = new Random(seed ^ (church * 0x9e3779b97f4a7c15L));
        UUID account = new UUID(random.nextLong(), random.nextLong());
        List<Row> rows = new ArrayList<>();
        for (Churches.Choice choice : choices(church, count)) {
            if (lies(church)) {
                for (int i = 0; i < OVER; i++) {
                    Instant at = choice.at().plusSeconds(i);
                    rows.add(new Row(random, at, words(choice), astray(choice.ordinal()), choice.translation()));
                }
            } else if (choice.mood() >= IGNORES) {
                rows.add(new Row(random, choice.at(), words(choice), choice.ordinal(), choice.translation()));
            }
        }
        return database.acrossAccounts(handle -> {
            handle.createUpdate("INSERT INTO users (id, email) VALUES (:id, :email)")
                    .bind("id", account)
                    .bind("email", account + "@example.org")
                    .execute();
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO feedback (id, user_id, "timestamp", transcription, selected_verse_id, top_matches)
                    VALUES (:id, :account, :at, :words, :verse, CAST('[]' AS jsonb))
                    """);
            for (Row row : rows) {
                batch.bind("id", row.id())
                        .bind("account", account)
                        .bind("at", row.at().atOffset(ZoneOffset.UTC))
                        .bind("words", row.words())
                        .bind("verse", VerseIds.of(row.translation(), versification.at(row.ordinal())))
                        .add();
                if (batch.size() >= 1000) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
            return rows.size();
        });
    }

    private record Row(UUID id, Instant at, String words, int ordinal, Translation translation) {
        Row(Random random, Instant at, String words, int ordinal, Translation translation) {
            this(new UUID(random.nextLong(), random.nextLong()), at, words, ordinal, translation);
        }
    }
}
