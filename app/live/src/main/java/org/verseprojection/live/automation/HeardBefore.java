package org.verseprojection.live.automation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.verseprojection.domain.Passage;

/// Which references and page ends were dealt with, so that each is proposed once until it is heard anew. All times are
/// since the stream began.
final class HeardBefore {
    /// Times of words are good to some 0.5 s, and two passes may differ the other way.
    private static final Duration SAME = Duration.ofSeconds(2);

    /// Where it cannot be seen when something was said: gone for so long, it was said again.
    private static final Duration GONE = Duration.ofSeconds(5);

    /// Longer than what was heard is remembered anywhere.
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private final Map<Place, Heard> places = new HashMap<>();
    private Duration until = Duration.ZERO;

    /// A passage that was announced, or the page that reading goes on to.
    record Place(Passage passage, int page) {}

    /// @param said when its last word was said
    /// @param ranked when it was offered last
    private record Heard(Duration said, Duration ranked) {}

    /// A pass came. A stream that begins anew forgets all.
    void pass(Duration heardUntil) {
        if (heardUntil.compareTo(until) < 0) {
            places.clear();
        }
        until = heardUntil;
        places.values().removeIf(heard -> heard.ranked.plus(FORGOTTEN).compareTo(until) < 0);
    }

    /// Whether that was said since it was dealt with last; from now on it is dealt with.
    ///
    /// @param said when its last word was said; none where that cannot be seen
    boolean anew(Place place, Optional<Duration> said) {
        Heard before = places.get(place);
        boolean anew = before == null
                || said.map(time -> time.compareTo(before.said.plus(SAME)) > 0)
                        .orElseGet(() -> until.compareTo(before.ranked.plus(GONE)) > 0);
        Duration time = before == null || anew ? said.orElse(until) : before.said;
        places.put(place, new Heard(time, until));
        return anew;
    }

    /// It was a mistake: it may come again.
    void forget(Place place) {
        places.remove(place);
    }
}
