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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.CloudStatus.Phase;

/// What goes wrong on the way; no wait takes any time.
class TroubleTest {
    private static final String SYNC = "/sync/feedback";

    private final Booth booth = new Booth();

    @AfterEach
    void keepsToTheContract() {
        booth.close();
        assertEquals(List.of(), booth.server.violations);
    }

    static Stream<Arguments> refusals() {
        String html = "text/html";
        String page = "<html>Welcome to the hotel</html>";
        String ok = "{\"status\":\"success\",\"synced\":1}";
        return Stream.of(
                Arguments.of("a page", 200, html, page, Map.of(), Phase.OFFLINE, "browser"),
                Arguments.of("the right words as a page", 200, html, ok, Map.of(), Phase.OFFLINE, "browser"),
                Arguments.of(
                        "elsewhere",
                        302,
                        html,
                        "",
                        Map.of("Location", "https://portal.example/"),
                        Phase.OFFLINE,
                        "browser"),
                Arguments.of(
                        "elsewhere for good",
                        308,
                        html,
                        "",
                        Map.of("Location", "http://localhost/"),
                        Phase.OFFLINE,
                        "browser"),
                Arguments.of("a portal's own status", 511, html, page, Map.of(), Phase.OFFLINE, "browser"),
                Arguments.of("a portal's 401", 401, html, page, Map.of(), Phase.OFFLINE, "browser"),
                Arguments.of("a portal's 403", 403, html, page, Map.of(), Phase.OFFLINE, "browser"),
                Arguments.of("a failure", 500, "application/json", "{}", Map.of(), Phase.OFFLINE, "busy"),
                Arguments.of("a proxy's failure", 502, html, page, Map.of(), Phase.OFFLINE, "busy"),
                Arguments.of(
                        "broken JSON", 200, "application/json", "{\"status\"", Map.of(), Phase.TROUBLE, "understand"),
                Arguments.of("a list", 200, "application/json", "[1]", Map.of(), Phase.TROUBLE, "understand"),
                Arguments.of(
                        "an endless answer",
                        200,
                        "application/json",
                        "{\"x\":\"" + "y".repeat(1 << 20) + "\"}",
                        Map.of(),
                        Phase.TROUBLE,
                        "understand"),
                Arguments.of(
                        "another server",
                        404,
                        "application/json",
                        error("not_found"),
                        Map.of(),
                        Phase.TROUBLE,
                        "address"),
                Arguments.of(
                        "a closed door",
                        403,
                        "application/json",
                        error("forbidden"),
                        Map.of(),
                        Phase.TROUBLE,
                        "account"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void isSaidInWordsAndNothingIsMarkedAsSent(
            String name, int status, String type, String body, Map<String, String> headers, Phase phase, String words)
            throws Exception {
        booth.signedIn();
        booth.server.next(CloudServer.reply(SYNC, status, type, body, headers));
        booth.sync(Rows.picked(name));
        CloudStatus shown = booth.until(phase);
        assertTrue(shown.words().contains(words), shown.words());
        assertEquals(1, shown.waiting());
        assertEquals(List.of(), booth.memory.sent());
        booth.time.allow(1);
        booth.until(Phase.DONE);
        assertEquals(1, booth.server.state.stored().size(), "it is there after the next try");
    }

    @Test
    void isTriedThreeTimesFiveSecondsApartThenEverMoreRarely() throws Exception {
        booth.signedIn();
        Collections.nCopies(12, CloudServer.error(SYNC, 503, Map.of())).forEach(booth.server::next);
        booth.time.allow(12);
        booth.keep(Rows.picked("god so loved the world"));
        int mark = booth.mark();
        booth.client().synchronise();
        booth.after(mark, s -> s.phase() == Phase.DONE);
        List<Duration> waits = booth.time.waits();
        assertEquals(12, waits.size());
        int[] plain = {5, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900};
        for (int i = 0; i < plain.length; i++) {
            long seconds = waits.get(i).toSeconds();
            assertTrue(seconds >= plain[i] * 0.79 - 1 && seconds <= Math.min(900, plain[i] * 1.21), waits.toString());
        }
    }

    @Test
    void theServersWishToBeLeftAloneHoldsWhateverHappensHere() throws Exception {
        booth.signedIn();
        booth.server.next(CloudServer.error(SYNC, 429, Map.of("Retry-After", "120")));
        booth.sync(Rows.picked("god so loved the world"));
        booth.until(Phase.OFFLINE);
        int asked = booth.server.requests.size();
        booth.time.networkChanges();
        booth.client().synchronise();
        Thread.sleep(50);
        assertEquals(asked, booth.server.requests.size());
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
        booth.server.next(CloudServer.error(SYNC, 503, Map.of("Retry-After", then)));
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
            booth.server.next(CloudServer.error(SYNC, 503, Map.of()));
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
        assertEquals(1, booth.server.state.stored().size());
    }

    @Test
    void aPortalThatOpensIsNoticedByACheapQuestion() throws Exception {
        booth.signedIn();
        for (int i = 0; i < 5; i++) {
            booth.server.next(CloudServer.reply(SYNC, 200, "text/html", "<html>", Map.of()));
        }
        // four waits of its own, then slices of 20 s with a question after each
        booth.server.next(CloudServer.reply("/health/live", 200, "text/html", "<html>", Map.of()));
        booth.time.allow(40);
        booth.keep(Rows.picked("god so loved the world"));
        int mark = booth.mark();
        booth.client().synchronise();
        booth.after(mark, s -> s.phase() == Phase.DONE);
        long probes = booth.server.requests.stream()
                .filter("GET /health/live"::equals)
                .count();
        assertTrue(probes >= 1, booth.server.requests.toString());
        assertTrue(
                booth.time.waits().stream().allMatch(w -> w.toSeconds() <= 20),
                booth.time.waits().toString());
    }

    @Test
    void aCutConnectionNeitherLosesNorDoubles() throws Exception {
        booth.signedIn();
        booth.server.next(
                CloudServer.cutBeforeReading(SYNC), CloudServer.cutAfterCommit(SYNC), CloudServer.cutInAnswer(SYNC));
        booth.time.allow(10);
        booth.keep(Rows.picked("one"), Rows.picked("two"));
        int mark = booth.mark();
        booth.client().synchronise();
        booth.after(mark, s -> s.phase() == Phase.DONE);
        assertEquals(2, booth.server.state.stored().size());
        assertEquals(0, booth.memory.waiting());
        assertTrue(booth.server.batches.size() >= 3, "it was sent again");
    }

    @Test
    void aClockThatIsYearsOffSendsTheRightTime() throws Exception {
        TestTime slow = new TestTime(0);
        slow.pass(Duration.ofDays(-1_000));
        try (Booth wrong = new Booth(slow, new TestTime(0), Optional.empty(), Optional.empty())) {
            wrong.signedIn();
            wrong.sync(Rows.at(slow.instant().minus(Duration.ofHours(1))));
            Instant sent = Instant.parse(
                    wrong.server.state.stored().getFirst().path("timestamp").asString());
            Duration off = Duration.between(Instant.now().minus(Duration.ofHours(1)), sent)
                    .abs();
            assertTrue(off.toSeconds() < 10, off.toString());
            assertEquals(List.of(), wrong.server.violations);
        }
    }

    private static String error(String code) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"no\",\"details\":[],\"requestId\":\"x\"}}";
    }
}
