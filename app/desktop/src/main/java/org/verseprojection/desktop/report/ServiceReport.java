package org.verseprojection.desktop.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.verseprojection.domain.Passage;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.How;
import org.verseprojection.live.memory.ShownVerse;

/// How a service went.
///
/// A verse counts as found where it stood among the picks before it was asked for: it was picked, put on air since it
/// was announced, or searched although it was there. It counts as missed where it was searched although it had been
/// spoken and did not stand there. Prepared and repeated verses, and the next ones of a reading, count as neither.
///
/// @param shown what the congregation saw, in the order of time
/// @param found verses that were found before they were asked for, with how long before
/// @param missed verses that were searched though they had been spoken, and when
/// @param refused what was hidden, as not wanted, wrong, or taken back at once
/// @param sound how it was heard; empty for a service of which that is not known any more
/// @param trend the services until this one, the oldest first
public record ServiceReport(
        Gathering gathering,
        List<ShownVerse> shown,
        List<ShownVerse> found,
        List<Feedback> missed,
        List<Feedback> refused,
        Optional<SoundFigures> sound,
        List<Share> trend) {
    public ServiceReport {
        shown = List.copyOf(shown);
        found = List.copyOf(found);
        missed = List.copyOf(missed);
        refused = List.copyOf(refused);
        trend = List.copyOf(trend);
    }

    /// What was found in one service.
    ///
    /// @param asked found and missed
    public record Share(Gathering gathering, int found, int asked) {
        /// 0 to 1; empty where nothing was asked for.
        public Optional<Double> share() {
            return asked == 0 ? Optional.empty() : Optional.of((double) found / asked);
        }
    }

    /// What was found of what was asked for.
    public Share share() {
        return new Share(gathering, found.size(), found.size() + missed.size());
    }

    /// How long before they were asked for half of the found verses were there, at least; empty where none was.
    public Optional<Duration> ahead() {
        List<Duration> all = found.stream()
                .flatMap(verse -> verse.listedFor().stream())
                .sorted()
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get((all.size() - 1) / 2));
    }

    /// How often a verse was refused like that.
    public long count(How how) {
        return refused.stream().filter(row -> row.how() == how).count();
    }

    /// How far from the service's beginning to its end, or to the last that was shown.
    public Instant end() {
        return gathering
                .end()
                .orElse(shown.isEmpty() ? gathering.start() : shown.getLast().at());
    }

    /// Whether a passage is the same or shares a verse.
    static boolean overlap(Passage one, Passage other) {
        return one.first().compareTo(other.last()) <= 0 && other.first().compareTo(one.last()) <= 0;
    }
}
