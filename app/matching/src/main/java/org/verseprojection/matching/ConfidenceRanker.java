package org.verseprojection.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;

/// Ranks by the detectors' likelihoods, which are chances and so can be compared, and remembers for a while.
///
/// What was found fades with a half-life: an announcement slowly, since the reading it announces comes after it,
/// until a verse has been read; a quotation fast, since the speaker goes on. An announcement that a later pass over
/// the same speech no longer reads ("Psalm twenty", then "Psalm twenty three") fades at once.
public final class ConfidenceRanker implements Ranker {
    private static final Duration ANNOUNCED = Duration.ofSeconds(45);
    private static final Duration SPENT = Duration.ofSeconds(5);
    private static final Duration WITHDRAWN = Duration.ofSeconds(1);

    /// Speech that is read anew with each pass, so that an announcement in it is found again or was none.
    private static final Duration REREAD = Duration.ofSeconds(10);

    private static final Duration QUOTED = Duration.ofSeconds(5);

    /// From this chance on a quotation shows that the announcement before it has done its work.
    private static final double READ = 0.8;

    private static final double FLOOR = 0.004;

    private final Map<Passage, Detection> remembered = new HashMap<>();
    private final Map<Passage, Duration> spentAt = new HashMap<>();
    private final Map<Passage, Duration> withdrawnAt = new HashMap<>();

    @Override
    public Ranking rank(List<List<Detection>> detections, Duration heardUntil) {
        for (List<Detection> detector : detections) {
            detector.forEach(this::remember);
        }
        spend();
        withdraw(detections, heardUntil);
        List<Candidate> candidates = new ArrayList<>();
        for (Iterator<Detection> all = remembered.values().iterator(); all.hasNext(); ) {
            Detection detection = all.next();
            double confidence = faded(detection, heardUntil);
            if (confidence < FLOOR) {
                all.remove();
            } else {
                candidates.add(detection.candidate(confidence));
            }
        }
        spentAt.keySet().retainAll(remembered.keySet());
        withdrawnAt.keySet().retainAll(remembered.keySet());
        candidates.sort(Comparator.comparingDouble(Candidate::confidence)
                .reversed()
                .thenComparing(candidate -> candidate.passage().first()));
        return new Ranking(heardUntil, candidates.subList(0, Math.min(Ranking.MOST, candidates.size())));
    }

    private void remember(Detection found) {
        remembered.merge(found.passage(), found, ConfidenceRanker::stronger);
    }

    /// The newer of two findings of one place, unless an announcement stands against mere words.
    private static Detection stronger(Detection before, Detection now) {
        boolean announcedBefore = before.kind() == Candidate.Kind.REFERENCE;
        boolean announcedNow = now.kind() == Candidate.Kind.REFERENCE;
        if (announcedBefore == announcedNow) {
            return now.at().compareTo(before.at()) >= 0 ? now : before;
        }
        return now.likelihood() >= before.likelihood() ? now : before;
    }

    private void spend() {
        Duration newestReading = remembered.values().stream()
                .filter(detection -> detection.kind() == Candidate.Kind.QUOTATION && detection.likelihood() >= READ)
                .map(Detection::at)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        for (Detection detection : remembered.values()) {
            if (detection.kind() == Candidate.Kind.REFERENCE && detection.at().compareTo(newestReading) < 0) {
                spentAt.putIfAbsent(detection.passage(), newestReading);
            }
        }
    }

    private void withdraw(List<List<Detection>> detections, Duration now) {
        Set<Passage> found = new HashSet<>();
        detections.forEach(detector -> detector.forEach(detection -> found.add(detection.passage())));
        for (Detection detection : remembered.values()) {
            boolean rereadNow = now.minus(detection.at()).compareTo(REREAD) < 0;
            if (found.contains(detection.passage())) {
                withdrawnAt.remove(detection.passage());
            } else if (detection.kind() == Candidate.Kind.REFERENCE && rereadNow) {
                withdrawnAt.putIfAbsent(detection.passage(), now);
            }
        }
    }

    private double faded(Detection detection, Duration now) {
        if (detection.kind() != Candidate.Kind.REFERENCE) {
            return detection.likelihood() * left(detection.at(), now, QUOTED);
        }
        Duration spent = spentAt.get(detection.passage());
        Duration withdrawn = withdrawnAt.get(detection.passage());
        double announced = detection.likelihood() * left(detection.at(), now, ANNOUNCED);
        double unspent = spent == null ? announced : announced * left(spent, now, SPENT);
        return withdrawn == null ? unspent : unspent * left(withdrawn, now, WITHDRAWN);
    }

    private static double left(Duration since, Duration now, Duration halfLife) {
        double age = Math.max(0, now.minus(since).toMillis());
        return Math.pow(0.5, age / halfLife.toMillis());
    }
}
