package org.verseprojection.desktop.booth;

import java.util.function.Supplier;
import org.verseprojection.live.decisions.Decision;
import org.verseprojection.live.decisions.Decisions;
import org.verseprojection.live.decisions.Moment;

/// Tells on what is decided. Every decision passes here, and nowhere else.
final class DecisionDesk {
    private final Supplier<Moment> now;
    private Decisions told = Decisions.NOBODY;

    /// @param now what is heard and listed at this moment
    DecisionDesk(Supplier<Moment> now) {
        this.now = now;
    }

    /// Who is told from now on.
    void listen(Decisions listener) {
        told = listener;
    }

    Moment now() {
        return now.get();
    }

    void made(Decision decision) {
        told.made(decision);
    }
}
