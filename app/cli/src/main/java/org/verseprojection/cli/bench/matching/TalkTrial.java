package org.verseprojection.cli.bench.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Word;
import org.verseprojection.matching.Matcher;

/// What is offered while people just talk: the corpus as one stream of speech, a pass every three words, with
/// everything the matcher remembers in between.
///
/// @param words spoken
/// @param references places offered as announced
/// @param confident other places offered with 0.7 or more; the same place within a minute counts once
public record TalkTrial(int words, List<String> references, List<String> confident) {
    private static final double SURE = 0.7;
    private static final int STEP = 3;

    /// After so many words the first pick is counted among those that are calibrated.
    private static final int COUNTED = 24;

    private static final int HELD = 60;
    private static final Duration PACE = Duration.ofMillis(400);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    static TalkTrial of(List<String> lines, Matcher matcher, CalibrationBins bins) {
        return of(lines, matcher, bins, STEP);
    }

    /// The same with another step.
    ///
    /// @param step words to a pass; a divisor of 24
    public static TalkTrial of(List<String> lines, Matcher matcher, CalibrationBins bins, int step) {
        List<Word> spoken = new ArrayList<>();
        Set<String> references = new HashSet<>();
        Set<String> confident = new HashSet<>();
        List<String> wrongReferences = new ArrayList<>();
        List<String> wrongPicks = new ArrayList<>();
        Duration at = Duration.ZERO;
        int words = 0;
        for (String line : lines) {
            boolean opens = true;
            for (String text : Arrays.asList(line.strip().split("\\s+"))) {
                spoken.add(new Word(text, at, at.plus(PACE), true, opens));
                opens = false;
                at = at.plus(PACE);
                words++;
                if (words % step == 0) {
                    List<Word> heard = List.copyOf(spoken.subList(Math.max(0, spoken.size() - HELD), spoken.size()));
                    List<Candidate> picks = matcher.match(new Hypothesis(at, heard, heard, false))
                            .items();
                    long minute = at.dividedBy(AGAIN);
                    for (Candidate pick : picks) {
                        String what = pick.passage().osis() + " " + Math.round(100 * pick.confidence()) + " %: " + line;
                        String key = pick.passage().osis() + " " + minute;
                        boolean reference = pick.kind() == Candidate.Kind.REFERENCE;
                        if (reference && references.add(key)) {
                            wrongReferences.add(what);
                        } else if (!reference && pick.confidence() >= SURE && confident.add(key)) {
                            wrongPicks.add(what);
                        }
                    }
                    if (words % COUNTED == 0 && !picks.isEmpty()) {
                        bins.add(picks.getFirst().confidence(), false);
                    }
                }
            }
        }
        return new TalkTrial(words, wrongReferences, wrongPicks);
    }
}
