package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Passage;
import org.verseprojection.matching.learning.Explanation;
import org.verseprojection.matching.learning.Explanation.Ground;
import org.verseprojection.matching.learning.Explanation.Reason;
import org.verseprojection.matching.learning.Part;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

/// Tells why a verse is offered: what its place and its chance would be without each thing that speaks for it. Matches
/// some times for each answer, a tenth of a second in all; not for the matching thread. One thread.
///
/// A kind of evidence is left out by taking the mean of what was seen for it (occlusion, as in Zeiler and Fergus
/// 2014); a learned part by matching without it.
public final class Explainer {
    private static final double MOST = 1000;

    /// What multiplies the odds by less, either way, is not worth a word.
    private static final double WORTH_TELLING = 1.02;

    private final VerseIndex index;
    private final Versification versification;
    private final VerseDetector detector;
    private Taught taught = Taught.NOTHING;

    /// @param meaning with an embedder for this thread
    public Explainer(VerseIndex index, Scripture scripture, Optional<Meaning> meaning) {
        this.index = index;
        this.versification = scripture.versification();
        this.detector = new VerseDetector(index, scripture, meaning, VerseDetector.Prior.STREAM, () -> taught);
    }

    /// Why a passage stands where it does, by what was heard; its first verse is looked at.
    public Explanation why(Hypothesis heard, Passage passage, Taught with) {
        int ordinal = versification.ordinal(passage.first());
        Found now = found(heard, ordinal, with);
        Found untaught = found(heard, ordinal, Taught.NOTHING);
        List<Reason> reasons = new ArrayList<>();
        now.row().ifPresent(row -> evidence(row, now, reasons));
        if (!with.nothing()) {
            learned(heard, ordinal, with, now, reasons);
        }
        reasons.removeIf(reason -> reason.times() < WORTH_TELLING && reason.times() > 1 / WORTH_TELLING);
        reasons.sort(Comparator.comparingDouble((Reason reason) -> -Math.abs(Math.log(reason.times())))
                .thenComparing(Reason::ground));
        return new Explanation(passage, now.chance(), untaught.chance(), now.rank(), untaught.rank(), reasons);
    }

    /// How a verse does.
    ///
    /// @param row empty where it is not among those that were looked at
    private record Found(Heard heard, Optional<EvidenceTable.Row> row, EvidenceModel model, double chance, int rank) {}

    private Found found(Hypothesis hypothesis, int ordinal, Taught with) {
        taught = with;
        Heard heard = Heard.of(hypothesis, index.tokens().vocabulary(), with);
        VerseDetector.Weighed weighed = detector.weigh(heard, Context.NONE);
        int at = IntStream.range(0, weighed.rows().size())
                .filter(i -> weighed.rows().get(i).ordinal() == ordinal)
                .findFirst()
                .orElse(-1);
        if (at < 0) {
            return new Found(heard, Optional.empty(), weighed.model(), 0, 0);
        }
        double chance = weighed.chances()[at];
        int rank = 1
                + (int) Arrays.stream(weighed.chances())
                        .filter(each -> each > chance)
                        .count();
        return new Found(heard, Optional.of(weighed.rows().get(at)), weighed.model(), chance, rank);
    }

    private static void evidence(EvidenceTable.Row row, Found found, List<Reason> reasons) {
        Map<Ground, float[]> without = new EnumMap<>(Ground.class);
        for (Feature feature : Feature.values()) {
            float[] other = without.computeIfAbsent(
                    ground(feature), key -> row.evidence().clone());
            feature.set(other, feature.of(found.model().mean()));
        }
        double whole = found.model().utility(row.evidence());
        String words = words(found.heard(), row.alignment());
        without.forEach((ground, evidence) -> reasons.add(new Reason(
                ground,
                times(whole - found.model().utility(evidence)),
                ground == Ground.WORDS || ground == Ground.EXACT_RUN ? words : "")));
    }

    private static Ground ground(Feature feature) {
        return switch (feature) {
            case RUN, RUN_LEAD, RUN_SHARE -> Ground.EXACT_RUN;
            case LEXICAL_SHARE,
                    LEXICAL_SHARE_SHORT,
                    LEXICAL_SHARE_LONG,
                    LEXICAL_LEAD,
                    LEXICAL_LEAD_SHORT,
                    LEXICAL_RANK,
                    LEXICAL_RANK_LONG,
                    SATURATION,
                    SATURATION_SHORT,
                    SATURATION_LONG,
                    KIN_SHARE,
                    KIN_LEAD,
                    KIN_RANK,
                    KIN_SATURATION -> Ground.SEARCH;
            case VERSE_BEFORE, VERSE_BEHIND, NEXT, READ, NEAR, CHAPTER_READ, ANNOUNCED, CHAPTER_ANNOUNCED ->
                Ground.SURROUNDINGS;
            case WELL_KNOWN -> Ground.WELL_KNOWN;
            default -> feature.semantic() ? Ground.MEANING : Ground.WORDS;
        };
    }

    private static String words(Heard heard, Alignment alignment) {
        return alignment.met() == 0
                ? ""
                : String.join(" ", heard.words().subList(alignment.first(), alignment.last() + 1));
    }

    private void learned(Hypothesis hypothesis, int ordinal, Taught with, Found now, List<Reason> reasons) {
        List<String> words = now.heard().words();
        boolean led = Phrases.heard(words, with);
        reasons.add(new Reason(Ground.HABIT, Math.exp(with.timesOf(ordinal)), ""));
        reasons.add(new Reason(Ground.PHRASE, led ? Taught.LED : 1, ""));
        List<String> mended = Mended.of(words, with).places().stream()
                .map(place -> String.join(" ", words.subList(place.from(), place.to())) + " → "
                        + String.join(" ", place.said()))
                .toList();
        if (!mended.isEmpty()) {
            reasons.add(without(
                    hypothesis, ordinal, with, now, Part.MISHEARINGS, Ground.MISHEARING, String.join(", ", mended)));
        }
        reasons.add(without(hypothesis, ordinal, with, now, Part.WEIGHTS, Ground.WEIGHTS, ""));
        reasons.add(without(hypothesis, ordinal, with, now, Part.MEANING, Ground.MOVED_MEANING, ""));
        reasons.add(without(hypothesis, ordinal, with, now, Part.CONFIDENCE, Ground.CONFIDENCE, ""));
    }

    private Reason without(
            Hypothesis hypothesis, int ordinal, Taught with, Found now, Part part, Ground ground, String words) {
        Taught less = new Taught(with.shared(), with.learned().without(part), with.speaker(), versification);
        Found other = found(hypothesis, ordinal, less);
        return new Reason(ground, times(logOdds(now.chance()) - logOdds(other.chance())), words);
    }

    private static double logOdds(double chance) {
        double inside = Math.clamp(chance, 1e-6, 1 - 1e-6);
        return Math.log(inside / (1 - inside));
    }

    private static double times(double log) {
        return Math.clamp(Math.exp(log), 1 / MOST, MOST);
    }
}
