package org.verseprojection.matching;

import java.time.Duration;
import java.util.Optional;
import org.verseprojection.domain.Translation;
import org.verseprojection.matching.trial.Moment;

/// A made-up moment's context, as the matcher would have it.
final class MomentContext {
    private MomentContext() {}

    static Context of(Moment moment) {
        return new Context(
                place(moment.read(), moment.readAge()),
                place(moment.announced(), moment.announcedAge()),
                Translation.KJV);
    }

    private static Optional<Context.Place> place(int verse, Duration age) {
        return verse < 0 ? Optional.empty() : Optional.of(new Context.Place(verse, verse, age));
    }
}
