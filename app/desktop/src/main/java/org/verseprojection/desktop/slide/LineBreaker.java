package org.verseprojection.desktop.slide;

import java.util.Arrays;
import java.util.List;

/// Breaks one block of text into lines. All widths are for a text of size 1. Immutable.
final class LineBreaker {
    /// How large a verse number is beside the text.
    static final double NUMBER = 0.6;

    /// The gap between a verse number and its word.
    static final double NUMBER_GAP = 0.12;

    private final List<Atom> atoms;
    private final double[] widths;
    private final double blank;
    private final double widest;

    LineBreaker(List<Atom> atoms, TextMeasure.Face face) {
        this.atoms = atoms;
        this.blank = face.blank();
        this.widths = new double[atoms.size()];
        double most = 0;
        for (int at = 0; at < widths.length; at++) {
            Atom atom = atoms.get(at);
            widths[at] = number(atom, face) + face.width(atom.word());
            most = Math.max(most, widths[at]);
        }
        widest = most;
    }

    /// What the number before an atom's word takes.
    static double number(Atom atom, TextMeasure.Face face) {
        return atom.number().isEmpty() ? 0 : NUMBER * face.width(atom.number()) + NUMBER_GAP;
    }

    List<Atom> atoms() {
        return atoms;
    }

    /// The width of the widest atom.
    double widest() {
        return widest;
    }

    double gap(int at) {
        return atoms.get(at).spaced() ? blank : 0;
    }

    /// The width of a line of those atoms.
    double width(int from, int to) {
        double width = 0;
        for (int at = from; at < to; at++) {
            width += widths[at] + (at > from ? gap(at) : 0);
        }
        return width;
    }

    /// The fewest lines of that width that hold the atoms.
    int lines(int from, int to, double width) {
        int at = from;
        int lines = 0;
        while (at < to) {
            at = lineEnd(at, to, width);
            lines++;
        }
        return lines;
    }

    /// The end of the line that begins there, as full as can be.
    int lineEnd(int from, int to, double width) {
        double sum = widths[from];
        int at = from + 1;
        while (at < to && sum + gap(at) + widths[at] <= width) {
            sum += gap(at) + widths[at];
            at++;
        }
        return at;
    }

    /// The ends of the fewest lines of that width, chosen so that the lines are as alike in width as can be.
    int[] balanced(int from, int to, double width) {
        int count = to - from;
        int lines = lines(from, to, width);
        double[] best = new double[count + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        int[][] cameFrom = new int[lines][count + 1];
        for (int line = 0; line < lines; line++) {
            double[] next = new double[count + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            for (int start = 0; start < count; start++) {
                if (best[start] < Double.POSITIVE_INFINITY) {
                    extend(from, start, count, width, best[start], next, cameFrom[line]);
                }
            }
            best = next;
        }
        int[] ends = new int[lines];
        int end = count;
        for (int line = lines - 1; line >= 0; line--) {
            ends[line] = from + end;
            end = cameFrom[line][end];
        }
        return ends;
    }

    private void extend(int from, int start, int count, double width, double cost, double[] next, int[] cameFrom) {
        double sum = 0;
        for (int end = start + 1; end <= count; end++) {
            int at = from + end - 1;
            sum += widths[at] + (end > start + 1 ? gap(at) : 0);
            if (sum > width && end > start + 1) {
                return;
            }
            double slack = width - sum;
            if (cost + slack * slack < next[end]) {
                next[end] = cost + slack * slack;
                cameFrom[end] = start;
            }
        }
    }
}
