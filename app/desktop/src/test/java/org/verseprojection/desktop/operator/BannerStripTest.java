package org.verseprojection.desktop.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.ShowState;
import org.verseprojection.live.show.Slide;

/// What the strip at the top says that the congregation sees.
class BannerStripTest {
    @Test
    void theBannerSaysWhatTheCongregationSees() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            assertBanner(studio, "banner-quiet", "Nothing is on air");
            studio.booth.output(Output.BLACK);
            assertBanner(studio, "banner-covered", "BLACK – Enter will not show anything until F5");
            studio.booth.output(Output.LIVE);
            studio.booth.air("John.3.16");
            assertBanner(studio, "banner-live", "ON AIR   John 3:16 · KJV");
            studio.booth.output(Output.LOGO);
            assertBanner(studio, "banner-covered", "LOGO – John 3:16 · KJV waits unseen. F7 shows it");
            studio.booth.output(Output.LIVE);
            studio.booth.output(Output.FROZEN);
            studio.booth.air("Rom.8.28");
            assertBanner(studio, "banner-frozen", "FROZEN on John 3:16 · KJV – Romans 8:28 · KJV waits until F8");
            studio.booth.state(ShowState.EMPTY);
            studio.booth.mode.set(Mode.AUTO);
            studio.booth.counting("Rom.8.28", Studio.NOW.plusMillis(2100));
            assertBanner(studio, "banner-countdown", "Romans 8:28 · KJV on air in 3 …   any key stops it");
            studio.booth.countdown.set(Optional.empty());
            studio.booth.locked.set(true);
            assertBanner(studio, "banner-locked", "KEYS LOCKED (Ctrl+L)");
            studio.booth.output(Output.HIDDEN);
            assertBanner(
                    studio, "banner-covered", "KEYS LOCKED (Ctrl+L)   HIDDEN – the projector window is away until F9");
        });
    }

    @Test
    void theBannerTellsOfWhatIsFrozenBeneathACover() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            Optional<Slide> loved = Optional.of(new Slide(TestBooth.content("John.3.16"), 0));
            Optional<Slide> works = Optional.of(new Slide(TestBooth.content("Rom.8.28"), 0));
            studio.booth.state(new ShowState(Optional.empty(), Optional.empty(), Output.BLACK, Optional.empty(), true));
            assertBanner(studio, "banner-covered", "BLACK (F5) over FROZEN (F8) on nothing");
            studio.booth.state(new ShowState(Optional.empty(), works, Output.LOGO, loved, true));
            assertBanner(
                    studio,
                    "banner-covered",
                    "LOGO (F7) over FROZEN (F8) on John 3:16 · KJV – Romans 8:28 · KJV waits unseen");
        });
    }

    private static void assertBanner(Studio studio, String style, String text) {
        assertEquals(text, studio.screen.banner().shown());
        assertTrue(studio.screen.banner().getStyleClass().contains(style), style);
        assertEquals(text, studio.screen.banner().getAccessibleText());
    }
}
