package org.verseprojection.matching.learning;

import java.util.Arrays;

/// Counts different churches in bounded memory: keeps the smallest hashes (Bar-Yossef et al. 2002). Exact as long as
/// there are no more churches than it keeps; then the standard error is 1 / √kept. Those kept are also a fair sample,
/// in which a church that is there a thousand times counts once.
final class ChurchSketch {
    private static final int FIRST = 4;

    private final int most;
    private long[] smallest = new long[0];
    private int size;

    /// @param most hashes that are kept
    ChurchSketch(int most) {
        this.most = most;
    }

    /// @param hash of a church, evenly spread over all numbers
    void add(long hash) {
        int at = Arrays.binarySearch(smallest, 0, size, hash);
        int place = -at - 1;
        if (at >= 0 || place == most) {
            return;
        }
        if (size == smallest.length && size < most) {
            smallest = Arrays.copyOf(smallest, Math.min(most, Math.max(FIRST, 2 * size)));
        }
        int moved = Math.min(size, most - 1) - place;
        System.arraycopy(smallest, place, smallest, place + 1, moved);
        smallest[place] = hash;
        size = Math.min(most, size + 1);
    }

    /// How many churches there are.
    double count() {
        if (size < most) {
            return size;
        }
        double share = (smallest[size - 1] / 2.0 - Long.MIN_VALUE / 2.0) / -(double) Long.MIN_VALUE;
        return Math.max(most, (most - 1) / Math.max(1e-15, share));
    }

    /// Whether that church is one of the first so many by its hash.
    boolean among(long hash, int first) {
        int at = Arrays.binarySearch(smallest, 0, size, hash);
        return at >= 0 && at < first;
    }

    /// Spreads a number evenly over all numbers (the finisher of SplitMix64, Steele et al. 2014).
    static long spread(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
