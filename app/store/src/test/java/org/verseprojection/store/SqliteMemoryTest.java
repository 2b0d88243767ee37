package org.verseprojection.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.verseprojection.live.memory.Memory.Kept.DURABLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.HistoryQuery;
import org.verseprojection.live.memory.How;
import org.verseprojection.live.memory.LearnedVersion;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.MemoryState;
import org.verseprojection.live.memory.Setting;
import org.verseprojection.live.memory.ShownVerse;

class SqliteMemoryTest {
    @TempDir
    Path folder;

    @Test
    void everythingComesBackAsItWas() {
        Booth booth = new Booth(folder.resolve("new/memory"));
        Feedback decision = booth.decision("be careful for nothing");
        ShownVerse shown = booth.shown("John.3.16");
        Gathering service = booth.service("Sunday", "Ruth Meier");
        Gathering ended = new Gathering(service.id(), "Sunday 2", "R. M.", service.start(), Optional.of(booth.now()));
        Setting setting = new Setting("screen", "{\"a\":1}", booth.now());
        byte[] state = {1, 2, 3, 0, -1};
        try (SqliteMemory memory = booth.open()) {
            assertEquals(new MemoryState.Durable(""), memory.state());
            assertEquals(DURABLE, memory.keep(decision));
            assertEquals(DURABLE, memory.keep(decision));
            assertEquals(DURABLE, memory.keep(shown));
            assertEquals(DURABLE, memory.keep(service));
            assertEquals(DURABLE, memory.keep(ended));
            memory.keep(setting);
            memory.keep(new Setting("screen", "older", booth.now().minusSeconds(1)));
            memory.keepTheme(new Setting("dark", "{}", booth.now()));
            memory.keep(new LearnedVersion(7, booth.now(), state, true));
        }
        try (SqliteMemory memory = booth.open()) {
            assertEquals(List.of(decision), Booth.all(memory));
            assertEquals(List.of(shown), memory.history(HistoryQuery.newest(10)));
            assertEquals(List.of(ended), memory.gatherings(10));
            assertEquals(Map.of("screen", setting), memory.settings());
            assertEquals(Map.of("dark", new Setting("dark", "{}", booth.now())), memory.themes());
            assertArrayEquals(state, memory.learned().getFirst().state());
            assertEquals(List.of(shown), memory.shownIn(shown.gathering().orElseThrow()));
        }
        assertTrue(Files.notExists(folder.resolve("new/memory/memory.db-wal")), "closing brings all into the file");
    }

    @Test
    void ofMoreDecisionsThanAreAskedForTheNewestCome() {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            Feedback oldest = booth.decision("first");
            List<Feedback> newer = List.of(booth.decision("second"), booth.decision("third"));
            memory.keep(oldest);
            newer.forEach(memory::keep);
            assertEquals(newer, memory.feedback(Optional.empty(), Optional.empty(), 2));
        }
    }

    @Test
    void theFolderIsItsOwnersAlone() throws IOException {
        Booth booth = new Booth(folder.resolve("memory"));
        try (SqliteMemory memory = booth.open()) {
            memory.keep(booth.decision("x"));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(booth.folder)));
            for (Path part : Layout.parts(booth.layout.database())) {
                if (Files.exists(part)) {
                    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(part)));
                }
            }
        }
    }

    @Test
    void hostileTextsComeBackWhole() {
        Booth booth = new Booth(folder);
        List<Feedback> rows = new ArrayList<>();
        for (String text : List.of(
                "'; DROP TABLE feedback; --",
                "\"quoted\" `ticks` \\ % _ ? :name $1",
                "\0\u0001\u001f\u007f\r\n\t",
                "בְּרֵאשִׁית 起初 في البدء 👩‍👩‍👧 ﷽",
                "half \uD83D, the other \uDE00 half, \uDC00\uD800",
                "",
                "x".repeat(Feedback.LONGEST))) {
            rows.add(booth.decision(text));
        }
        assertThrows(IllegalArgumentException.class, () -> booth.decision("x".repeat(10_000_000)));
        Gathering service = booth.service("'\";\uD800", "\0");
        try (SqliteMemory memory = booth.open()) {
            rows.forEach(row -> assertEquals(DURABLE, memory.keep(row)));
            memory.keep(service);
            memory.log("event \uD800", "\0'; --" + "y".repeat(100_000));
            Setting bad = new Setting("\uD800", "", booth.now());
            assertThrows(IllegalArgumentException.class, () -> memory.keep(bad));
            Feedback far = new Feedback(
                    UUID.randomUUID(),
                    Instant.MAX,
                    Optional.empty(),
                    How.WRONG,
                    "",
                    Passage.ofOsis("John.3.16"),
                    Translation.KJV,
                    List.of());
            assertThrows(IllegalArgumentException.class, () -> memory.keep(far));
            ShownVerse wide = booth.shown("Gen.1.1-Rev.2147483647.2147483647");
            memory.keep(wide);
            memory.keep(booth.shown("Gen.1.1-Gen.1.2147483647"));
            assertEquals(2, memory.history(of("Gen.1.7", 10)).size());
        }
        try (SqliteMemory memory = booth.open()) {
            assertEquals(rows, Booth.all(memory));
            assertEquals(List.of(service), memory.gatherings(9));
        }
    }

    private static HistoryQuery of(String osis, int most) {
        return new HistoryQuery(Optional.of(Passage.ofOsis(osis)), Optional.empty(), Optional.empty(), "", most);
    }

    private static HistoryQuery words(String words) {
        return new HistoryQuery(Optional.empty(), Optional.empty(), Optional.empty(), words, 10);
    }

    @Test
    void theHistoryIsFoundByReference() {
        Booth booth = new Booth(folder);
        try (SqliteMemory memory = booth.open()) {
            for (String osis : List.of(
                    "John.3.16",
                    "John.3.14-John.3.18",
                    "John.2.1-John.4.2",
                    "Mal.4.6-John.1.1",
                    "John.30.16",
                    "1John.3.16")) {
                memory.keep(booth.shown(osis));
            }
            assertEquals(
                    List.of("John.2.1-John.4.2", "John.3.14-John.3.18", "John.3.16"),
                    found(memory, of("John.3.16", 9)));
            assertEquals(List.of("John.2.1-John.4.2"), found(memory, of("John.3.16", 1)));
            assertEquals(List.of("Mal.4.6-John.1.1"), found(memory, of("Luke.24.1-Luke.24.9", 9)));
            assertEquals(List.of("Mal.4.6-John.1.1", "John.2.1-John.4.2"), found(memory, of("John.1.1-John.2.2", 9)));
            assertEquals(6, memory.history(of("Gen.1.1-Rev.1.1", 9)).size());
            assertEquals(List.of(), found(memory, of("John.4.3", 9)));
        }
    }

    private static List<String> found(SqliteMemory memory, HistoryQuery query) {
        return memory.history(query).stream().map(row -> row.passage().osis()).toList();
    }

    @Test
    void theHistoryIsFoundByTimeAndWords() {
        Booth booth = new Booth(folder);
        ShownVerse before = booth.shown("John.3.16");
        try (SqliteMemory memory = booth.open()) {
            memory.keep(before);
            assertEquals(List.of(before), memory.history(words("WORLD, loved")));
            ShownVerse after = booth.shown("Ps.23.1");
            memory.keep(after);
            assertEquals(List.of(after), memory.history(words("shepherd")));
            assertEquals(List.of(), memory.history(words("shepherd world")));
            Feedback said = new Feedback(
                    UUID.randomUUID(),
                    after.at(),
                    Optional.empty(),
                    How.PICKED,
                    "der Herr ist mein Hirte, Gott führt",
                    after.passage(),
                    Translation.KJV,
                    List.of());
            memory.keep(said);
            assertEquals(List.of(after), memory.history(words("fuhrt shepherd Hirte")));
            assertEquals(
                    List.of(before),
                    memory.history(new HistoryQuery(
                            Optional.empty(), Optional.of(before.at()), Optional.of(after.at()), "", 9)));
            assertEquals(
                    List.of(),
                    memory.history(
                            new HistoryQuery(Optional.empty(), Optional.of(after.at()), Optional.empty(), "loved", 9)));
        }
        try (SqliteMemory memory = booth.open()) {
            assertEquals(1, memory.history(words("hirte")).size());
            assertEquals(1, memory.forgetBefore(before.at().plusSeconds(1)));
            assertEquals(List.of(), memory.history(words("loved")));
            assertEquals(1, memory.history(words("hirte")).size());
        }
    }

    @Test
    void theOutboxHoldsWhatIsToBeSent() {
        Booth booth = new Booth(folder);
        Feedback before = booth.decision("not shared");
        Feedback first = booth.decision("one");
        Feedback second = booth.decision("two");
        try (SqliteMemory memory = booth.open()) {
            memory.keep(before);
            memory.sharing(true);
            memory.keep(first);
            memory.keep(second);
            memory.keep(before);
            assertEquals(List.of(first, second), memory.outbox(10));
        }
        try (SqliteMemory memory = booth.open()) {
            Feedback third = booth.decision("three");
            memory.keep(third);
            assertEquals(3, memory.waiting());
            memory.sent(List.of(first.id()));
            memory.setAside(second.id(), "too long: é");
            assertEquals(List.of(third), memory.outbox(10));
            assertEquals(1, memory.waiting());
            assertEquals(Map.of(second.id(), "too long: é"), memory.setAside());
            memory.keep(first);
            assertEquals(1, memory.waiting(), "what was sent is not sent again");
            booth.clock.pass(Duration.ofDays(400));
            assertEquals(3, memory.forgetBefore(booth.now()));
            assertEquals(List.of(third), memory.outbox(10), "what waits to be sent stays");
            memory.sharing(false);
            assertEquals(1, memory.forgetBefore(booth.now()));
            assertEquals(0, memory.waiting());
        }
    }

    @Test
    void exportsAreReadableAndHarmless() throws IOException {
        Booth booth = new Booth(folder.resolve("memory"));
        try (SqliteMemory memory = booth.open()) {
            memory.keep(booth.decision("=HYPERLINK(\"http://x\"),\nnext"));
            memory.keep(booth.service("@Sunday", "-Müller"));
            memory.keep(booth.shown("John.3.16"));
            memory.export(folder.resolve("out"), Memory.Format.CSV);
            memory.export(folder.resolve("out"), Memory.Format.JSON);
        }
        String csv = Files.readString(folder.resolve("out/feedback.csv"));
        assertTrue(csv.contains(",\"'=HYPERLINK(\"\"http://x\"\"),\nnext\",Phil.4.6-Phil.4.7,"), csv);
        assertTrue(csv.startsWith("id,service,at,how,transcription,") && csv.endsWith("\r\n"), csv);
        String services = Files.readString(folder.resolve("out/services.csv"));
        assertTrue(services.contains(",'@Sunday,'-Müller,"), services);
        String json = Files.readString(folder.resolve("out/feedback.json"));
        assertTrue(json.contains("\"=HYPERLINK(\\\"http://x\\\"),\\nnext\""), json);
        assertTrue(json.contains("0.812345678901"), json);
        assertTrue(Files.readString(folder.resolve("out/shown.json")).contains("\"John 3:16\""));
    }
}
