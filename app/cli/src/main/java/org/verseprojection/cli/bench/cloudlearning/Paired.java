package org.verseprojection.cli.bench.cloudlearning;

import java.util.List;
import org.verseprojection.cli.console.Numbers;
import tools.jackson.databind.node.ObjectNode;

/// The same questions, answered before and after: shares, and the difference's interval of 95 % (Agresti and Min 2005).
final class Paired {
    private static final double Z = 1.96;

    private final int count;
    private int before;
    private int after;
    private int better;
    private int worse;

    Paired(List<Boolean> before, List<Boolean> after) {
        this.count = before.size();
        for (int i = 0; i < count; i++) {
            this.before += before.get(i) ? 1 : 0;
            this.after += after.get(i) ? 1 : 0;
            better += !before.get(i) && after.get(i) ? 1 : 0;
            worse += before.get(i) && !after.get(i) ? 1 : 0;
        }
    }

    private double share(int right) {
        return right / (double) Math.max(1, count);
    }

    private double middle() {
        return (better - worse) / (count + 2.0);
    }

    private double spread() {
        double all = count + 2.0;
        return Z * Math.sqrt(Math.max(0, (better + worse + 1) / all - middle() * middle()) / all);
    }

    void put(ObjectNode into) {
        into.put("of", count)
                .put("before", Numbers.rounded(share(before), 4))
                .put("after", Numbers.rounded(share(after), 4))
                .put("relative_percent", Numbers.rounded(100.0 * (after - before) / Math.max(1, before), 2))
                .put("difference_low", Numbers.rounded(middle() - spread(), 4))
                .put("difference_high", Numbers.rounded(middle() + spread(), 4));
    }

    @Override
    public String toString() {
        return Numbers.fixed(share(before), 3) + " → " + Numbers.fixed(share(after), 3) + " ("
                + Numbers.fixed(100 * (middle() - spread()), 1) + " to "
                + Numbers.fixed(100 * (middle() + spread()), 1) + " points)";
    }
}
