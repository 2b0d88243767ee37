package org.verseprojection.cloud.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.database.DatabaseConfig;
import org.verseprojection.cloud.database.OneServer;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseIds;
import org.verseprojection.matching.VerseIndex;
import org.verseprojection.matching.learning.Mishearing;
import org.verseprojection.matching.learning.Shared;
import org.verseprojection.matching.learning.SharedJson;
import org.verseprojection.scripture.Scripture;

/// The job over a real PostgreSQL, by words alone: churches whose recogniser hears "eyes higher" for Isaiah.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LearningJobTest {
    private static final Instant NOW = Instant.parse("2026-06-28T00:00:00Z");
    private static final LearningBudget BUDGET = new LearningBudget(30, 0, 0, 100_000, 60, 8);
    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private final Scripture scripture = Scripture.load();
    private Database database;
    private VerseIndex index;
    private Path folder;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        database = Database.open(
                new DatabaseConfig(Optional.of(OneServer.freshDatabase()), Optional.empty(), temporary, 6));
        index = VerseIndex.open(temporary.resolve("index"), scripture, List.of(), done -> {});
    }

    @AfterAll
    void close() {
        index.close();
        database.close();
    }

    @BeforeEach
    void empty() throws Exception {
        Files.deleteIfExists(folder.resolve("learning.key"));
        database.acrossAccounts(handle -> {
            for (String table : List.of("feedback", "users", "learned_models", "learning_keys", "learning_runs")) {
                handle.execute("DELETE FROM " + table);
            }
            return true;
        });
    }

    private LearningTools tools() {
        return new LearningTools(index, scripture, Optional.empty(), () -> {});
    }

    private LearningJob job(Optional<String> sealing) {
        return new LearningJob(
                database, new LearningConfig(OptionalInt.empty(), sealing, folder.resolve("learning.key")), BUDGET);
    }

    private SharedLearning.Outcome run() throws Exception {
        return job(Optional.empty()).run(this::tools, NOW).orElseThrow();
    }

    /// A church that announces a verse of the book, ten times, three of them in the last two weeks.
    private void church(int number, String heard, String book) {
        UUID account = new UUID(number, 17);
        database.acrossAccounts(handle -> {
            handle.createUpdate("INSERT INTO users (id, email) VALUES (:id, :email)")
                    .bind("id", account)
                    .bind("email", number + "@example.org")
                    .execute();
            for (int i = 0; i < 10; i++) {
                Passage passage = Passage.ofOsis(book + "." + (i + 1) + ".3");
                handle.createUpdate("""
                                INSERT INTO feedback
                                (id, user_id, "timestamp", transcription, selected_verse_id, top_matches)
                                VALUES (:id, :account, :at, :words, :verse, CAST('[]' AS jsonb))
                                """)
                        .bind("id", new UUID(number, 100 + i))
                        .bind("account", account)
                        .bind("at", NOW.minus(Duration.ofDays(1 + 5L * i)).atOffset(ZoneOffset.UTC))
                        .bind("words", "turn with me to " + heard + " chapter " + NUMBERS.get(i) + " verse three")
                        .bind("verse", VerseIds.of(Translation.KJV, passage.first()))
                        .execute();
            }
            return true;
        });
    }

    private void churches(int from, int to, String heard, String book) {
        for (int i = from; i < to; i++) {
            church(i, heard, book);
        }
    }

    @Test
    void whatManyChurchesTeachIsPublishedAndSigned() throws Exception {
        churches(0, 20, "eyes higher", "Isa");
        SharedLearning.Outcome outcome = run();
        assertTrue(outcome.verdict().orElseThrow().after()
                > outcome.verdict().orElseThrow().before());
        assertEquals(
                List.of("eyes higher"),
                outcome.learned().names().stream().map(Mishearing::heard).toList());
        LearnedModels.Version version = database.shared(LearnedModels::latest).orElseThrow();
        assertEquals(1, version.version());
        assertEquals(
                List.of("isaiah"),
                new SharedJson(31_102, _ -> new float[0])
                        .read(version.state()).names().stream()
                                .map(Mishearing::said)
                                .toList());
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(version.openKey())));
        signature.update(version.state());
        assertTrue(signature.verify(version.signature()));
        byte[] other = version.state().clone();
        other[30] ^= 1;
        signature.update(other);
        assertFalse(signature.verify(version.signature()));
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertEquals(
                    2,
                    Files.getPosixFilePermissions(folder.resolve("learning.key"))
                            .size());
        }
    }

    @Test
    void whatIsInUseIsNotPublishedAgain() throws Exception {
        churches(0, 20, "eyes higher", "Isa");
        run();
        assertTrue(run().verdict().orElseThrow().shared().isEmpty());
        assertEquals(Optional.of(1L), database.shared(LearnedModels::latestNumber));
    }

    @Test
    void whatFourChurchesSendAllTheTimeChangesNothing() throws Exception {
        churches(0, 4, "eyes higher", "Isa");
        churches(4, 24, "romans", "Rom");
        Shared learned = run().learned();
        assertTrue(learned.names().isEmpty());
        assertFalse(learned.popularity().keySet().stream()
                .anyMatch(
                        ordinal -> scripture.versification().at(ordinal).osis().startsWith("Isa")));
        String state = new String(new SharedJson(31_102, _ -> new float[0]).write(learned), StandardCharsets.UTF_8);
        assertFalse(state.contains("higher"), state);
    }

    @Test
    void fewChurchesTeachNothing() throws Exception {
        churches(0, 6, "eyes higher", "Isa");
        assertTrue(run().learned().empty());
        assertTrue(database.shared(LearnedModels::latest).isEmpty());
    }

    @Test
    void anAccountThatIsDeletedWhileItIsReadHoldsNothingUp() throws Exception {
        churches(0, 3, "romans", "Rom");
        FeedbackRows rows = new FeedbackRows(database, scripture.versification(), 7);
        UUID leaving = new UUID(1, 17);
        AtomicInteger before = new AtomicInteger();
        rows.read(NOW.minus(Duration.ofDays(90)), NOW, told -> {
            if (before.getAndIncrement() == 0) {
                database.<Integer, RuntimeException>as(
                        leaving, handle -> handle.execute("DELETE FROM users WHERE id = ?", leaving));
            }
        });
        assertEquals(30, before.get(), "what was there when it began");
        AtomicInteger after = new AtomicInteger();
        rows.read(NOW.minus(Duration.ofDays(90)), NOW, told -> after.incrementAndGet());
        assertEquals(20, after.get());
        assertTrue(run().learned().empty());
    }

    /// As another node does: with a connection of its own.
    private Optional<SharedLearning.Outcome> elsewhere() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            return other.submit(() -> job(Optional.empty()).run(this::tools, NOW))
                    .get();
        }
    }

    @Test
    void oneNodeLearnsAtATimeAndOnceADay() throws Exception {
        churches(0, 6, "eyes higher", "Isa");
        database.<Boolean, Exception>shared(handle -> {
            handle.execute("SELECT pg_advisory_xact_lock(" + 0x6c6561726eL + ")");
            assertTrue(elsewhere().isEmpty());
            return true;
        });
        assertTrue(job(Optional.empty()).daily(this::tools, NOW).isPresent());
        assertTrue(job(Optional.empty()).daily(this::tools, NOW.plusSeconds(60)).isEmpty());
        assertTrue(job(Optional.empty())
                .daily(this::tools, NOW.plus(Duration.ofDays(1)))
                .isPresent());
    }
}
