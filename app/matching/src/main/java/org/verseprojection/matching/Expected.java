package org.verseprojection.matching;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.VerseRef;

/// The passages that were prepared for a service: their verses are likelier than others by the same evidence.
///
/// A prior, and nothing more: the odds of an expected verse are multiplied, and the chance of all others shrinks
/// accordingly (Bayes). So a verse that little speaks for is not offered with confidence for having been prepared.
public final class Expected {
    /// Nothing was prepared.
    public static final Expected NOTHING = new Expected(Set::of);

    /// How many times likelier: a preacher quotes what is in the notes some times a service, and any other verse of
    /// the Bible hardly ever; but the chances that come in here hold much of that already.
    private static final double TIMES = 4;

    private final Supplier<Set<Passage>> passages;

    /// @param passages those prepared now; asked with every pass, from the matching thread
    public Expected(Supplier<Set<Passage>> passages) {
        this.passages = passages;
    }

    /// The chances with that in mind, in a new order where it changes.
    List<Detection> weighed(List<Detection> detections) {
        Set<Passage> prepared = passages.get();
        if (prepared.isEmpty() || detections.isEmpty()) {
            return detections;
        }
        double all = 1;
        for (Detection each : detections) {
            all += (times(each, prepared) - 1) * each.likelihood();
        }
        double sum = all;
        return detections.stream()
                .map(each -> each.withLikelihood(Math.min(1, each.likelihood() * times(each, prepared) / sum)))
                .sorted((one, other) -> Double.compare(other.likelihood(), one.likelihood()))
                .toList();
    }

    private static double times(Detection detection, Set<Passage> prepared) {
        VerseRef verse = detection.passage().first();
        return prepared.stream().anyMatch(each -> each.contains(verse)) ? TIMES : 1;
    }
}
