package org.verseprojection.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.Heard;
import org.verseprojection.live.memory.HistoryQuery;
import org.verseprojection.live.memory.MemoryState;
import org.verseprojection.live.memory.ShownVerse;
import org.verseprojection.store.seal.KeyRing;
import org.verseprojection.store.seal.Sealer;

class SchemaTest {
    @TempDir
    Path folder;

    @Test
    void theFirstStepMakesTheTables() throws Exception {
        try (Sql sql = Connections.inMemory()) {
            Schema.bring(sql, 1, () -> {});
            assertEquals(1, Schema.version(sql));
            assertEquals(0, sql.number("SELECT count(*) FROM feedback JOIN outbox USING (id)"));
            assertEquals(2, sql.number("SELECT count(*) FROM pragma_table_info('outbox')"));
        }
    }

    @Test
    void theSecondStepKeepsTheRowsAndABackupIsMadeBefore() throws Exception {
        Booth booth = new Booth(folder);
        Feedback row = booth.decision("from version 1");
        ShownVerse shown = booth.shown("John.3.16");
        KeyRing ring = KeyRing.fresh();
        ring.keep(booth.keychain);
        Sealer sealer = ring.sealer(1);
        try (Sql sql = Connections.maker(booth.layout.database())) {
            Schema.bring(sql, 1, () -> Proofs.keep(sql, sealer));
            Tables tables = new Tables(sql, sealer);
            tables.sharing(true);
            tables.decide(row);
            tables.shown().keep(shown);
        }
        try (SqliteMemory memory = booth.open()) {
            assertEquals(new MemoryState.Durable(""), memory.state());
            assertEquals(List.of(row), memory.outbox(9));
            assertEquals(List.of(shown), memory.history(HistoryQuery.newest(9)));
            memory.setAside(row.id(), "refused");
            assertEquals(Map.of(row.id(), "refused"), memory.setAside());
            assertEquals(List.of(shown), memory.shownIn(shown.gathering().orElseThrow()));
        }
        Path backup = booth.layout.backupFiles().getFirst();
        try (Sql sql = Connections.reader(backup, Booth.STILL)) {
            assertEquals(1, Schema.version(sql));
            assertEquals(
                    List.of(row), new Tables(sql, sealer).decisions().between(Optional.empty(), Optional.empty(), 9));
        }
    }

    @Test
    void theThirdStepKeepsTheRowsAndThenHowServicesWereHeardIsKept() throws Exception {
        Booth booth = new Booth(folder);
        Gathering service = booth.service("Advent", "Ruth");
        KeyRing ring = KeyRing.fresh();
        ring.keep(booth.keychain);
        Sealer sealer = ring.sealer(1);
        try (Sql sql = Connections.maker(booth.layout.database())) {
            Schema.bring(sql, 2, () -> Proofs.keep(sql, sealer));
            new Tables(sql, sealer).services().keep(service);
            assertEquals(0, sql.number("SELECT count(*) FROM sqlite_master WHERE name = 'heard'"));
        }
        Heard first = heard(service, 0, Map.of(20, 2, 180, 1));
        Heard second = heard(service, 60, Map.of());
        try (SqliteMemory memory = booth.open()) {
            assertEquals(List.of(service), memory.gatherings(9));
            memory.keep(second);
            memory.keep(heard(service, first.id(), 0, Map.of(20, 1)));
            memory.keep(first);
        }
        try (SqliteMemory memory = booth.open()) {
            assertEquals(List.of(first, second), memory.heardIn(service.id()), "each once, as it was kept last");
            assertEquals(List.of(), memory.heardIn(UUID.randomUUID()));
        }
        try (Sql sql = Connections.reader(booth.layout.backupFiles().getFirst(), Booth.STILL)) {
            assertEquals(2, Schema.version(sql));
        }
    }

    @Test
    void howAServiceWasHeardIsForgottenWithTheService() throws Exception {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            Gathering service = booth.service("Advent", "Ruth");
            Heard stretch = heard(service, 0, Map.of(3, 4));
            memory.keep(service);
            memory.keep(stretch);
            memory.forgetBefore(service.start());
            assertEquals(List.of(stretch), memory.heardIn(service.id()));
            memory.forgetBefore(service.start().plusSeconds(1));
            assertEquals(List.of(), memory.heardIn(service.id()));
        }
    }

    private static Heard heard(Gathering service, int seconds, Map<Integer, Integer> lags) {
        return heard(service, UUID.randomUUID(), seconds, lags);
    }

    private static Heard heard(Gathering service, UUID id, int seconds, Map<Integer, Integer> lags) {
        return new Heard(
                id, service.id(), service.start().plusSeconds(seconds), lags, 1, Duration.ofMillis(2_500), 3, 4);
    }

    @Test
    void theVersionNowIsTheNumberOfSteps() throws Exception {
        Booth booth = new Booth(folder);
        booth.open().close();
        try (Sql sql = Connections.reader(booth.layout.database(), Booth.STILL)) {
            assertEquals(Schema.newest(), Schema.version(sql));
            assertTrue(sql.text("PRAGMA journal_mode").equalsIgnoreCase("wal"));
        }
    }

    @Test
    void theWriterWaitsForTheDiskAndLeavesNoTraces() throws Exception {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            Disk disk = Objects.requireNonNull(memory.caretaker().disk());
            for (Map.Entry<String, Integer> each : Map.of(
                            "synchronous", 2, "secure_delete", 1, "foreign_keys", 1, "temp_store", 2)
                    .entrySet()) {
                long value = disk.withWriter(tables -> tables.sql().number("PRAGMA " + each.getKey()));
                assertEquals((long) each.getValue(), value, each.getKey());
            }
        }
    }

    @Test
    void timesReferencesAndServicesUseTheirIndexes() throws Exception {
        try (Sql sql = Connections.inMemory()) {
            Schema.bring(sql, Schema.newest(), () -> {});
            for (Map.Entry<String, String> each : Map.of(
                            "SELECT * FROM shown WHERE at >= 1 AND at < 2 ORDER BY at DESC, n DESC", "shown_at",
                            "SELECT shown FROM places WHERE hash IN (x'00', x'01') AND at >= 1", "PRIMARY KEY",
                            "SELECT * FROM shown WHERE service = 'x' ORDER BY at, n", "shown_service",
                            "SELECT * FROM feedback WHERE service = 'x' ORDER BY at, n", "feedback_service",
                            "SELECT * FROM heard WHERE service = 'x' ORDER BY at, n", "heard_service",
                            "SELECT * FROM feedback WHERE at >= 1 AND at < 2 ORDER BY at, n", "feedback_at")
                    .entrySet()) {
                String plan = String.join(
                        " ", sql.list("EXPLAIN QUERY PLAN " + each.getKey(), row -> row.getString("detail")));
                assertTrue(plan.contains(each.getValue()), plan);
            }
        }
    }

    @Test
    void aNewerFileIsLeftAlone() throws Exception {
        Booth booth = new Booth(folder);
        booth.open().close();
        try (Sql sql = Connections.maker(booth.layout.database())) {
            sql.run("PRAGMA user_version = 99");
        }
        long size = Files.size(booth.layout.database());
        try (SqliteMemory memory = booth.open()) {
            MemoryState.Held held = assertInstanceOf(MemoryState.Held.class, memory.state());
            assertTrue(held.why().contains("newer"), held.why());
            memory.keep(booth.decision("x"));
            assertEquals(size, Files.size(booth.layout.database()));
        }
    }
}
