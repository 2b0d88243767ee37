package org.verseprojection.desktop.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.verseprojection.domain.Passage;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.How;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.Recorder;
import org.verseprojection.live.memory.ShownVerse;

/// Makes reports from what is remembered, and nothing else. Not for the screen's thread.
public final class Reports {
    /// So many services are compared.
    public static final int TREND = 12;

    private final Memory memory;
    private final BiPredicate<Passage, String> spoken;

    /// @param spoken whether a passage had been spoken, by the words that were kept
    public Reports(Memory memory, BiPredicate<Passage, String> spoken) {
        this.memory = memory;
        this.spoken = spoken;
    }

    /// The report on one.
    ///
    /// @param sound how it was heard, where that is known
    public ServiceReport of(Gathering gathering, Optional<SoundFigures> sound) {
        List<ServiceReport.Share> trend = new ArrayList<>(memory.gatherings(2 * TREND).stream()
                .filter(each ->
                        !each.id().equals(gathering.id()) && each.start().isBefore(gathering.start()))
                .map(each -> Rows.of(memory, each.id(), spoken).share(each))
                .filter(share -> share.asked() > 0)
                .limit(TREND - 1L)
                .toList());
        Rows rows = Rows.of(memory, gathering.id(), spoken);
        trend.add(rows.share(gathering));
        trend.sort(Comparator.comparing(share -> share.gathering().start()));
        return new ServiceReport(gathering, rows.shown, rows.found, rows.missed, rows.refused, sound, trend);
    }

    private record Rows(List<ShownVerse> shown, List<ShownVerse> found, List<Feedback> missed, List<Feedback> refused) {
        static Rows of(Memory memory, UUID gathering, BiPredicate<Passage, String> spoken) {
            List<ShownVerse> shown = memory.shownIn(gathering);
            List<Feedback> decided = memory.feedbackOf(gathering);
            List<Feedback> slips =
                    decided.stream().filter(row -> row.how() == How.UNDONE).toList();
            List<ShownVerse> found = shown.stream()
                    .filter(verse -> verse.how() == How.PICKED
                            || verse.how() == How.ANNOUNCED
                            || (verse.how() == How.SEARCHED && verse.listedFor().isPresent()))
                    .filter(verse -> slips.stream().noneMatch(slip -> takes(slip, verse)))
                    .toList();
            List<Feedback> missed = decided.stream()
                    .filter(row -> row.how() == How.SEARCHED)
                    .filter(row -> row.matches().stream()
                            .noneMatch(match -> ServiceReport.overlap(match.passage(), row.passage())))
                    .filter(row -> found.stream().noneMatch(verse -> verse.how() == How.SEARCHED && near(row, verse)))
                    .filter(row -> spoken.test(row.passage(), row.transcription()))
                    .toList();
            List<Feedback> refused =
                    decided.stream().filter(row -> !row.how().shows()).toList();
            return new Rows(shown, found, missed, refused);
        }

        private static boolean takes(Feedback slip, ShownVerse verse) {
            Duration after = Duration.between(verse.at(), slip.at());
            return slip.passage().equals(verse.passage()) && !after.isNegative() && after.compareTo(Recorder.SLIP) <= 0;
        }

        private static boolean near(Feedback row, ShownVerse verse) {
            return row.passage().equals(verse.passage())
                    && Duration.between(row.at(), verse.at()).abs().compareTo(Duration.ofMinutes(1)) <= 0;
        }

        ServiceReport.Share share(Gathering gathering) {
            return new ServiceReport.Share(gathering, found.size(), found.size() + missed.size());
        }
    }
}
