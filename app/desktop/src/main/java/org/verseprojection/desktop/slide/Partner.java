package org.verseprojection.desktop.slide;

import java.util.List;

/// Where a second translation is to be cut when the first is: at the end of the same verse, or within it at about the
/// same share, at the best place near by.
final class Partner {
    private final List<Atom> first;
    private final List<Atom> second;
    private final int[] from; // by verse: the first atom in the second
    private final int[] own; // the same in the first

    Partner(List<Atom> first, List<Atom> second) {
        this.first = first;
        this.second = second;
        int verses = 1 + Math.max(verses(first), verses(second));
        this.own = starts(first, verses);
        this.from = starts(second, verses);
    }

    /// By atoms of the first that stand before the cut: how many of the second do.
    int[] cuts() {
        int[] cuts = new int[first.size() + 1];
        for (int at = 1; at < cuts.length; at++) {
            cuts[at] = Math.max(cuts[at - 1], cut(at));
        }
        cuts[first.size()] = second.size();
        return cuts;
    }

    private int cut(int at) {
        Atom atom = first.get(at - 1);
        int start = from[atom.verse()];
        int end = from[atom.verse() + 1];
        if (atom.after() == Atom.Cut.VERSE || end == start) {
            return end;
        }
        int begins = own[atom.verse()];
        double share = (at - begins) / (double) (own[atom.verse() + 1] - begins);
        int best = start;
        double least = Double.POSITIVE_INFINITY;
        for (int end2 = start + 1; end2 < end; end2++) {
            double away = Math.abs((end2 - start) / (double) (end - start) - share);
            double cost = away + worse(second.get(end2 - 1).after(), atom.after());
            if (cost < least) {
                least = cost;
                best = end2;
            }
        }
        return best;
    }

    private static double worse(Atom.Cut cut, Atom.Cut wanted) {
        return switch (cut) {
            case VERSE, SENTENCE -> wanted == Atom.Cut.SENTENCE ? 0 : 0.02;
            case CLAUSE -> wanted == Atom.Cut.SENTENCE ? 0.06 : 0;
            case WORD -> 0.2;
        };
    }

    private static int verses(List<Atom> atoms) {
        return atoms.isEmpty() ? 0 : atoms.getLast().verse() + 1;
    }

    private static int[] starts(List<Atom> atoms, int verses) {
        int[] starts = new int[verses + 1];
        int at = 0;
        for (int verse = 0; verse <= verses; verse++) {
            while (at < atoms.size() && atoms.get(at).verse() < verse) {
                at++;
            }
            starts[verse] = at;
        }
        return starts;
    }
}
