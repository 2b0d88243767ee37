package org.verseprojection.desktop.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The projector's window on a real X server with monitors that come and go. Skipped where Xorg's dummy
/// driver is not installed.
class ProjectorOnXServerTest {
    private static final String RIGHT = "1920x1080+1280+0";
    private static final byte[] EPSON = OutputEdid.block("EPS", 0xA094, 12345, "EB-X05");
    private static final byte[] TV = OutputEdid.block("GSM", 0x5B09, 777, "LG TV");
    private static final String TV_KEY = "GSM-5B09-00000309 LG TV";
    private static final String EPSON_KEY = "EPS-A094-00003039 EB-X05";

    private Optional<TwoMonitors> server = Optional.empty();

    @BeforeEach
    void start() throws Exception {
        String missing = TwoMonitors.missing();
        assumeTrue(
                missing.isEmpty(),
                () -> "not installed: " + missing + " (Debian: xserver-xorg-core, xserver-xorg-video-dummy,"
                        + " x11-xserver-utils, x11-utils, xdotool, imagemagick)");
        server = Optional.of(TwoMonitors.start());
    }

    @AfterEach
    void stop() throws Exception {
        if (server.isPresent()) {
            server.get().close();
        }
    }

    private TwoMonitors x() {
        return server.orElseThrow();
    }

    @Test
    void comesBackByItselfAndKeysStayWithTheOperator() throws Exception {
        x().plug("DUMMY1", "1920x1080");
        x().program();
        x().tell("first");
        String opened = x().await("opened");
        System.out.println("projector's window: " + opened + " ms");
        assertSeen();
        x().run("xdotool", "key", "a");
        x().await("key A");
        x().run("xdotool", "mousemove", "2000", "500", "click", "1", "key", "b");
        x().await("key B");
        cycles(3);
        awaitRest();

        x().tell("hide");
        awaitProjector("");
        x().tell("show");
        awaitProjector(RIGHT);
        x().run("xdotool", "key", "c");
        x().await("key C");
    }

    @Test
    void aCoverThatIsDrawnInTheWindowLeavesTheKeyboardWhereItIs() throws Exception {
        x().plug("DUMMY1", "1920x1080");
        x().program();
        x().tell("first");
        x().await("opened");
        assertSeen();
        awaitRest();
        String before = turns();
        x().tell("show"); // as with every cover but the one that hides it
        awaitRest();
        assertEquals(before, turns());
    }

    @Test
    void theKeyboardOutlivesAWindowThatHasIt() throws Exception {
        x().plug("DUMMY1", "1920x1080");
        x().program();
        x().tell("first");
        x().await("opened");
        assertSeen();
        awaitRest();
        x().tell("hide focused");
        awaitProjector("");
        x().run("xdotool", "key", "a");
        x().await("key A");
    }

    @Test
    void followsResolutionPlaceAndMirroring() throws Exception {
        x().plug("DUMMY1", "1920x1080");
        x().program();
        x().tell("first");
        x().await("on |DUMMY1|" + RIGHT);

        x().xrandr("--output", "DUMMY1", "--mode", "1280x720");
        x().await("on |DUMMY1|1280x720+1280+0");
        awaitProjector("1280x720+1280+0");
        x().xrandr("--output", "DUMMY1", "--mode", "1920x1080");
        x().await("on |DUMMY1|" + RIGHT);
        awaitProjector(RIGHT);

        x().xrandr("--output", "DUMMY0", "--primary", "--output", "DUMMY1", "--left-of", "DUMMY0");
        x().await("on |DUMMY1|1920x1080+0+0");
        awaitProjector("1920x1080+0+0");
        assertEquals(0, TwoMonitors.share(awaitGreen(0), 1920, 0, 1280, 720, Color.GREEN));

        x().xrandr("--output", "DUMMY1", "--same-as", "DUMMY0");
        x().await("mirrored");
        awaitProjector("");
        x().xrandr("--output", "DUMMY1", "--right-of", "DUMMY0");
        x().await("on |DUMMY1|" + RIGHT);
        awaitProjector(RIGHT);
    }

    @Test
    void isKnownByItsEdidOnAnyConnector() throws Exception {
        OutputEdid.set(x().display(), "DUMMY1", EPSON);
        OutputEdid.set(x().display(), "DUMMY2", TV);
        x().plug("DUMMY1", "1920x1080");
        x().plug("DUMMY2", "1920x1080", "--right-of", "DUMMY1");
        x().program();
        x().tell("list");
        assertEquals(
                "monitor " + EPSON_KEY + "|DUMMY1|" + RIGHT + "|Epson EB-X05 (1920 × 1080)|false",
                x().await("monitor EPS"));
        x().await("listed false");
        x().tell("choose|" + EPSON_KEY + "|DUMMY1|" + RIGHT);
        x().await("on " + EPSON_KEY + "|DUMMY1");
        awaitProjector(RIGHT);

        x().pull("DUMMY1", "DUMMY2");
        x().await("away");
        OutputEdid.set(x().display(), "DUMMY1", TV);
        OutputEdid.set(x().display(), "DUMMY2", EPSON);
        x().plug("DUMMY1", "1920x1080");
        x().plug("DUMMY2", "1920x1080", "--right-of", "DUMMY1");
        x().await("on " + EPSON_KEY + "|DUMMY2|1920x1080+3200+0");
        awaitProjector("1920x1080+3200+0");
        BufferedImage seen = awaitGreen(3200);
        assertEquals(0, TwoMonitors.share(seen, 0, 0, 3200, 1080, Color.GREEN));

        x().pull("DUMMY2");
        x().await("away");
        x().tell("list");
        x().await("monitor " + TV_KEY + "|DUMMY1");
        assertEquals(Optional.empty(), x().projector());
        awaitOperatorAlone();
    }

    @Test
    void opensByItselfWhenTheFirstProjectorIsPluggedIn() throws Exception {
        x().program("-Dglass.gtk.uiScale=2.0");
        x().tell("first");
        x().await("opened");
        assertEquals(Optional.empty(), x().projector());
        x().plug("DUMMY1", "1920x1080");
        x().await("on |DUMMY1|" + RIGHT);
        awaitProjector(RIGHT);
        awaitIdentified();
        x().run("xdotool", "key", "d");
        x().await("key D");
    }

    @Test
    void twinsAreToldApartByTheirConnector() throws Exception {
        OutputEdid.set(x().display(), "DUMMY1", TV);
        OutputEdid.set(x().display(), "DUMMY2", TV);
        x().plug("DUMMY1", "1920x1080");
        x().plug("DUMMY2", "1920x1080", "--right-of", "DUMMY1");
        x().program();
        x().tell("choose|" + TV_KEY + "|DUMMY2|");
        x().await("on " + TV_KEY + "|DUMMY2");
        awaitProjector("1920x1080+3200+0");
        x().pull("DUMMY2");
        x().await("away");
        x().pull("DUMMY1");
        x().plug("DUMMY1", "1920x1080");
        x().tell("list");
        x().await("listed");
        assertEquals(Optional.empty(), x().projector());
        x().plug("DUMMY2", "1920x1080", "--right-of", "DUMMY1");
        x().await("on " + TV_KEY + "|DUMMY2");
        awaitProjector("1920x1080+3200+0");
    }

    @Test
    @Tag("slow")
    void survivesAHundredPullsAndPlugs() throws Exception {
        OutputEdid.set(x().display(), "DUMMY1", EPSON);
        x().plug("DUMMY1", "1920x1080");
        x().program();
        x().tell("first");
        x().await("opened");
        assertSeen();
        cycles(100);
    }

    private void cycles(int count) throws Exception {
        long slowest = 0;
        for (int i = 0; i < count; i++) {
            x().pull("DUMMY1");
            x().await("away");
            x().tell("where");
            assertEquals("where nowhere", x().await("where"));
            assertEquals(Optional.empty(), x().projector());
            awaitOperatorAlone();
            long plugged = System.nanoTime();
            x().plug("DUMMY1", "1920x1080");
            x().await("on ", line -> line.contains("|DUMMY1|" + RIGHT));
            assertSeen();
            slowest = Math.max(slowest, System.nanoTime() - plugged);
        }
        System.out.println(
                count + " cycles, slowest return and look " + TimeUnit.NANOSECONDS.toMillis(slowest) + " ms");
    }

    /// The projector shows its colour everywhere, the operator's monitor nothing of it.
    private void assertSeen() throws Exception {
        awaitProjector(RIGHT);
        x().tell("where");
        assertEquals("where " + RIGHT + " apart", x().await("where"));
        BufferedImage seen = awaitGreen(1280);
        assertEquals(1, TwoMonitors.share(seen, 40, 40, 600, 400, Color.BLUE));
        assertEquals(0, TwoMonitors.share(seen, 0, 0, 1280, 720, Color.GREEN));
    }

    /// Nothing of the projector on the operator's monitor. The virtual card shows the old memory with the
    /// new width until the operator's window has painted itself again, which is waited for.
    private void awaitOperatorAlone() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        BufferedImage seen = x().screenshot();
        while (TwoMonitors.share(seen, 40, 40, 600, 400, Color.BLUE) < 1 && System.nanoTime() < end) {
            seen = x().screenshot();
        }
        assertEquals(1, TwoMonitors.share(seen, 40, 40, 600, 400, Color.BLUE));
        assertEquals(0, TwoMonitors.share(seen, 0, 0, 1280, 720, Color.GREEN));
    }

    /// Until the windows have stopped to take the keyboard from each other: each time both are drawn anew.
    private void awaitRest() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String before = "";
        String now = turns();
        while (!now.equals(before) && System.nanoTime() < end) {
            before = now;
            x().tree(); // takes its time
            x().screenshot();
            now = turns();
        }
        assertEquals(before, now);
    }

    private String turns() throws Exception {
        x().tell("turns");
        return x().await("turns");
    }

    /// The numbers stand for three seconds only.
    private void awaitIdentified() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        do {
            assertTrue(System.nanoTime() < end, "no monitor has a number");
            x().tell("identify");
        } while (!x().tree().contains("VerseProjection monitor 2"));
    }

    /// What is seen once all of the monitor that begins at x is painted.
    private BufferedImage awaitGreen(int x) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        BufferedImage seen = x().screenshot();
        while (TwoMonitors.share(seen, x, 0, 1920, 1080, Color.GREEN) < 1 && System.nanoTime() < end) {
            seen = x().screenshot();
        }
        assertEquals(1, TwoMonitors.share(seen, x, 0, 1920, 1080, Color.GREEN));
        return seen;
    }

    private void awaitProjector(String geometry) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String now = x().projector().orElse("");
        while (!now.equals(geometry) && System.nanoTime() < end) {
            Thread.sleep(20);
            now = x().projector().orElse("");
        }
        assertEquals(geometry, now);
    }
}
