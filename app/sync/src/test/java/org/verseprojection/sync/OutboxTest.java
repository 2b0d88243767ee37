package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.cloud.RealCloud;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseIds;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.How;
import tools.jackson.databind.JsonNode;

/// What was decided goes to the real server: all of it, once.
class OutboxTest {
    private static final String QUOTES = "quotes \" ' \\ {\"error\":1} '); DROP TABLE feedback; --";

    private final Booth booth = new Booth();

    @AfterEach
    void close() {
        booth.close();
    }

    @Test
    void aRowHasTheFieldsOfTheRequirementsAndNoOther() throws Exception {
        booth.signedIn();
        Feedback row = Rows.picked("god so loved the world");
        booth.sync(row);
        JsonNode sent = booth.front.batches.getFirst().path(0);
        assertEquals(
                Set.of("transcription", "selected_verse_id", "top_matches", "timestamp", "id", "device"),
                Set.copyOf(sent.propertyNames()));
        assertEquals("god so loved the world", sent.path("transcription").asString());
        assertEquals(
                VerseIds.of(Translation.KJV, VerseRef.ofOsis("John.3.16")).toString(),
                sent.path("selected_verse_id").asString());
        assertEquals(0.92, sent.path("top_matches").path(0).path("confidence").asDouble());
        assertEquals(2, sent.path("top_matches").size());
        assertEquals("2026-01-11T09:30:00Z", sent.path("timestamp").asString());
        assertEquals(row.id().toString(), sent.path("id").asString());
        booth.sync(Rows.picked("and again"));
        assertEquals(
                sent.path("device").asString(),
                booth.front.batches.getLast().path(0).path("device").asString());
    }

    @Test
    void aRowIsStoredAsItWasDecided() throws Exception {
        booth.signedIn();
        booth.sync(Rows.row(
                How.PICKED,
                "god so loved",
                "John.3.16-John.3.17",
                List.of(Rows.match("John.3.16-John.3.17", 0.9), Rows.match("Rom.5.8", 0.31))));
        RealCloud.Row row = booth.rows().getFirst();
        assertEquals("god so loved", row.transcription());
        assertEquals(VerseIds.of(Translation.KJV, VerseRef.ofOsis("John.3.16")), row.verse());
        assertEquals(Rows.AT, row.at());
        assertEquals(2, row.matches().size());
        assertEquals(0.31, row.matches().path(1).path("confidence").asDouble());
    }

    @Test
    void yearsOfflineArriveWithTheirTimes() throws Exception {
        booth.signedIn();
        List<Instant> times = IntStream.range(0, 40)
                .mapToObj(month -> Rows.AT.minus(Duration.ofDays(30L * month)))
                .toList();
        var done = booth.sync(times.stream().map(Rows::at).toArray(Feedback[]::new));
        assertEquals(Phase.DONE, done.phase(), done.words());
        assertEquals(
                times.reversed(), booth.rows().stream().map(RealCloud.Row::at).toList());
    }

    @Test
    void whatTheCloudIsNotToldNeverLeavesAndIsDoneWith() throws Exception {
        booth.signedIn();
        var match = Rows.match("John.3.16", 0.92);
        booth.sync(
                Rows.row(How.SEARCHED, "", "John.3.16", List.of()),
                Rows.row(How.QUEUED, " \n", "John.3.16", List.of()),
                Rows.row(How.DISMISSED, "said something", "John.3.16", List.of(match)),
                Rows.row(How.WRONG, "said something", "John.3.16", List.of(match)),
                Rows.row(How.PICKED, "said something", "John.3.16", List.of(Rows.match("John.3.16", 0.49))));
        assertEquals(0, booth.memory.waiting());
        assertEquals(List.of(), booth.front.batches);
        booth.sync(
                Rows.row(How.SEARCHED, "a miss", "Rom.8.28", List.of(match)),
                Rows.row(How.READ_ON, "reading on", "Phil.4.6-Phil.4.7", List.of(match)),
                Rows.row(How.PICKED, "just sure", "John.3.16", List.of(Rows.match("John.3.16", 0.5))));
        assertEquals(List.of("a miss", "just sure", "reading on"), booth.stored());
    }

    @Test
    void aVerseIsNamedOnceAmongTheMatches() throws Exception {
        booth.signedIn();
        booth.sync(Rows.row(
                How.PICKED,
                "god so loved",
                "John.3.16-John.3.17",
                List.of(Rows.match("John.3.16-John.3.17", 0.9), Rows.match("John.3.16", 0.8))));
        JsonNode matches = booth.rows().getFirst().matches();
        assertEquals(1, matches.size());
        assertEquals(0.9, matches.path(0).path("confidence").asDouble());
    }

    @Test
    void hostileWordsArriveAsTextOrNotAtAll() throws Exception {
        booth.signedIn();
        booth.sync(
                Rows.picked(QUOTES),
                Rows.picked("\u0000\u0001\u001f\u007f nul"),
                Rows.picked("half \ud83d a character"),
                Rows.picked("\u05d1\u05e8\u05d0\u05e9\u05d9\u05ea \u0628\u0627\u0644\u0639\u0631\u0628\u064a\u0629"),
                Rows.picked("\ud83d\ude4f".repeat(499)),
                Rows.picked("x".repeat(Feedback.LONGEST)),
                Rows.picked("\u0000\ud800"));
        assertEquals(0, booth.memory.waiting());
        assertEquals(Map.of(), booth.memory.setAside());
        List<String> stored = booth.stored();
        assertEquals(6, stored.size(), "what is nothing but rubbish stays here");
        assertTrue(stored.stream().noneMatch(words -> words.indexOf('\0') >= 0));
        assertTrue(stored.contains(QUOTES), stored.toString());
        assertTrue(stored.contains("\ud83d\ude4f".repeat(499)));
    }

    @Test
    void thousandsGoInBatchesUnderBothLimits() throws Exception {
        booth.signedIn();
        booth.sync(Rows.many(2_500, "w"));
        assertEquals(2_500, booth.rows().size());
        assertEquals(3, booth.front.batches.size());
        booth.front.batches.clear();
        booth.sync(Rows.many(999, "\u20ac".repeat(900)));
        assertTrue(booth.front.batches.size() > 2, booth.front.batches.size() + " batches");
        for (JsonNode batch : booth.front.batches) {
            assertTrue(batch.toString().getBytes(StandardCharsets.UTF_8).length <= Outbox.MOST_BYTES);
        }
        assertEquals(3_499, booth.rows().size());
        assertEquals(3_499, Set.copyOf(booth.stored()).size());
        assertEquals(Map.of(), booth.memory.setAside());
    }

    @Test
    void theDeviceIsRandomAndStays() {
        UUID first = Device.id(booth.memory);
        assertEquals(first, Device.id(booth.memory));
        assertEquals(4, first.version());
        try (Booth other = new Booth()) {
            assertFalse(first.equals(Device.id(other.memory)));
        }
    }
}
