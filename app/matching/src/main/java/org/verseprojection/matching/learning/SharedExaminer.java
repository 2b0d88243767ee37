package org.verseprojection.matching.learning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says whether what was learned from all churches is better than what is in use: on picks that were held back, beyond
/// chance, and without harm to what is quoted in general. Where the whole is not, it is tried without each part.
public final class SharedExaminer {
    private static final double Z = 1.96;
    private static final double MAY_LOSE = 0.005;

    private final SharedTrial trial;

    public SharedExaminer(SharedTrial trial) {
        this.trial = trial;
    }

    /// What came of it.
    ///
    /// @param shared that is to be published; absent where nothing was better
    /// @param leftOut parts that were left out of it
    /// @param before held-back picks that come first with what is in use
    /// @param after the same with what was tried
    /// @param low the lower end of the difference's interval of 95 %, paired (Agresti and Min 2005)
    /// @param generalBefore wordings that are found first with nothing learned
    /// @param generalAfter the same with what was tried
    public record Verdict(
            Optional<Shared> shared,
            Set<Part> leftOut,
            double before,
            double after,
            double low,
            double generalBefore,
            double generalAfter) {
        public Verdict {
            leftOut = Set.copyOf(leftOut);
        }
    }

    /// Tries it.
    ///
    /// @param current what is in use
    /// @param heldBack lessons that nothing was learned from
    public Verdict judge(Shared next, Shared current, List<Lesson> heldBack) {
        List<Boolean> before = trial.picks(current, heldBack);
        List<Boolean> general = trial.general(Shared.nothing());
        Verdict whole = tried(next, Set.of(), before, general, heldBack);
        if (whole.shared().isPresent()) {
            return whole;
        }
        for (Part part : EnumSet.of(Part.HABITS, Part.MEANING, Part.WEIGHTS, Part.MISHEARINGS, Part.CONFIDENCE)) {
            Shared without = next.without(part);
            if (!without.equals(next) && !without.empty()) {
                Verdict less = tried(without, Set.of(part), before, general, heldBack);
                if (less.shared().isPresent()) {
                    return less;
                }
            }
        }
        return whole;
    }

    private Verdict tried(
            Shared next, Set<Part> leftOut, List<Boolean> before, List<Boolean> general, List<Lesson> heldBack) {
        List<Boolean> after = trial.picks(next, heldBack);
        List<Boolean> generalAfter = trial.general(next);
        double low = low(before, after);
        boolean better = low > 0 && share(general) - share(generalAfter) <= MAY_LOSE;
        return new Verdict(
                better ? Optional.of(next) : Optional.empty(),
                leftOut,
                share(before),
                share(after),
                low,
                share(general),
                share(generalAfter));
    }

    static double low(List<Boolean> before, List<Boolean> after) {
        double better = 0.5;
        double worse = 0.5;
        for (int i = 0; i < before.size(); i++) {
            better += !before.get(i) && after.get(i) ? 1 : 0;
            worse += before.get(i) && !after.get(i) ? 1 : 0;
        }
        double count = before.size() + 2;
        double difference = (better - worse) / count;
        return difference - Z * Math.sqrt(Math.max(0, (better + worse) / count - difference * difference) / count);
    }

    private static double share(List<Boolean> right) {
        List<Boolean> first = new ArrayList<>(right);
        first.removeIf(each -> !each);
        return right.isEmpty() ? 0 : first.size() / (double) right.size();
    }
}
