package org.verseprojection.cloud.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.PostgresFolder;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.database.DatabaseConfig;
import org.verseprojection.cloud.database.DatabaseException;
import org.verseprojection.cloud.operations.OperationsConfig.BackupConfig;

/// Backed up, wiped, restored: against a real PostgreSQL.
class BackupsTest {
    private static final int USERS = 40;
    private static final int ROWS = 3000;

    @TempDir
    private static Path folder;

    private static Database database;
    private static BackupKey key;

    @BeforeAll
    static void start() throws Exception {
        PostgresFolder.in(folder);
        database = Database.open(DatabaseConfig.from(new Environment(Map.of()), folder));
        key = key(1);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static BackupKey key(int seed) throws Exception {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return BackupKey.of(Base64.getEncoder().encodeToString(bytes));
    }

    private static void fill() throws DatabaseException {
        database.maintain(handle -> {
            handle.execute(
                    "INSERT INTO users (id, email, settings) SELECT gen_random_uuid(), 'booth' || i || '@example.org',"
                            + " '{\"font_size\": 24}' FROM generate_series(1, ?) i",
                    USERS);
            handle.execute(
                    "INSERT INTO feedback (id, user_id, \"timestamp\", transcription, selected_verse_id, top_matches)"
                            + " SELECT gen_random_uuid(), u.id, now() - i * interval '1 hour', E'tab\\t line\\n \\\\. ä 😀 '"
                            + " || repeat(md5(i::text), 20), gen_random_uuid(), '[]'"
                            + " FROM generate_series(1, ?) i, (SELECT id FROM users LIMIT 1) u",
                    ROWS);
            handle.execute("INSERT INTO feedback_seen SELECT user_id, id, \"timestamp\" FROM feedback");
            handle.execute("INSERT INTO bible (id, version, ordinal, book, chapter, verse, text)"
                    + " VALUES (gen_random_uuid(), 'KJV', 1, 'Genesis', 1, 1, 'In the beginning')");
            return null;
        });
    }

    private static void wipe() throws DatabaseException {
        database.maintain(handle -> {
            for (String table : List.of("feedback_seen", "feedback", "logs", "users", "bible")) {
                handle.execute("DELETE FROM " + table);
            }
            return null;
        });
    }

    /// A digest of the rows of each table, in the order of their text.
    private static Map<String, String> rows() throws DatabaseException {
        return database.maintain(handle -> {
            Map<String, String> digests = new TreeMap<>();
            for (String table : List.of("users", "feedback", "feedback_seen", "bible", "logs")) {
                digests.put(
                        table,
                        handle.createQuery("SELECT count(*) || ' ' || coalesce(md5(string_agg(r::text, '|' ORDER BY"
                                        + " r::text)), '') FROM " + table + " r")
                                .mapTo(String.class)
                                .one());
            }
            return digests;
        });
    }

    private static Backups at(Path place, int kept, Instant time) {
        return new Backups(new BackupConfig(place, key, kept), database.dump(), Clock.fixed(time, ZoneOffset.UTC));
    }

    @Test
    void everyRowComesBackAndDamageIsNoticed(@TempDir Path place) throws Exception {
        wipe();
        fill();
        Map<String, String> before = rows();
        assertTrue(before.getOrDefault("feedback", "").startsWith(ROWS + " "), before.toString());
        Path file = at(place, 7, Instant.now()).make();
        byte[] bytes = Files.readAllBytes(file);
        assertTrue(bytes.length > 2 * SealedOutput.PIECE, "several pieces");
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("booth1@"));

        var inUse = assertThrows(DatabaseException.class, () -> Backups.restore(file, key, database.dump()));
        assertTrue(String.valueOf(inUse.getMessage()).contains("accounts"));
        assertEquals(before, rows());

        wipe();
        Map<String, String> empty = rows();
        assertThrows(IOException.class, () -> Backups.restore(file, key(2), database.dump()));
        for (int at : List.of(3, 12, bytes.length - 5)) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            Path other = Files.write(place.resolve("damaged"), damaged);
            assertThrows(IOException.class, () -> Backups.restore(other, key, database.dump()), "at " + at);
        }
        for (int length : List.of(10, 24 + SealedOutput.PIECE + SealedOutput.TAG)) {
            Path other = Files.write(place.resolve("short"), Arrays.copyOf(bytes, length));
            assertThrows(IOException.class, () -> Backups.restore(other, key, database.dump()), "of " + length);
        }
        assertEquals(empty, rows(), "nothing of a damaged file stays");

        Backups.restore(file, key, database.dump());
        assertEquals(before, rows());
    }

    /// All or nothing, also where the seal is good: it says who wrote the rows, and not that they fit.
    @Test
    void whatThisProgramDoesNotUnderstandChangesNothing() throws Exception {
        wipe();
        fill();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        database.dump().write(out);
        byte[] good = out.toByteArray();
        wipe();
        Map<String, String> empty = rows();
        for (int at : List.of(3, 4)) {
            byte[] newer = good.clone();
            newer[at]++;
            var refused = assertThrows(
                    DatabaseException.class, () -> database.dump().read(new ByteArrayInputStream(newer)), "at " + at);
            assertTrue(String.valueOf(refused.getMessage()).contains("newer version"), refused.toString());
        }
        byte[] unknown = good.clone();
        unknown[8] = 99;
        byte[] longer = Arrays.copyOf(good, good.length + 1);
        byte[] shorter = Arrays.copyOf(good, good.length - 1);
        byte[] half = Arrays.copyOf(good, good.length / 2);
        for (byte[] damaged : List.of(unknown, longer, shorter, half)) {
            assertThrows(Exception.class, () -> database.dump().read(new ByteArrayInputStream(damaged)));
            assertEquals(empty, rows());
        }
        database.dump().read(new ByteArrayInputStream(good));
        assertTrue(rows().getOrDefault("feedback", "").startsWith(ROWS + " "));
    }

    @Test
    void theOldestGo(@TempDir Path place) throws Exception {
        Instant first = Instant.parse("2026-11-01T03:00:00Z");
        for (int day = 0; day < 5; day++) {
            at(place, 3, first.plus(Duration.ofDays(day))).make();
        }
        List<Path> kept = at(place, 3, first).all();
        assertEquals(3, kept.size());
        assertEquals(
                "verse-20261103T030000Z.backup", kept.getFirst().getFileName().toString());
        try (var files = Files.list(place)) {
            assertEquals(3, files.count(), "no drafts");
        }
        assertEquals(
                Duration.ZERO,
                at(place, 7, Instant.now().plus(Duration.ofDays(2))).due());
        assertTrue(at(place, 7, Instant.now()).due().compareTo(Duration.ofHours(23)) > 0);
        assertEquals(Duration.ZERO, at(place.resolve("none"), 7, Instant.now()).due());
    }

    @Test
    void theFirstIsMadeByItself(@TempDir Path place) throws Exception {
        Backups backups = new Backups(new BackupConfig(place, key, 7), database.dump(), Clock.systemUTC());
        try (DailyBackup daily = DailyBackup.start(backups, Duration.ZERO)) {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (daily.last() == 0) {
                assertTrue(System.nanoTime() < until);
                Thread.sleep(20);
            }
            assertEquals(1, backups.all().size());
        }
    }

    @Test
    void streamsOfAnyLengthAreSealed() throws Exception {
        for (int length : List.of(0, 1, SealedOutput.PIECE - 1, SealedOutput.PIECE, SealedOutput.PIECE + 1, 200_000)) {
            byte[] plain = new byte[length];
            new Random(length).nextBytes(plain);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (SealedOutput out = new SealedOutput(bytes, key)) {
                out.write(plain);
            }
            try (SealedInput in = new SealedInput(new ByteArrayInputStream(bytes.toByteArray()), key)) {
                assertArrayEquals(plain, in.readAllBytes());
            }
        }
    }
}
