package org.verseprojection.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.verseprojection.cli.listen.SessionSink;
import org.verseprojection.domain.Ranking;
import org.verseprojection.live.SessionSummary;

/// Keeps what was offered, and when.
final class OfferSink implements SessionSink {
    private final boolean fast;
    private final List<Offer> offers = new ArrayList<>();

    /// @param fast whether the sound was not paced, so that only what was heard tells the time
    OfferSink(boolean fast) {
        this.fast = fast;
    }

    @Override
    public void ranked(Ranking ranking, Duration emitted) {
        Duration at = fast ? ranking.heardUntil() : emitted;
        offers.add(Offer.of(ranking, at.toNanos() / 1e9));
    }

    @Override
    public void ended(SessionSummary summary) {}

    /// All of them, once the stream is over.
    List<Offer> offers() {
        return List.copyOf(offers);
    }
}
