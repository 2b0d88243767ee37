package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.cloud.Conflict;
import org.verseprojection.live.cloud.SettingsListener;
import org.verseprojection.live.memory.Setting;

/// A laptop agrees on the settings with what another device has set at the real server.
class SettingsSyncTest {
    private final Booth booth = new Booth();
    private final List<Conflict> conflicts = new CopyOnWriteArrayList<>();
    private final List<Setting> arrived = new CopyOnWriteArrayList<>();

    private final class Ear implements SettingsListener {
        @Override
        public void arrived(Setting setting) {
            arrived.add(setting);
        }

        @Override
        public void conflict(Conflict conflict) {
            conflicts.add(conflict);
        }
    }

    @BeforeEach
    void listen() {
        booth.client().listen(new Ear());
    }

    @AfterEach
    void close() {
        booth.close();
    }

    @Test
    void whatWasSetHereGoesThereAndDefaultsDoNotComeHere() throws Exception {
        here("font_size", "30", Duration.ofHours(1));
        booth.signedIn();
        assertEquals(30, there("font_size"));
        assertFalse(booth.memory.settings().containsKey("bible_version"), "nobody ever chose one");
        assertEquals(List.of(), conflicts);
    }

    @Test
    void whatWasSetThereComesHere() throws Exception {
        Instant before = booth.time.instant();
        there("bible_version", "\"WEB\"", Duration.ofMinutes(5));
        Instant after = booth.time.instant();
        booth.signedIn();
        Setting kept = booth.memory.settings().values().stream()
                .filter(k -> k.name().equals("bible_version"))
                .findFirst()
                .orElseThrow();
        assertEquals("\"WEB\"", kept.value());
        isBetween(before, kept.changed().plus(Duration.ofMinutes(5)), after);
        assertEquals(List.of(kept), arrived);
        assertEquals(List.of(), conflicts);
    }

    @Test
    void theLaterChangeOfEachFieldHoldsOnBothSides() throws Exception {
        Instant before = booth.time.instant();
        here("font_size", "30", Duration.ofMinutes(1));
        there("font_size", "40", Duration.ofMinutes(9));
        here("text_color", "\"#111111\"", Duration.ofMinutes(9));
        there("text_color", "\"#222222\"", Duration.ofMinutes(1));
        Instant after = booth.time.instant();
        booth.signedIn();
        assertEquals(30, there("font_size"));
        assertEquals("30", kept(booth, "font_size"));
        assertEquals("\"#222222\"", kept(booth, "text_color"));
        assertEquals(
                List.of(
                        "font_size: 30 here, 40 there, 30 holds",
                        "text_color: \"#111111\" here, \"#222222\" there, \"#222222\" holds"),
                told(conflicts));
        for (Conflict each : conflicts) {
            isBetween(before, each.at().plus(Duration.ofMinutes(1)), after);
        }
        assertEquals(Set.copyOf(conflicts), Set.copyOf(booth.client().conflicts()));
    }

    @Test
    void aChangeOnOneSideIsNoConflict() throws Exception {
        here("font_size", "30", Duration.ofHours(4));
        booth.signedIn();
        there("font_size", "36", Duration.ofHours(3));
        booth.sync();
        assertEquals("36", kept(booth, "font_size"));
        here("font_size", "20", Duration.ofHours(2));
        booth.sync();
        assertEquals(20, there("font_size"));
        assertEquals(List.of(), conflicts);
        here("font_size", "22", Duration.ofMinutes(20));
        there("font_size", "44", Duration.ofMinutes(10));
        booth.sync();
        assertEquals(List.of("font_size: 22 here, 44 there, 44 holds"), told(conflicts));
        assertEquals(conflicts, booth.client().conflicts());
        booth.client().close();
        booth.start();
        booth.until(Phase.DONE);
        assertEquals(conflicts, booth.client().conflicts(), "also after a restart");
        here("font_size", "28", Duration.ofMinutes(5));
        booth.sync();
        assertEquals(28, there("font_size"));
        assertEquals(List.of(), booth.client().conflicts(), "what won it does not hold any more");
    }

    private static List<String> told(List<Conflict> conflicts) {
        return conflicts.stream()
                .map(each -> each.name() + ": " + each.here() + " here, " + each.there() + " there, " + each.winner()
                        + " holds")
                .toList();
    }

    @Test
    void agreementAsksOnce() throws Exception {
        here("font_size", "30", Duration.ofHours(1));
        booth.signedIn();
        booth.front.requests.clear();
        booth.sync();
        assertEquals(List.of("GET /settings"), booth.front.requests);
    }

    @Test
    void whatTheCloudDoesNotAllowStaysHere() throws Exception {
        here("font_size", "60", Duration.ofHours(1));
        here("confidence_threshold", "0.5", Duration.ofHours(1));
        here("bible_version", "\"NIV\"", Duration.ofHours(1));
        here("text_color", "{broken", Duration.ofHours(1));
        booth.signedIn();
        assertEquals(24, there("font_size"));
        assertEquals("60", kept(booth, "font_size"));
        assertEquals("0.5", kept(booth, "confidence_threshold"));
        assertTrue(booth.front.requests.stream().noneMatch("PUT /settings"::equals));
    }

    @Test
    void nonsenseFromThereIsLeftThere() throws Exception {
        String nonsense = "{\"bible_version\":\"NIV\",\"font_size\":1e400,\"text_color\":7,\"bg_color\":\"#12\","
                + "\"confidence_threshold\":2,\"changed\":{\"bible_version\":\"2026-01-11T09:59:59Z\","
                + "\"font_size\":\"2026-01-11T09:59:59Z\",\"bg_color\":\"yesterday\"}}";
        // by a script: no server of ours ever answers that
        booth.front.next("/settings", Trouble.reply(200, "application/json", nonsense, Map.of()));
        booth.signedIn();
        assertEquals(List.of(), arrived);
    }

    @Test
    void theSameValueWrittenOtherwiseIsTheSame() throws Exception {
        here("text_color", "\"#abcdef\"", Duration.ofMinutes(1));
        there("text_color", "\"#ABCDEF\"", Duration.ofMinutes(2));
        here("confidence_threshold", "0.80", Duration.ofMinutes(1));
        there("confidence_threshold", "0.8", Duration.ofMinutes(2));
        booth.signedIn();
        assertEquals(List.of(), conflicts);
        assertTrue(booth.front.requests.stream().noneMatch("PUT /settings"::equals));
    }

    @Test
    void aClockThatIsOffDoesNotDecideWhoWasLater() throws Exception {
        TestTime behind = new TestTime(0);
        behind.pass(Duration.ofDays(-400));
        try (Booth slow = new Booth(behind)) {
            // changed a minute ago here, an hour ago there; by the clocks alone the server's would be 400 days later
            slow.memory.keep(new Setting("font_size", "30", slow.time.instant().minusSeconds(60)));
            slow.server.set(slow.church, "font_size", "40", Instant.now().minusSeconds(3600));
            slow.signedIn();
            assertEquals(30, slow.server.settings(slow.church).path("font_size").asInt());
            assertEquals("30", kept(slow, "font_size"));
        }
    }

    @Test
    void aChangeOfTheFutureCountsAsNow() throws Exception {
        here("font_size", "30", Duration.ofDays(-300));
        booth.signedIn();
        Instant at = Instant.parse(booth.server
                .settings(booth.church)
                .path("changed")
                .path("font_size")
                .asString());
        assertFalse(at.isAfter(booth.time.instant()));
        assertEquals(Phase.DONE, booth.client().status().phase());
    }

    @Test
    void whatWasStoredWhileTheClockWasAheadYieldsToARealChange() throws Exception {
        here("font_size", "30", Duration.ofDays(-300));
        booth.signedIn();
        there("font_size", "40", Duration.ZERO);
        booth.sync();
        assertEquals(40, there("font_size"));
        assertEquals("40", kept(booth, "font_size"));
        assertEquals(List.of("40"), arrived.stream().map(Setting::value).toList());
        assertEquals(List.of(), conflicts);
        booth.sync();
        assertEquals("40", kept(booth, "font_size"));
    }

    @Test
    void whatWasChangedWhileTheClockWasBehindIsSentNevertheless() throws Exception {
        there("font_size", "40", Duration.ofHours(1));
        booth.signedIn();
        here("font_size", "30", Duration.ofMinutes(50));
        there("font_size", "41", Duration.ofMinutes(9));
        there("font_size", "40", Duration.ofMinutes(8));
        booth.sync();
        assertEquals(30, there("font_size"));
        assertEquals("30", kept(booth, "font_size"));
        assertEquals(List.of(), conflicts);
    }

    private void here(String name, String value, Duration ago) {
        booth.memory.keep(new Setting(name, value, booth.time.instant().minus(ago)));
    }

    private void there(String name, String value, Duration ago) {
        booth.server.set(booth.church, name, value, booth.time.instant().minus(ago));
    }

    /// But for the fractions of a second that neither side keeps, and what counts as no difference of the clocks.
    private static void isBetween(Instant before, Instant time, Instant after) {
        assertFalse(time.isBefore(before.minusSeconds(3)), before + ", " + time);
        assertFalse(time.isAfter(after.plusSeconds(3)), time + ", " + after);
    }

    private static String kept(Booth booth, String name) {
        return Optional.ofNullable(booth.memory.settings().get(name))
                .map(Setting::value)
                .orElse("nothing");
    }

    private int there(String name) {
        return booth.server.settings(booth.church).path(name).asInt();
    }
}
