package org.verseprojection.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.live.memory.Feedback;
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
