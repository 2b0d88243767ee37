package org.verseprojection.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;

/// Ranks by the detectors' likelihoods, which are chances and so can be compared, and remembers for a while.
///
/// What was found fades with a half-life: an announcement slowly, since the reading it announces comes after it,
/// until a verse has been read; a quotation fast, since the speaker goes on. What a later pass over the same speech
/// no longer finds ("Psalm twenty", then "Psalm twenty three") fades at once. A place that was both announced and
/// quoted is offered as what it is likelier to be now. A verse that is armed because a reading goes on is not
/// remembered: who follows the reading says each time whether it still is. While it is, the verse that was read gives
/// way to it.
public final class ConfidenceRanker implements Ranker {
    private static final Duration ANNOUNCED = Duration.ofSeconds(45);
    private static final Duration SPENT = Duration.ofSeconds(5);
    private static final Duration QUOTED = Duration.ofMillis(2500);
    private static final Duration WITHDRAWN = Duration.ofSeconds(1);

    /// Speech so young is read anew with each pass, so that what was in it is found again or was not there.
    private static final Duration REREAD = Duration.ofSeconds(10);

    /// The times of one and the same announcement differ by less from pass to pass.
    private static final Duration JITTER = Duration.ofSeconds(2);

    /// From this chance on a quotation shows that the announcement before it has done its work.
    private static final double READ = 0.8;

    /// What a verse that was read to its end is still worth, of the chance of the one that is armed, and how fast
    /// that fades.
    private static final double OVER = 0.95;

    private static final Duration GIVES_WAY = Duration.ofSeconds(3);

    /// From this chance on a verse is armed so surely that the one before it gives way.
    private static final double ARMED = 0.5;

    private static final double FLOOR = 0.001;

    private final Map<Key, Memory> memories = new HashMap<>();
    private Duration lastReading = Duration.ZERO;

    /// A place may be announced and quoted, with a memory of each.
    private record Key(Passage passage, boolean announced) {
        static Key of(Detection detection) {
            return new Key(detection.passage(), detection.kind() == Candidate.Kind.REFERENCE);
        }
    }

    /// @param spent when a reading made an announcement old
    /// @param withdrawn when a pass no longer found it
    private record Memory(Detection detection, Optional<Duration> spent, Optional<Duration> withdrawn) {
        /// What this memory is after a pass that found the place again.
        Memory renewed(Detection found) {
            boolean anew = found.at().compareTo(detection.at().plus(JITTER)) > 0;
            return new Memory(found, anew ? Optional.empty() : spent, Optional.empty());
        }

        Memory withdrawnAt(Duration now) {
            boolean reread = now.minus(detection.at()).compareTo(REREAD) < 0;
            return reread && withdrawn.isEmpty() ? new Memory(detection, spent, Optional.of(now)) : this;
        }

        Memory spentBy(Duration reading) {
            boolean before = spent.isEmpty() && detection.at().compareTo(reading) < 0;
            return before ? new Memory(detection, Optional.of(reading), withdrawn) : this;
        }

        double confidence(Duration now, Optional<Detection> armed) {
            double alone = alone(now);
            return armed.filter(this::isBefore)
                    .map(next -> Math.min(alone, OVER * next.likelihood()) * left(next.at(), now, GIVES_WAY))
                    .orElse(alone);
        }

        private boolean isBefore(Detection next) {
            return detection.passage().last().compareTo(next.passage().first()) < 0
                    && detection.at().compareTo(next.at()) <= 0;
        }

        private double alone(Duration now) {
            boolean announced = detection.kind() == Candidate.Kind.REFERENCE;
            return detection.likelihood()
                    * left(detection.at(), now, announced ? ANNOUNCED : QUOTED)
                    * spent.filter(at -> announced)
                            .map(at -> left(at, now, SPENT))
                            .orElse(1.0)
                    * withdrawn.map(at -> left(at, now, WITHDRAWN)).orElse(1.0);
        }

        private static double left(Duration since, Duration now, Duration halfLife) {
            double age = Math.max(0, now.minus(since).toMillis());
            return Math.pow(0.5, age / halfLife.toMillis());
        }
    }

    @Override
    public Ranking rank(List<List<Detection>> detections, Duration heardUntil) {
        Map<Key, Detection> found = new HashMap<>();
        Optional<Detection> next = Optional.empty();
        for (Detection detection : detections.stream().flatMap(List::stream).toList()) {
            if (detection.kind() == Candidate.Kind.NEXT) {
                next = Optional.of(detection);
            } else {
                found.merge(Key.of(detection), detection, ConfidenceRanker::newer);
            }
        }
        found.values().forEach(this::noteReading);
        found.forEach((key, detection) -> memories.merge(
                key, new Memory(detection, Optional.empty(), Optional.empty()), (old, anew) -> old.renewed(detection)));
        memories.replaceAll((key, memory) ->
                (found.containsKey(key) ? memory : memory.withdrawnAt(heardUntil)).spentBy(lastReading));
        memories.values().removeIf(memory -> memory.confidence(heardUntil, Optional.empty()) < FLOOR);
        return new Ranking(heardUntil, best(heardUntil, next));
    }

    /// Of two as likely, as where both give way to the next verse, it was read: that is the newer.
    private static Candidate likelier(Candidate one, Candidate other) {
        return other.confidence() > one.confidence()
                        || (other.confidence() == one.confidence() && other.kind() == Candidate.Kind.QUOTATION)
                ? other
                : one;
    }

    private static Detection newer(Detection one, Detection other) {
        return other.at().compareTo(one.at()) > 0 ? other : one;
    }

    private void noteReading(Detection detection) {
        boolean read = detection.kind() == Candidate.Kind.QUOTATION && detection.likelihood() >= READ;
        lastReading = read && detection.at().compareTo(lastReading) > 0 ? detection.at() : lastReading;
    }

    private List<Candidate> best(Duration now, Optional<Detection> next) {
        Optional<Detection> armed = next.filter(detection -> detection.likelihood() >= ARMED);
        Map<Passage, Candidate> surest = new HashMap<>();
        next.map(detection -> detection.candidate(detection.likelihood()))
                .ifPresent(candidate -> surest.put(candidate.passage(), candidate));
        for (Memory memory : memories.values()) {
            Candidate candidate = memory.detection().candidate(memory.confidence(now, armed));
            surest.merge(candidate.passage(), candidate, ConfidenceRanker::likelier);
        }
        List<Candidate> candidates = new ArrayList<>(surest.values());
        candidates.sort(Comparator.comparingDouble(Candidate::confidence)
                .reversed()
                .thenComparing(candidate -> candidate.passage().first())
                .thenComparing(candidate -> candidate.passage().last()));
        return candidates.subList(0, Math.min(Ranking.MOST, candidates.size()));
    }
}
