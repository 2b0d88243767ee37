package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verseprojection.cloud.RealCloud;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseIds;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.How;

/// What was decided goes to the real server over TLS: all of it, once.
@ExtendWith(RealServer.One.class)
class RealOutboxTest {
    private final RealServer server;
    private final RealServer.Church church;

    RealOutboxTest(RealServer server) {
        this.server = server;
        this.church = server.church();
    }

    @Test
    void aRowIsStoredAsItWasDecided() throws Exception {
        try (Laptop laptop = server.signedIn(church)) {
            laptop.sync(Rows.row(
                    How.PICKED,
                    "god so loved",
                    "John.3.16-John.3.17",
                    List.of(Rows.match("John.3.16-John.3.17", 0.9), Rows.match("Rom.5.8", 0.31))));
            RealCloud.Row row = server.cloud.rows(church.user()).getFirst();
            assertEquals("god so loved", row.transcription());
            assertEquals(VerseIds.of(Translation.KJV, VerseRef.ofOsis("John.3.16")), row.verse());
            assertEquals(Rows.AT, row.at());
            assertTrue(row.matches().contains("0.31"), row.matches());
        }
    }

    @Test
    void whatTheCloudIsNotToldNeverArrives() throws Exception {
        try (Laptop laptop = server.signedIn(church)) {
            var match = Rows.match("John.3.16", 0.92);
            laptop.sync(
                    Rows.row(How.SEARCHED, "", "John.3.16", List.of()),
                    Rows.row(How.DISMISSED, "dismissed", "John.3.16", List.of(match)),
                    Rows.row(How.PICKED, "unsure", "John.3.16", List.of(Rows.match("John.3.16", 0.49))),
                    Rows.row(How.SEARCHED, "a miss", "Rom.8.28", List.of(match)),
                    Rows.row(How.PICKED, "just sure", "John.3.16", List.of(Rows.match("John.3.16", 0.5))));
            assertEquals(0, laptop.memory.waiting());
            assertEquals(Set.of("a miss", "just sure"), stored());
        }
    }

    @Test
    void hostileWordsArriveAsText() throws Exception {
        try (Laptop laptop = server.signedIn(church)) {
            var done = laptop.sync(
                    Rows.picked("quotes \" ' \\ {\"error\":1} '); DROP TABLE feedback; --"),
                    Rows.picked("\u0000\u0001\u001f\u007f nul"),
                    Rows.picked("half \ud83d a character"),
                    Rows.picked("\u05d1\u05e8\u05d0\u05e9\u05d9\u05ea \u0628\u0627\u0644"),
                    Rows.picked("\ud83d\ude4f".repeat(499)),
                    Rows.picked("x".repeat(Feedback.LONGEST)),
                    Rows.picked("\u0000\ud800"));
            assertEquals(Phase.DONE, done.phase(), done.words());
            assertEquals(Map.of(), laptop.memory.setAside());
            Set<String> stored = stored();
            assertEquals(6, stored.size());
            assertTrue(stored.contains("quotes \" ' \\ {\"error\":1} '); DROP TABLE feedback; --"), stored.toString());
            assertTrue(stored.contains("\ud83d\ude4f".repeat(499)));
        }
    }

    @Test
    void thousandsArriveInBatchesAndLongOnes() throws Exception {
        try (Laptop laptop = server.signedIn(church)) {
            assertEquals(Phase.DONE, laptop.sync(rows(1_500, "w")).phase());
            assertEquals(
                    Phase.DONE, laptop.sync(rows(600, "\u20ac".repeat(900))).phase());
            assertEquals(2_100, server.cloud.rows(church.user()).size());
            assertEquals(2_100, stored().size());
            assertEquals(Map.of(), laptop.memory.setAside());
        }
    }

    @Test
    void aRowThatTheServerRefusesIsSetAsideAndTheRestArrives() throws Exception {
        try (Laptop laptop = server.signedIn(church)) {
            Feedback[] rows = rows(20, "row ");
            Feedback bad = Rows.row(How.PICKED, "no such verse", "John.3.99", List.of());
            rows[7] = bad;
            var done = laptop.sync(rows);
            assertEquals(Phase.DONE, done.phase(), done.words());
            assertEquals(Set.of(bad.id()), laptop.memory.setAside().keySet());
            assertTrue(
                    String.valueOf(laptop.memory.setAside().get(bad.id())).startsWith("422 selected_verse_id"),
                    laptop.memory.setAside().toString());
            assertEquals("The server refused one decision; it was set aside here.", done.words());
            assertEquals(19, server.cloud.rows(church.user()).size());
        }
    }

    @Test
    void yearsOfflineArriveWithTheirTimes() throws Exception {
        try (Laptop laptop = server.signedIn(church)) {
            List<Instant> times = new ArrayList<>();
            for (int month = 0; month < 40; month++) {
                times.add(Rows.AT.minus(Duration.ofDays(30L * month)));
            }
            var done = laptop.sync(times.stream().map(Rows::at).toArray(Feedback[]::new));
            assertEquals(Phase.DONE, done.phase(), done.words());
            assertEquals(
                    times.reversed(),
                    server.cloud.rows(church.user()).stream()
                            .map(RealCloud.Row::at)
                            .toList());
        }
    }

    @Test
    void aClockThatIsYearsOffSendsTheRightTime() throws Exception {
        TestTime slow = new TestTime(0);
        slow.pass(Duration.ofDays(-1_000));
        try (Laptop laptop = server.laptop(slow)) {
            laptop.signIn(server.uri(), church.email(), RealServer.PASSWORD);
            laptop.sync(Rows.at(slow.instant().minus(Duration.ofHours(1))));
            Instant stored = server.cloud.rows(church.user()).getFirst().at();
            Duration off = Duration.between(Instant.now().minus(Duration.ofHours(1)), stored)
                    .abs();
            assertTrue(off.toSeconds() < 10, off.toString());
        }
    }

    @Test
    void aHundredDecisionsArriveExactlyOnceInTenCutRuns() throws Exception {
        arriveExactlyOnce(10);
    }

    @Test
    @Tag("slow")
    void aHundredDecisionsArriveExactlyOnceInAHundredCutRuns() throws Exception {
        arriveExactlyOnce(100);
    }

    private void arriveExactlyOnce(int runs) throws Exception {
        int cuts = 0;
        for (int run = 0; run < runs; run++) {
            RealServer.Church own = server.church();
            try (Laptop laptop = server.laptop(new TestTime(1_000));
                    CuttingProxy proxy = new CuttingProxy(server.cloud.port(), new Random(run), 1 + run % 6)) {
                laptop.signedInBefore(
                        java.net.URI.create("https://localhost:" + proxy.port()),
                        own.email(),
                        own.user(),
                        own.refresh());
                laptop.keep(rows(100, "for god so loved the world that he gave his only begotten son "));
                laptop.start();
                var done = laptop.until(s -> s.phase() == Phase.DONE || s.phase() == Phase.ASKS);
                String where = "run " + run + ": " + laptop.seen;
                assertEquals(Phase.DONE, done.phase(), where);
                List<RealCloud.Row> rows = server.cloud.rows(own.user());
                assertEquals(100, rows.size(), where);
                assertEquals(
                        100,
                        rows.stream()
                                .map(RealCloud.Row::transcription)
                                .distinct()
                                .count(),
                        where);
                assertEquals(0, laptop.memory.waiting(), where);
                cuts += proxy.cuts();
            }
        }
        assertTrue(cuts > runs, "only " + cuts + " cuts");
    }

    @Test
    void aServerThatIsStartedAgainInTheMiddleHasAllOfItOnce() throws Exception {
        try (Laptop laptop = server.signedIn(church)) {
            laptop.keep(rows(4_000, "w"));
            laptop.client().synchronise();
            while (laptop.memory.sent().isEmpty()) {
                Thread.onSpinWait();
            }
            server.cloud.restart(Map.of());
            laptop.time.allow(10);
            laptop.until(s -> s.phase() == Phase.DONE && s.waiting() == 0);
            assertEquals(4_000, server.cloud.rows(church.user()).size());
            assertEquals(4_000, stored().size());
            assertEquals(4_000, new HashSet<UUID>(laptop.memory.sent()).size());
        }
    }

    @Test
    void aServerThatWantsFewerRequestsIsLeftAloneForAsLongAsItSays() throws Exception {
        try (Laptop laptop = server.signedIn(church)) {
            server.cloud.restart(Map.of("LIMIT_ACCOUNT", "2"));
            var busy = laptop.sync(rows(4_000, "w"));
            assertEquals(Phase.OFFLINE, busy.phase(), busy.words());
            assertTrue(busy.words().contains("busy"), busy.words());
            int there = server.cloud.rows(church.user()).size();
            assertEquals(4_000 - there, laptop.memory.waiting());
            laptop.client().synchronise();
            laptop.time.networkChanges();
            Thread.sleep(50);
            assertEquals(there, server.cloud.rows(church.user()).size(), "it does not knock");
            long seconds = laptop.time.waits().getFirst().toSeconds();
            assertTrue(seconds >= 5 && seconds <= 60, seconds + " s");
            server.cloud.restart(Map.of());
            laptop.time.allow(1);
            laptop.until(s -> s.phase() == Phase.DONE && s.waiting() == 0);
            assertEquals(4_000, stored().size());
            assertEquals(4_000, server.cloud.rows(church.user()).size());
        }
    }

    private Set<String> stored() {
        return server.cloud.rows(church.user()).stream()
                .map(RealCloud.Row::transcription)
                .collect(Collectors.toSet());
    }

    private static Feedback[] rows(int count, String words) {
        List<Feedback> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Rows.picked(words + i));
        }
        return rows.toArray(Feedback[]::new);
    }
}
