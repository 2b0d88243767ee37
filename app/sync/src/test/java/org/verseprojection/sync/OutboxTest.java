package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseIds;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.How;
import tools.jackson.databind.JsonNode;

class OutboxTest {
    private final Booth booth = new Booth();

    @AfterEach
    void keepsToTheContract() {
        booth.close();
        assertEquals(List.of(), booth.server.violations);
    }

    @Test
    void aRowHasTheFieldsOfTheRequirementsAndNoOther() throws Exception {
        booth.signedIn();
        Feedback row = Rows.picked("god so loved the world");
        booth.sync(row);
        JsonNode sent = booth.server.state.stored().getFirst();
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
                booth.server.state.stored().getLast().path("device").asString());
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
        assertEquals(List.of(), booth.server.batches);
        booth.sync(
                Rows.row(How.SEARCHED, "a miss", "Rom.8.28", List.of(match)),
                Rows.row(How.READ_ON, "reading on", "Phil.4.6-Phil.4.7", List.of(match)),
                Rows.row(How.PICKED, "just sure", "John.3.16", List.of(Rows.match("John.3.16", 0.5))));
        assertEquals(3, booth.server.state.stored().size());
    }

    @Test
    void aVerseIsNamedOnceAmongTheMatches() throws Exception {
        booth.signedIn();
        booth.sync(Rows.row(
                How.PICKED,
                "god so loved",
                "John.3.16-John.3.17",
                List.of(Rows.match("John.3.16-John.3.17", 0.9), Rows.match("John.3.16", 0.8))));
        JsonNode matches = booth.server.state.stored().getFirst().path("top_matches");
        assertEquals(1, matches.size());
        assertEquals(0.9, matches.path(0).path("confidence").asDouble());
    }

    @Test
    void hostileWordsArriveAsTextOrNotAtAll() throws Exception {
        booth.signedIn();
        booth.sync(
                Rows.picked("quotes \" ' \\ and {\"error\":1}"),
                Rows.picked("\u0000\u0001\u001f\u007f nul"),
                Rows.picked("half \ud83d a character"),
                Rows.picked("\u05d1\u05e8\u05d0\u05e9\u05d9\u05ea \u0628\u0627\u0644\u0639\u0631\u0628\u064a\u0629"),
                Rows.picked("\ud83d\ude4f".repeat(499)),
                Rows.picked("x".repeat(Feedback.LONGEST)),
                Rows.picked("\u0000\ud800"));
        assertEquals(0, booth.memory.waiting());
        assertEquals(Map.of(), booth.memory.setAside());
        assertEquals(6, booth.server.state.stored().size(), "what is nothing but rubbish stays here");
        booth.server
                .state
                .stored()
                .forEach(r -> assertTrue(r.path("transcription").asString().indexOf('\0') < 0));
    }

    @Test
    void thousandsGoInBatchesUnderBothLimits() throws Exception {
        booth.signedIn();
        booth.sync(rows(2_500, "w"));
        assertEquals(2_500, booth.server.state.stored().size());
        assertEquals(3, booth.server.batches.size());
        booth.server.batches.clear();
        booth.sync(rows(999, "\u20ac".repeat(900)));
        assertTrue(booth.server.batches.size() > 2, booth.server.batches.size() + " batches");
        for (JsonNode batch : booth.server.batches) {
            assertTrue(batch.toString().getBytes(StandardCharsets.UTF_8).length <= Outbox.MOST_BYTES);
        }
        assertEquals(3_499, Set.copyOf(booth.server.ids()).size());
    }

    @Test
    void rowsThatTheServerNamesAreSetAsideAndTheRestGoesOn() throws Exception {
        booth.signedIn();
        Feedback[] rows = rows(20, "row ");
        booth.server.refused.addAll(Set.of("row 3", "row 17"));
        booth.sync(rows);
        var done = booth.until(Phase.DONE);
        assertEquals(
                Set.of(rows[3].id(), rows[17].id()), booth.memory.setAside().keySet());
        assertEquals("422 transcription unwanted", booth.memory.setAside().get(rows[3].id()));
        assertEquals(18, booth.server.state.stored().size());
        assertEquals("The server refused 2 decisions; they were set aside here.", done.words());
        assertEquals(2, booth.server.batches.size());
    }

    @Test
    void rowsThatTheServerDoesNotNameAreFoundByHalving() throws Exception {
        booth.signedIn();
        booth.server.names = false;
        booth.server.refused.addAll(Set.of("row 0", "row 63", "row 99"));
        Feedback[] rows = rows(100, "row ");
        booth.sync(rows);
        booth.until(Phase.DONE);
        assertEquals(
                Set.of(rows[0].id(), rows[63].id(), rows[99].id()),
                booth.memory.setAside().keySet());
        assertEquals(97, Set.copyOf(booth.server.ids()).size());
        assertTrue(booth.server.batches.size() < 50, booth.server.batches.size() + " requests");
    }

    @Test
    void aServerThatRefusesEverythingIsInTroubleAndTheRowsAreNot() throws Exception {
        booth.signedIn();
        booth.server.names = false;
        Feedback[] rows = rows(100, "row ");
        booth.server.refused.addAll(
                IntStream.range(0, 100).mapToObj(i -> "row " + i).collect(Collectors.toSet()));
        booth.sync(rows);
        var trouble = booth.until(Phase.TROUBLE);
        assertTrue(trouble.words().contains("422"), trouble.words());
        assertEquals(90, booth.memory.waiting());
    }

    @Test
    void aBatchThatIsTooLargeIsHalvedUntilItFits() throws Exception {
        booth.signedIn();
        booth.server.mostBytes = 5_000;
        booth.sync(rows(100, "row "));
        assertEquals(100, Set.copyOf(booth.server.ids()).size());
        assertEquals(Map.of(), booth.memory.setAside());
        int requests = booth.server.requests.size();
        assertTrue(requests < 60, requests + " requests");
    }

    @Test
    void oneRowThatIsTooLargeIsSetAside() throws Exception {
        booth.signedIn();
        booth.server.mostBytes = 1_500;
        Feedback large = Rows.picked("\u20ac".repeat(900));
        booth.sync(Rows.picked("one"), large, Rows.picked("two"));
        assertEquals(Set.of(large.id()), booth.memory.setAside().keySet());
        assertEquals(2, booth.server.state.stored().size());
    }

    @Test
    void whatIsThereAlreadyCountsAsSent() throws Exception {
        booth.signedIn();
        Feedback known = Rows.picked("known");
        String details = "{\"error\":{\"code\":\"conflict\",\"message\":\"known\",\"details\":[{\"id\":\"" + known.id()
                + "\",\"problem\":\"known\"}],\"requestId\":\"x\"}}";
        booth.server.next(CloudServer.reply("/sync/feedback", 409, "application/json", details, Map.of()));
        Feedback fresh = Rows.picked("new");
        booth.sync(known, fresh);
        booth.until(Phase.DONE);
        assertEquals(List.of(fresh.id().toString()), booth.server.ids());
        assertEquals(Set.of(known.id(), fresh.id()), Set.copyOf(booth.memory.sent()));
    }

    @Test
    void aConflictThatNamesNothingIsHalvedBeforeItIsBelieved() throws Exception {
        booth.signedIn();
        String unnamed = "{\"error\":{\"code\":\"conflict\",\"message\":\"known\",\"details\":[],\"requestId\":\"x\"}}";
        booth.server.next(
                CloudServer.reply("/sync/feedback", 409, "application/json", unnamed, Map.of()),
                CloudServer.reply("/sync/feedback", 409, "application/json", unnamed, Map.of()));
        Feedback known = Rows.picked("known");
        Feedback fresh = Rows.picked("new");
        booth.sync(known, fresh);
        booth.until(Phase.DONE);
        assertEquals(List.of(fresh.id().toString()), booth.server.ids());
        assertEquals(0, booth.memory.waiting());
    }

    @Test
    void aSuccessForAnotherNumberOfRowsIsNotBelieved() throws Exception {
        booth.signedIn();
        for (String body : List.of("{\"status\":\"success\",\"synced\":1}", "{\"status\":\"success\"}", "{}")) {
            booth.server.next(CloudServer.reply("/sync/feedback", 200, "application/json", body, Map.of()));
        }
        booth.time.allow(3);
        booth.keep(Rows.picked("one"), Rows.picked("two"));
        int mark = booth.mark();
        booth.client().synchronise();
        booth.after(mark, s -> s.phase() == Phase.TROUBLE);
        booth.after(mark, s -> s.phase() == Phase.DONE);
        assertEquals(
                4,
                booth.server.requests.stream()
                        .filter("POST /sync/feedback"::equals)
                        .count());
        assertEquals(2, booth.server.state.stored().size());
        assertEquals(2, booth.memory.sent().size(), "none counted as sent before");
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

    private static Feedback[] rows(int count, String words) {
        List<Feedback> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Rows.picked(words + i));
        }
        return rows.toArray(Feedback[]::new);
    }
}
