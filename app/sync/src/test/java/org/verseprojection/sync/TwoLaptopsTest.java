package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.cloud.Conflict;
import org.verseprojection.live.cloud.SettingsListener;
import org.verseprojection.live.memory.Setting;

/// Two laptops of one church agree on their settings through the real server.
class TwoLaptopsTest {
    private final RealServer server = RealServer.shared();
    private final RealServer.Church church = server.church();
    private final Front front = server.front();
    private final Laptop hall = server.laptop();
    private final Laptop office = server.laptop();
    private final List<String> conflicts = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listen() {
        hall.client().listen(new SettingsListener() {
            @Override
            public void arrived(Setting setting) {
                // seen by what is kept
            }

            @Override
            public void conflict(Conflict each) {
                conflicts.add(each.name() + ": " + each.here() + " here, " + each.there() + " there, " + each.winner()
                        + " holds");
            }
        });
    }

    @AfterEach
    void close() {
        hall.close();
        office.close();
        front.close();
        assertEquals(List.of(), front.faults());
    }

    @Test
    void whatWasSetOnOneComesToTheOtherAndDefaultsDoNot() throws Exception {
        set(hall, "font_size", "30", Duration.ofHours(1));
        set(hall, "text_color", "\"#abcdef\"", Duration.ofHours(1));
        set(hall, "confidence_threshold", "0.80", Duration.ofHours(1));
        signIn(hall);
        signIn(office);
        assertEquals("30", kept(office, "font_size"));
        assertEquals("\"#ABCDEF\"", kept(office, "text_color"));
        assertEquals("0.8", kept(office, "confidence_threshold"));
        assertFalse(office.memory.settings().containsKey("bible_version"), "nobody ever chose one");
        Duration ago = Duration.between(
                Optional.ofNullable(office.memory.settings().get("font_size"))
                        .orElseThrow()
                        .changed(),
                office.time.instant());
        assertEquals(0, ago.minusHours(1).toMinutes(), "with its time");
        assertEquals(List.of(), conflicts);
    }

    @Test
    void theLaterChangeOfEachFieldHoldsOnBothAndTheConflictIsTold() throws Exception {
        set(office, "font_size", "40", Duration.ofMinutes(9));
        set(office, "text_color", "\"#222222\"", Duration.ofMinutes(1));
        signIn(office);
        set(hall, "font_size", "30", Duration.ofMinutes(1));
        set(hall, "text_color", "\"#111111\"", Duration.ofMinutes(9));
        signIn(hall);
        sync(office);
        for (Laptop each : List.of(hall, office)) {
            assertEquals("30", kept(each, "font_size"));
            assertEquals("\"#222222\"", kept(each, "text_color"));
        }
        assertEquals(
                List.of(
                        "font_size: 30 here, 40 there, 30 holds",
                        "text_color: \"#111111\" here, \"#222222\" there, \"#222222\" holds"),
                conflicts);
        assertEquals(2, hall.client().conflicts().size());
    }

    @Test
    void aChangeOnOneSideIsNoConflict() throws Exception {
        set(hall, "font_size", "30", Duration.ofHours(4));
        signIn(hall);
        signIn(office);
        set(office, "font_size", "36", Duration.ofHours(3));
        sync(office);
        sync(hall);
        assertEquals("36", kept(hall, "font_size"));
        set(hall, "font_size", "20", Duration.ofHours(2));
        sync(hall);
        sync(office);
        assertEquals("20", kept(office, "font_size"));
        assertEquals(List.of(), conflicts);
        assertEquals(List.of(), office.client().conflicts());
    }

    @Test
    void whatTheCloudDoesNotAllowDoesNotHoldTheRestBack() throws Exception {
        set(hall, "font_size", "60", Duration.ofHours(1));
        set(hall, "confidence_threshold", "0.5", Duration.ofHours(1));
        set(hall, "bible_version", "\"NIV\"", Duration.ofHours(1));
        set(hall, "bg_color", "\"#123456\"", Duration.ofHours(1));
        signIn(hall);
        signIn(office);
        assertEquals("60", kept(hall, "font_size"));
        assertEquals("nothing", kept(office, "font_size"));
        assertEquals("nothing", kept(office, "confidence_threshold"));
        assertEquals("nothing", kept(office, "bible_version"));
        assertEquals("\"#123456\"", kept(office, "bg_color"));
    }

    private void signIn(Laptop laptop) throws Exception {
        laptop.signIn(front.uri(), church.email(), RealServer.PASSWORD);
    }

    private static void sync(Laptop laptop) throws Exception {
        assertEquals(Phase.DONE, laptop.sync().phase());
    }

    private static void set(Laptop laptop, String name, String value, Duration ago) {
        laptop.memory.keep(new Setting(name, value, laptop.time.instant().minus(ago)));
    }

    private static String kept(Laptop laptop, String name) {
        return Optional.ofNullable(laptop.memory.settings().get(name))
                .map(Setting::value)
                .orElse("nothing");
    }
}
