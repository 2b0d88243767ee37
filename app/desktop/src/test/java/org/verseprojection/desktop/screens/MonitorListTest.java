package org.verseprojection.desktop.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.nativelibs.monitors.Edid;
import org.verseprojection.nativelibs.monitors.VideoOutput;

/// What JavaFX and the system know, put together.
class MonitorListTest {
    private static final Messages ENGLISH = Messages.of(Monitors.class, Locale.ENGLISH);
    private static final Optional<Edid> EPSON = Optional.of(new Edid("EPS", 0xA094, 1, "EB-X05", ""));
    private static final MonitorList.Seen LAPTOP = seen(0, 0, 1280, 720, 1, true);

    @Test
    void joinsByPlaceAndSize() {
        List<Monitor> list = MonitorList.join(
                List.of(seen(1280, 0, 1024, 768, 1, false), LAPTOP),
                List.of(
                        new VideoOutput("HDMI-1", EPSON, 1280, 0, 1024, 768),
                        new VideoOutput("eDP-1", Optional.empty(), 0, 0, 1280, 720)),
                ENGLISH);
        assertEquals(
                List.of("eDP-1 (1280 × 720)", "Epson EB-X05 (1024 × 768)"),
                list.stream().map(Monitor::name).toList());
        assertEquals(
                new MonitorIdentity("EPS-A094-00000001 EB-X05", "HDMI-1", "1024x768+1280+0"),
                list.getLast().identity());
        assertTrue(list.getFirst().primary());
    }

    @Test
    void scaledUnitsAreTurnedIntoPixels() {
        VideoOutput output = new VideoOutput("DP-1", EPSON, 1281, 0, 1921, 1080);
        List<Monitor> scaled =
                MonitorList.join(List.of(seen(640.5, 0, 960.5, 540, 2, false)), List.of(output), ENGLISH);
        List<Monitor> unmoved =
                MonitorList.join(List.of(seen(1281, 0, 960.5, 540, 2, false)), List.of(output), ENGLISH);
        assertEquals("DP-1", scaled.getFirst().identity().connector());
        assertEquals("1921x1080+1281+0", unmoved.getFirst().identity().geometry());
    }

    @Test
    void whatTheSystemDoesNotTellIsNumbered() {
        Messages german = Messages.of(Monitors.class, Locale.GERMAN);
        List<MonitorList.Seen> screens = List.of(LAPTOP, seen(1280, 0, 1280, 720, 1.5, false));
        List<Monitor> list = MonitorList.join(screens, List.of(), german);
        assertEquals("Bildschirm 2 (1920 × 1080)", list.getLast().name());
        assertEquals(
                new MonitorIdentity("", "", "1920x1080+1920+0"), list.getLast().identity());
    }

    @Test
    void twinsCarryTheirConnector() {
        List<Monitor> list = MonitorList.join(
                List.of(LAPTOP, seen(1280, 0, 1024, 768, 1, false), seen(2304, 0, 1024, 768, 1, false)),
                List.of(
                        new VideoOutput("HDMI-1", EPSON, 1280, 0, 1024, 768),
                        new VideoOutput("HDMI-2", EPSON, 2304, 0, 1024, 768)),
                ENGLISH);
        assertEquals("Epson EB-X05, HDMI-2 (1024 × 768)", list.getLast().name());
        assertEquals(Set.of("EPS-A094-00000001 EB-X05"), MonitorList.twins(list));
        assertEquals(Set.of(), MonitorList.twins(list.subList(0, 2)));
    }

    @Test
    void mirroredWhenAnotherShowsTheOperatorsPicture() {
        MonitorList.Seen right = seen(1280, 0, 1920, 1080, 1, false);
        assertFalse(MonitorList.mirrored(List.of(LAPTOP, right), List.of()));
        assertTrue(MonitorList.mirrored(List.of(LAPTOP, seen(0, 0, 1920, 1080, 1, false)), List.of()));
        assertFalse(MonitorList.mirrored(List.of(LAPTOP, right, seen(1280, 0, 1920, 1080, 1, false)), List.of()));
        assertTrue(MonitorList.mirrored(
                List.of(LAPTOP),
                List.of(
                        new VideoOutput("eDP-1", Optional.empty(), 0, 0, 1280, 720),
                        new VideoOutput("HDMI-1", EPSON, 0, 0, 1280, 720))));
        assertFalse(MonitorList.mirrored(List.of(), List.of()));
    }

    private static MonitorList.Seen seen(
            double x, double y, double width, double height, double scale, boolean primary) {
        return new MonitorList.Seen(new Rectangle2D(x, y, width, height), scale, primary);
    }
}
