package org.verseprojection.desktop.operator;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.LongSupplier;
import javafx.scene.layout.Region;
import org.verseprojection.desktop.stage.StageTimer;
import org.verseprojection.live.show.Paging;

/// What the operator's screen is given from outside.
///
/// @param preview draws what Enter would show; the screen only places it
/// @param onAir draws what the projector shows
/// @param paging into how many pages contents fall
/// @param timer the preacher's
/// @param settings opens the settings
/// @param rehearse plays a recording instead of the microphone, or ends that
/// @param clock by which countdowns run
/// @param nanoTime by which keys are pressed, as `System.nanoTime()`
/// @param zone of the times in the history
/// @param locale of the texts
public record OperatorParts(
        Region preview,
        Region onAir,
        Paging paging,
        StageTimer timer,
        Runnable settings,
        Runnable rehearse,
        InstantSource clock,
        LongSupplier nanoTime,
        ZoneId zone,
        Locale locale) {}
