package org.verseprojection.live;

import java.time.Duration;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.speech.audio.Level;

/// Hears what a session hears and finds. Called from the session's threads, one call at a time; it must not block for
/// long, and what it throws ends the session.
public interface SessionListener {
    /// A pass over the sound was made.
    ///
    /// @param emitted time since the stream began, computing included
    default void heard(Hypothesis hypothesis, Duration emitted) {}

    /// That pass was matched.
    default void ranked(Ranking ranking, Duration emitted) {}

    /// How loud it is; some ten times a second.
    default void level(Level level) {}
}
