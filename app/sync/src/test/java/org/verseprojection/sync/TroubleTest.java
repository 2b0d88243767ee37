package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.CloudStatus.Phase;

/// What goes wrong on the way to the real server; no wait takes any time. What the server itself does
/// when it is busy or away: `ServerAwayTest`.
class TroubleTest {
    private static final String SYNC = "/sync/feedback";
    private static final String JSON = "application/json";
    private static final String OK = "{\"status\":\"success\",\"synced\":1}";
    private static final Trouble BUSY = Trouble.error(503, "unavailable", Map.of());

    private final Booth booth = new Booth();

    @AfterEach
    void close() {
        booth.close();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                row("a page", Trouble.page(200, Map.of()), Phase.OFFLINE, "browser"),
                row("the right words as a page", reply("text/html", OK), Phase.OFFLINE, "browser"),
                row("elsewhere", moved(302, "https://portal.example/"), Phase.OFFLINE, "browser"),
                row("elsewhere for good", moved(308, "http://localhost/"), Phase.OFFLINE, "browser"),
                row("a portal's own status", Trouble.page(511, Map.of()), Phase.OFFLINE, "browser"),
                row("a portal's 401", Trouble.page(401, Map.of()), Phase.OFFLINE, "browser"),
                row("a portal's 403", Trouble.page(403, Map.of()), Phase.OFFLINE, "browser"),
                row("a failure", Trouble.reply(500, JSON, "{}", Map.of()), Phase.OFFLINE, "busy"),
                row("a proxy's failure", Trouble.page(502, Map.of()), Phase.OFFLINE, "busy"),
                row("broken JSON", reply(JSON, "{\"status\""), Phase.TROUBLE, "understand"),
                row("a list", reply(JSON, "[1]"), Phase.TROUBLE, "understand"),
                row(
                        "an endless answer",
                        reply(JSON, "{\"x\":\"" + "y".repeat(1 << 20) + "\"}"),
                        Phase.TROUBLE,
                        "understand"));
    }

    private static Arguments row(String name, Trouble trouble, Phase phase, String words) {
        return Arguments.of(name, trouble, phase, words);
    }

    private static Trouble reply(String type, String body) {
        return Trouble.reply(200, type, body, Map.of());
    }

    private static Trouble moved(int status, String where) {
        return Trouble.reply(status, "text/html", "", Map.of("Location", where));
    }

    /// All by a script: none of these comes from the server.
    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void isSaidInWordsAndNothingIsMarkedAsSent(String name, Trouble trouble, Phase phase, String words)
            throws Exception {
        isSaid(name, trouble, phase, words);
    }

    /// The server's own words, for what another address of it would be asked.
    @ParameterizedTest
    @CsvSource({
        "404, POST, /somewhere/else, address",
        "403, GET, /feedback/export, account",
    })
    void theServersOwnRefusalIsSaidInWordsAndNothingIsMarkedAsSent(int status, String method, String path, String words)
            throws Exception {
        booth.front.expect(status);
        isSaid("refused", Trouble.elsewhere(method, path), Phase.TROUBLE, words);
    }

    private void isSaid(String name, Trouble trouble, Phase phase, String words) throws Exception {
        booth.signedIn();
        booth.front.next(SYNC, trouble);
        booth.sync(Rows.picked(name));
        CloudStatus shown = booth.until(phase);
        assertTrue(shown.words().contains(words), shown.words());
        assertEquals(1, shown.waiting());
        assertEquals(List.of(), booth.memory.sent());
        assertEquals(List.of(), booth.stored());
        booth.time.allow(1);
        booth.until(Phase.DONE);
        assertEquals(List.of(name), booth.stored(), "it is there after the next try");
    }

    @Test
    void isTriedThreeTimesFiveSecondsApartThenEverMoreRarely() throws Exception {
        booth.signedIn();
        Collections.nCopies(12, BUSY).forEach(each -> booth.front.next(SYNC, each));
        booth.time.allow(12);
        booth.keep(Rows.picked("god so loved the world"));
        int mark = booth.mark();
        booth.client().synchronise();
        booth.after(mark, s -> s.phase() == Phase.DONE);
        List<Duration> waits = booth.time.waits();
        assertEquals(12, waits.size());
        int[] plain = {5, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900};
        for (int i = 0; i < plain.length; i++) {
            // what is left of it when the wait begins
            double part = waits.get(i).toMillis() / 1000.0 / plain[i];
            assertTrue(part >= 0.5 && part <= 1.21 && part * plain[i] <= 900, waits.toString());
        }
    }

    @Test
    void theServersWishToBeLeftAloneHoldsWhateverHappensHere() throws Exception {
        booth.signedIn();
        booth.front.next(SYNC, Trouble.error(429, "too_many", Map.of("Retry-After", "120")));
        booth.sync(Rows.picked("god so loved the world"));
        booth.until(Phase.OFFLINE);
        int asked = booth.front.requests.size();
        booth.time.networkChanges();
        booth.client().synchronise();
        booth.time.rest();
        assertEquals(asked, booth.front.requests.size());
        booth.time.allow(1);
        booth.until(Phase.DONE);
        long seconds = booth.time.waits().getFirst().toSeconds();
        assertTrue(seconds > 110 && seconds <= 120, seconds + " s");
    }

    @Test
    void aDateIsAsGoodAsSeconds() throws Exception {
        booth.signedIn();
        String then = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(5));
        booth.front.next(SYNC, Trouble.error(503, "unavailable", Map.of("Retry-After", then)));
        booth.sync(Rows.picked("god so loved the world"));
        booth.time.allow(1);
        booth.until(Phase.DONE);
        long seconds = booth.time.waits().getFirst().toSeconds();
        assertTrue(seconds > 290 && seconds <= 300, seconds + " s");
    }

    @Test
    void aNetworkThatReturnsIsUsedAtOnce() throws Exception {
        booth.signedIn();
        for (int i = 0; i < 8; i++) {
            booth.front.next(SYNC, BUSY);
        }
        booth.time.allow(7);
        booth.keep(Rows.picked("god so loved the world"));
        booth.client().synchronise();
        // after the eighth failure the wait is minutes long
        booth.until(s -> s.phase() == Phase.OFFLINE && booth.time.waits().size() == 8);
        booth.time.networkChanges();
        booth.until(Phase.DONE);
        assertTrue(
                booth.time.waits().getLast().toSeconds() > 200,
                booth.time.waits().toString());
        assertEquals(List.of("god so loved the world"), booth.stored());
    }

    @Test
    void aPortalThatOpensIsNoticedByACheapQuestion() throws Exception {
        booth.signedIn();
        for (int i = 0; i < 5; i++) {
            booth.front.next(SYNC, Trouble.page(200, Map.of()));
        }
        // four waits of its own, then slices of 20 s with a question after each
        booth.front.next("/health/live", Trouble.page(200, Map.of()));
        booth.time.allow(40);
        booth.keep(Rows.picked("god so loved the world"));
        int mark = booth.mark();
        booth.client().synchronise();
        booth.after(mark, s -> s.phase() == Phase.DONE);
        long probes =
                booth.front.requests.stream().filter("GET /health/live"::equals).count();
        assertTrue(probes >= 1, booth.front.requests.toString());
        assertTrue(
                booth.time.waits().stream().allMatch(w -> w.toSeconds() <= 20),
                booth.time.waits().toString());
    }

    @Test
    void aFirewallThatRefusesOneRequestAloneIsTriedEverMoreRarely() throws Exception {
        booth.signedIn();
        booth.front.always(SYNC, Trouble.page(403, Map.of()));
        booth.time.allow(25);
        booth.keep(Rows.picked("god so loved the world"));
        booth.client().synchronise();
        booth.until(s -> s.phase() == Phase.OFFLINE && booth.time.waits().size() == 26);
        assertEquals(
                1,
                booth.front.requests.stream().filter("GET /health/live"::equals).count(),
                "the question is answered and tells nothing");
        assertTrue(
                booth.time.waits().getLast().toSeconds() >= 720,
                booth.time.waits().toString());
        booth.front.always(SYNC, (request, server) -> server.answer(request));
        booth.time.allow(1);
        booth.until(Phase.DONE);
        assertEquals(List.of("god so loved the world"), booth.stored());
    }

    @Test
    void aCutConnectionNeitherLosesNorDoubles() throws Exception {
        booth.signedIn();
        booth.front.next(SYNC, Trouble.cutBefore(), Trouble.cutAfter(), Trouble.cutInAnswer());
        booth.time.allow(10);
        booth.keep(Rows.picked("one"), Rows.picked("two"));
        int mark = booth.mark();
        booth.client().synchronise();
        booth.after(mark, s -> s.phase() == Phase.DONE);
        assertEquals(List.of("one", "two"), booth.stored());
        assertEquals(0, booth.memory.waiting());
        assertTrue(booth.front.batches.size() >= 3, "it was sent again");
    }

    @Test
    void aClockThatIsYearsOffSendsTheRightTime() throws Exception {
        TestTime slow = new TestTime(0);
        slow.pass(Duration.ofDays(-1_000));
        try (Booth wrong = new Booth(slow)) {
            Instant before = Instant.now();
            wrong.signedIn();
            wrong.sync(Rows.at(slow.instant().minus(Duration.ofHours(1))));
            Instant at = wrong.rows().getFirst().at().plus(Duration.ofHours(1));
            isRight(Duration.between(before, at), before);
        }
    }

    @Test
    void aPortalsClockIsNotBelieved() throws Exception {
        booth.signedIn();
        booth.front.next(SYNC, Trouble.page(200, Map.of("Date", "Fri, 31 Dec 1999 23:59:59 GMT")));
        booth.sync(Rows.picked("god so loved the world"));
        booth.until(Phase.OFFLINE);
        booth.time.allow(1);
        booth.until(Phase.DONE);
        assertEquals(Rows.AT, booth.rows().getFirst().at());
    }

    @Test
    void theServersClockIsBelievedWhereItIsOff() throws Exception {
        Duration off = Duration.ofDays(-3);
        Instant before = Instant.now();
        booth.signedIn();
        booth.front.next("/settings", Trouble.clock(off));
        booth.sync();
        booth.until(Phase.DONE);
        booth.sync(Rows.picked("god so loved the world"));
        Duration moved = Duration.between(Rows.AT, booth.rows().getFirst().at());
        isRight(moved.minus(off), before);
    }

    /// The server's clock is known to half of the time that a question took, which was no more than all since then.
    private static void isRight(Duration off, Instant since) {
        Duration most = Duration.between(since, Instant.now()).multipliedBy(2).plusSeconds(2);
        assertTrue(off.abs().compareTo(most) < 0, off + " of " + most);
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws Exception {
        booth.signedIn();
        booth.client().close();
        booth.waitsFor(Duration.ofSeconds(3));
        booth.front.next(SYNC, Trouble.silence(Duration.ofMinutes(5)));
        booth.keep(Rows.picked("god so loved the world"));
        int mark = booth.mark();
        booth.time.allow(1_000);
        booth.start();
        booth.after(mark, s -> s.phase() == Phase.OFFLINE);
        booth.until(s -> s.phase() == Phase.DONE && s.waiting() == 0);
        assertEquals(List.of("god so loved the world"), booth.stored());
    }
}
