package org.verseprojection.desktop.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.screens.ProjectorChoice.Verdict;

/// Which monitor is the projector.
class ProjectorChoiceTest {
    private static final String RIGHT = "1920x1080+1280+0";
    private static final Monitor LAPTOP = monitor("AUO-1", "eDP-1", "1280x720+0+0", true);
    private static final Monitor EPSON = monitor("EPS-7", "HDMI-1", RIGHT, false);
    private static final Monitor TV = monitor("GSM-9", "HDMI-2", "1920x1080+3200+0", false);

    @Test
    void onTheFirstStartTheFirstThatIsNotTheOperators() {
        assertEquals(on(EPSON), choose(List.of(LAPTOP, EPSON, TV), false, Optional.empty()));
        assertEquals(new Verdict.None(), choose(List.of(LAPTOP), false, Optional.empty()));
        assertEquals(new Verdict.None(), choose(List.of(), false, Optional.empty()));
    }

    @Test
    void theEdidCountsWhereverItIsPluggedIn() {
        Monitor moved = monitor("EPS-7", "DP-3", "1024x768-1024+0", false);
        assertEquals(on(moved), choose(EPSON, LAPTOP, TV, moved));
        assertEquals(away(EPSON), choose(EPSON, LAPTOP, monitor("GSM-9", "HDMI-1", RIGHT, false)));
        assertEquals(away(EPSON), choose(EPSON, LAPTOP, TV));
        assertEquals(away(EPSON), choose(EPSON, LAPTOP));
        assertEquals(away(EPSON), choose(EPSON));
    }

    @Test
    void swappedCablesChangeNothing() {
        Monitor epson = monitor("EPS-7", "HDMI-2", "1920x1080+3200+0", false);
        Monitor tv = monitor("GSM-9", "HDMI-1", RIGHT, false);
        assertEquals(on(epson), choose(EPSON, LAPTOP, tv, epson));
        assertEquals(on(tv), choose(TV, LAPTOP, tv, epson));
    }

    @Test
    void theOperatorsMonitorIsNeverTaken() {
        Monitor primary = monitor("EPS-7", "HDMI-1", RIGHT, true);
        assertEquals(away(EPSON), choose(EPSON, primary, monitor("AUO-1", "eDP-1", "1280x720+0+0", false)));
        assertEquals(away(LAPTOP), choose(LAPTOP, LAPTOP, EPSON));
    }

    @Test
    void withTheLidClosedThereIsOnlyOne() {
        assertEquals(new Verdict.None(), choose(EPSON, monitor("EPS-7", "HDMI-1", "1920x1080+0+0", true)));
    }

    @Test
    void aMirroredDesktopIsSaid() {
        assertEquals(
                new Verdict.Mirrored(EPSON), choose(List.of(LAPTOP, TV, EPSON), true, Optional.of(EPSON.identity())));
        assertEquals(new Verdict.Mirrored(TV), choose(List.of(LAPTOP, TV), true, Optional.of(EPSON.identity())));
        assertEquals(new Verdict.Mirrored(LAPTOP), choose(List.of(LAPTOP), true, Optional.empty()));
    }

    @Test
    void twinsAreToldApartByConnectorThenGeometry() {
        Monitor one = monitor("GSM-9", "HDMI-1", RIGHT, false);
        Monitor two = monitor("GSM-9", "HDMI-2", "1920x1080+3200+0", false);
        assertEquals(on(one), choose(one, LAPTOP, one, two));
        assertEquals(on(two), choose(two, LAPTOP, one, two));
        Monitor there = monitor("GSM-9", "HDMI-2", RIGHT, false);
        Monitor other = monitor("GSM-9", "HDMI-1", "1920x1080+3200+0", false);
        assertEquals(on(other), choose(one, LAPTOP, there, other));
        Monitor silentOne = monitor("GSM-9", "", RIGHT, false);
        Monitor silentTwo = monitor("GSM-9", "", "1920x1080+3200+0", false);
        assertEquals(on(silentTwo), choose(two, LAPTOP, silentOne, silentTwo));
        assertEquals(away(EPSON.identity()), choose(EPSON, LAPTOP, one, two));
        assertEquals(
                away(new MonitorIdentity("GSM-9", "DP-1", RIGHT)),
                choose(List.of(LAPTOP, one, two), false, Optional.of(new MonitorIdentity("GSM-9", "DP-1", RIGHT))));
    }

    @Test
    void aTwinDoesNotStepInForTheOneThatIsAway() {
        Monitor one = monitor("GSM-9", "HDMI-1", RIGHT, false);
        Monitor two = monitor("GSM-9", "HDMI-2", "1920x1080+3200+0", false);
        assertEquals(
                away(two),
                ProjectorChoice.choose(
                        List.of(LAPTOP, one),
                        false,
                        Optional.of(two.identity()),
                        new Twins(Set.of("GSM-9"), Set.of())));
        assertEquals(on(one), choose(two, LAPTOP, one));
        Monitor primaryTwin = monitor("GSM-9", "HDMI-2", "1920x1080+0+0", true);
        assertEquals(new Verdict.None(), choose(one, primaryTwin));
        assertEquals(
                away(one),
                ProjectorChoice.choose(
                        List.of(primaryTwin),
                        false,
                        Optional.of(one.identity()),
                        new Twins(Set.of("GSM-9"), Set.of())));
    }

    @Test
    void withoutEdidTheConnectorCounts() {
        Monitor then = monitor("", "HDMI-1", RIGHT, false);
        assertEquals(on(then), choose(then, LAPTOP, then));
        Monitor resized = monitor("", "HDMI-1", "1280x720+1280+0", false);
        assertEquals(on(resized), choose(then, LAPTOP, resized));
        assertEquals(away(then), choose(then, LAPTOP, monitor("", "HDMI-2", RIGHT, false)));
    }

    @Test
    void anEdidThatIsSilentForOnceNeedsConnectorAndGeometry() {
        Monitor silent = monitor("", "HDMI-1", RIGHT, false);
        assertEquals(on(silent), choose(EPSON, LAPTOP, silent));
        assertEquals(away(EPSON), choose(EPSON, LAPTOP, monitor("", "HDMI-1", "1024x768+1280+0", false)));
        assertEquals(on(EPSON), choose(silent, LAPTOP, EPSON));
        assertEquals(away(EPSON), choose(EPSON, LAPTOP, monitor("", "HDMI-2", RIGHT, false)));
    }

    @Test
    void geometryIsTheLastResort() {
        Monitor laptop = monitor("", "", "1280x720+0+0", true);
        Monitor then = monitor("", "", RIGHT, false);
        Monitor wide = monitor("", "", "1920x1080+3200+0", false);
        assertEquals(on(then), choose(then, laptop, wide, then));
        Monitor resized = monitor("", "", "1024x768+1280+0", false);
        assertEquals(on(resized), choose(then, laptop, resized));
        Monitor moved = monitor("", "", "1920x1080-1920+0", false);
        assertEquals(on(moved), choose(then, laptop, moved));
        assertEquals(away(then), choose(then, laptop, monitor("", "", "800x600-800+0", false)));
        assertEquals(away(then), choose(then, laptop, resized, moved));
        assertEquals(on(then), choose(monitor("", "HDMI-1", RIGHT, false), laptop, then));
    }

    @Test
    void aMonitorThatWasSeenBesideTheWantedOneDoesNotStepIn() {
        Monitor laptop = monitor("", "", "1280x720+0+0", true);
        Monitor projector = monitor("", "", RIGHT, false);
        Monitor stage = monitor("", "", "1920x1080+3200+0", false);
        Monitor small = monitor("", "", "1024x768+3200+0", false);
        Monitor smallMoved = monitor("", "", "1024x768+1280+0", false);
        Twins same = Twins.NONE.and(List.of(laptop, projector, stage));
        assertEquals(Optional.empty(), ProjectorChoice.find(List.of(laptop, projector), stage.identity(), same));
        assertEquals(Optional.empty(), ProjectorChoice.find(List.of(laptop, stage), projector.identity(), same));
        assertEquals(
                Optional.of(projector), ProjectorChoice.find(List.of(laptop, projector), projector.identity(), same));
        Twins others = Twins.NONE.and(List.of(laptop, projector, small));
        assertEquals(Optional.empty(), ProjectorChoice.find(List.of(laptop, smallMoved), projector.identity(), others));
        assertEquals(
                Optional.of(stage),
                ProjectorChoice.find(List.of(laptop, stage), projector.identity(), others),
                "the projector, moved");
        assertEquals(
                Optional.of(stage),
                ProjectorChoice.find(
                        List.of(laptop, stage), projector.identity(), Twins.NONE.and(List.of(laptop, stage))),
                "never seen together");
    }

    @Test
    void anotherMayBeTheProjectorWhileThatIsAway() {
        Monitor stage = monitor("", "", RIGHT, false);
        assertTrue(ProjectorChoice.mayBeProjector(stage, on(stage)));
        assertTrue(ProjectorChoice.mayBeProjector(stage, away(monitor("", "", "1920x1080+3200+0", false))));
        assertFalse(ProjectorChoice.mayBeProjector(stage, away(monitor("", "", "1024x768+3200+0", false))));
        assertFalse(ProjectorChoice.mayBeProjector(TV, away(EPSON)));
        assertFalse(ProjectorChoice.mayBeProjector(stage, new Verdict.None()));
    }

    @Test
    void garbageFromTheSettingsFindsNothing() {
        MonitorIdentity odd = new MonitorIdentity("", "", "99999999999x1+?");
        assertEquals(away(odd), choose(List.of(LAPTOP, EPSON), false, Optional.of(odd)));
    }

    @Test
    void remembersWhereItIsNow() {
        MonitorIdentity epson = EPSON.identity();
        assertEquals(epson, ProjectorChoice.remember(Optional.empty(), EPSON));
        assertEquals(
                new MonitorIdentity("EPS-7", "HDMI-1", "1024x768+0+0"),
                ProjectorChoice.remember(Optional.of(epson), monitor("EPS-7", "DP-3", "1024x768+0+0", false)));
        assertEquals(epson, ProjectorChoice.remember(Optional.of(epson), monitor("", "HDMI-1", RIGHT, false)));
        assertEquals(epson, ProjectorChoice.remember(Optional.of(new MonitorIdentity("", "HDMI-1", "1x1+0+0")), EPSON));
        MonitorIdentity nameless = new MonitorIdentity("", "", RIGHT);
        assertEquals(
                nameless,
                ProjectorChoice.remember(Optional.of(nameless), monitor("", "", "1920x1080+3200+0", false)),
                "it was guessed");
    }

    private static Verdict choose(Monitor wanted, Monitor... there) {
        return choose(List.of(there), false, Optional.of(wanted.identity()));
    }

    private static Verdict choose(List<Monitor> there, boolean mirrored, Optional<MonitorIdentity> remembered) {
        return ProjectorChoice.choose(there, mirrored, remembered, Twins.NONE);
    }

    private static Verdict on(Monitor monitor) {
        return new Verdict.On(monitor);
    }

    private static Verdict away(Monitor monitor) {
        return away(monitor.identity());
    }

    private static Verdict away(MonitorIdentity wanted) {
        return new Verdict.Away(wanted);
    }

    private static Monitor monitor(String edid, String connector, String geometry, boolean primary) {
        Geometry g = Geometry.parse(geometry).orElseThrow();
        return new Monitor(
                new MonitorIdentity(edid, connector, geometry),
                connector,
                new Rectangle2D(g.x(), g.y(), g.width(), g.height()),
                1,
                primary);
    }
}
