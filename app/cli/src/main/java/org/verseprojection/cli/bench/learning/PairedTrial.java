package org.verseprojection.cli.bench.learning;

import java.util.ArrayList;
import java.util.List;
import org.verseprojection.cli.bench.matching.Share;
import org.verseprojection.cli.console.Numbers;
import tools.jackson.databind.node.ObjectNode;

/// The same questions, answered before and after something was changed.
final class PairedTrial {
    private static final double Z = 1.96;

    private final List<Boolean> before = new ArrayList<>();
    private final List<Boolean> after = new ArrayList<>();

    static PairedTrial of(List<Pass> before, List<Pass> after) {
        if (before.size() != after.size()) {
            throw new IllegalArgumentException(before.size() + " and " + after.size() + " answers");
        }
        PairedTrial trial = new PairedTrial();
        trial.before.addAll(Pass.right(before));
        trial.after.addAll(Pass.right(after));
        return trial;
    }

    /// The first of the questions alone.
    PairedTrial first(int questions) {
        PairedTrial trial = new PairedTrial();
        trial.before.addAll(before.subList(0, questions));
        trial.after.addAll(after.subList(0, questions));
        return trial;
    }

    void add(PairedTrial other) {
        before.addAll(other.before);
        after.addAll(other.after);
    }

    Share before() {
        return share(before);
    }

    Share after() {
        return share(after);
    }

    private static Share share(List<Boolean> right) {
        return new Share((int) right.stream().filter(each -> each).count(), right.size());
    }

    double difference() {
        return after().value() - before().value();
    }

    /// Half the width of the difference's interval of 95 %, for paired answers (Agresti and Min 2005).
    double spread() {
        double better = 0.5 + gained();
        double worse = 0.5 + lost();
        double count = before.size() + 2;
        double difference = (better - worse) / count;
        return Z * Math.sqrt(Math.max(0, (better + worse) / count - difference * difference) / count);
    }

    /// Questions that were answered wrong before and right after.
    int gained() {
        return turned(before, after);
    }

    /// And the other way round.
    int lost() {
        return turned(after, before);
    }

    private static int turned(List<Boolean> wrong, List<Boolean> right) {
        int count = 0;
        for (int i = 0; i < wrong.size(); i++) {
            count += !wrong.get(i) && right.get(i) ? 1 : 0;
        }
        return count;
    }

    ObjectNode put(ObjectNode into) {
        before().put(into, "before");
        after().put(into, "after");
        into.put("gained", gained()).put("lost", lost());
        return into.put("difference", Numbers.rounded(difference(), 4))
                .put("difference_low", Numbers.rounded(difference() - spread(), 4))
                .put("difference_high", Numbers.rounded(difference() + spread(), 4));
    }

    @Override
    public String toString() {
        return Numbers.fixed(before().value(), 3) + " → " + Numbers.fixed(after().value(), 3) + " ("
                + Numbers.fixed(100 * (difference() - spread()), 1) + " to "
                + Numbers.fixed(100 * (difference() + spread()), 1) + " points)";
    }
}
