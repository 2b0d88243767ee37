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

/// A session is about to hand a ranking to its listener.
@Name(RankingEvent.NAME)
@Label("Ranking")
@Description("A session hands a ranking to its listener")
@Category("VerseProjection")
@StackTrace(false)
@Enabled(false)
public final class RankingEvent extends Event {
    /// What a recording's settings call it.
    public static final String NAME = "org.verseprojection.Ranking";

    @Label("Lag")
    @Description("From the newest sample that it rests on until it was ready")
    @Timespan(Timespan.MILLISECONDS)
    final long lag;

    @Label("Picks")
    final int picks;

    private RankingEvent(long lag, int picks) {
        this.lag = lag;
        this.picks = picks;
    }

    /// Notes one, where a recording asks for it.
    ///
    /// @param lag from the newest sample that it rests on until it was ready
    /// @param picks how many verses it lists
    public static void note(Duration lag, int picks) {
        new RankingEvent(lag.toMillis(), picks).commit();
    }
}
