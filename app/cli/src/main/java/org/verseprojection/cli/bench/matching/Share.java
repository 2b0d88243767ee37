package org.verseprojection.cli.bench.matching;

import org.verseprojection.cli.console.Numbers;
import tools.jackson.databind.node.ObjectNode;

/// How many of some trials came out, with the interval of 95 % by Wilson's score (1927).
///
/// @param hits 0 to `of`
public record Share(int hits, int of) {
    private static final double Z = 1.96;

    /// Their share.
    public double value() {
        return of == 0 ? 0 : hits / (double) of;
    }

    double low() {
        return bound(-1);
    }

    double high() {
        return bound(1);
    }

    private double bound(int side) {
        if (of == 0) {
            return side < 0 ? 0 : 1;
        }
        double p = value();
        double middle = p + Z * Z / (2 * of);
        double spread = Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
        return (middle + side * spread) / (1 + Z * Z / of);
    }

    /// Writes it with its interval.
    public void put(ObjectNode into, String name) {
        into.putObject(name)
                .put("share", Numbers.rounded(value(), 4))
                .put("low", Numbers.rounded(low(), 4))
                .put("high", Numbers.rounded(high(), 4))
                .put("n", of);
    }

    /// `0.743 (0.724–0.762)`.
    @Override
    public String toString() {
        return Numbers.fixed(value(), 3) + " (" + Numbers.fixed(low(), 3) + "–" + Numbers.fixed(high(), 3) + ")";
    }
}
