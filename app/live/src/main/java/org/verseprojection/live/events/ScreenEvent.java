package org.verseprojection.live.events;

import java.time.Duration;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/// A ranking was taken up by the operator's screen, which draws it with its next pulse.
@Name(ScreenEvent.NAME)
@Label("Ranking on the screen")
@Description("The operator's screen took up a ranking")
@Category("VerseProjection")
@StackTrace(false)
@Enabled(false)
public final class ScreenEvent extends Event {
    /// What a recording's settings call it.
    public static final String NAME = "org.verseprojection.Screen";

    @Label("Lag")
    @Description("From the newest sample that the ranking rests on until the screen has it")
    @Timespan(Timespan.MILLISECONDS)
    final long lag;

    private ScreenEvent(long lag) {
        this.lag = lag;
    }

    /// Notes one, where a recording asks for it.
    ///
    /// @param lag from the newest sample that the ranking rests on until the screen has it
    public static void note(Duration lag) {
        new ScreenEvent(lag.toMillis()).commit();
    }
}
