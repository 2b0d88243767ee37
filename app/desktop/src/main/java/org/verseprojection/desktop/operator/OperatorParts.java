package org.verseprojection.desktop.operator;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.layout.Region;
import org.verseprojection.desktop.booth.PickReasons;
import org.verseprojection.desktop.stage.StageTimer;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.show.Paging;

/// What the operator's screen is given from outside.
///
/// @param preview draws what Enter would show; the screen only places it
/// @param onAir draws what the projector shows
/// @param paging into how many pages contents fall
/// @param timer the preacher's
/// @param settings opens the settings
/// @param rehearse plays a recording instead of the microphone, or ends that
/// @param past searches what was shown in all services
/// @param report opens the report on this service
/// @param reasons why a pick is offered
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
        Runnable past,
        Runnable report,
        BiConsumer<Slot, Consumer<List<PickReasons.Reason>>> reasons,
        InstantSource clock,
        LongSupplier nanoTime,
        ZoneId zone,
        Locale locale) {}
