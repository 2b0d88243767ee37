package org.verseprojection.desktop.slide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts blocks of text that do not fit on one page: few pages, at the ends of verses and sentences rather than of
/// clauses, at those rather than between words, and equally full. Two translations are cut at the same places.
final class PageCutter {
    private static final double PAGE = 1;
    private static final double UNFILLED = 0.9;
    private static final double MISSING = 4;

    private final TextBox box;
    private final double size;
    private final LineBreaker main;
    private final List<LineBreaker> blocks;
    private final int[][] partners; // by block and atom of the first: where that block is cut when the first is

    PageCutter(TextBox box, List<LineBreaker> blocks, double size) {
        this.box = box;
        this.size = size;
        this.blocks = blocks;
        this.main = blocks.getFirst();
        this.partners = new int[blocks.size()][];
        for (int block = 0; block < partners.length; block++) {
            partners[block] = block == 0
                    ? same()
                    : new Partner(main.atoms(), blocks.get(block).atoms()).cuts();
        }
    }

    /// The pages, each with a column for each block.
    List<List<Column>> pages() {
        int count = main.atoms().size();
        double[] best = new double[count + 1];
        int[] cameFrom = new int[count + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int start = 0; start < count; start++) {
            if (best[start] < Double.POSITIVE_INFINITY) {
                extend(start, best, cameFrom);
            }
        }
        List<List<Column>> pages = new ArrayList<>();
        for (int end = count; end > 0; end = cameFrom[end]) {
            pages.addFirst(columns(cameFrom[end], end));
        }
        return pages;
    }

    private void extend(int start, double[] best, int[] cameFrom) {
        double capacity = box.height() / (box.pitch() * size);
        Filling[] fillings = new Filling[blocks.size()];
        for (int block = 0; block < fillings.length; block++) {
            fillings[block] = new Filling(blocks.get(block), partners[block][start], box.columns(size));
        }
        for (int end = start + 1; end <= main.atoms().size(); end++) {
            double lines = 0;
            boolean missing = false;
            for (int block = 0; block < fillings.length; block++) {
                fillings[block].fill(partners[block][end]);
                double own = fillings[block].lines();
                missing |= own == 0;
                lines = box.sideBySide() ? Math.max(lines, own) : lines + own;
            }
            if (!box.sideBySide()) {
                lines += TextBox.BLOCK_GAP * (fillings.length - 1);
            }
            if (lines > capacity && end > start + 1) {
                return;
            }
            double unfilled = Math.max(0, 1 - fillings[0].used() / capacity);
            double cost = best[start]
                    + PAGE
                    + cut(end)
                    + UNFILLED * unfilled * unfilled
                    + (missing ? MISSING : 0)
                    + (lines > capacity ? 1000 : 0);
            if (cost < best[end]) {
                best[end] = cost;
                cameFrom[end] = start;
            }
        }
    }

    private double cut(int end) {
        return switch (main.atoms().get(end - 1).after()) {
            case VERSE -> 0;
            case SENTENCE -> 0.1;
            case CLAUSE -> 0.5;
            case WORD -> 2.5;
        };
    }

    private List<Column> columns(int from, int to) {
        List<Column> columns = new ArrayList<>();
        for (int block = 0; block < partners.length; block++) {
            columns.add(new Column(blocks.get(block), partners[block][from], partners[block][to]));
        }
        return List.copyOf(columns);
    }

    private int[] same() {
        int[] same = new int[main.atoms().size() + 1];
        Arrays.setAll(same, at -> at);
        return same;
    }

    /// Lines that are filled word by word.
    private static final class Filling {
        private final LineBreaker text;
        private final double width;
        private int at;
        private int full;
        private double sum;

        Filling(LineBreaker text, int from, double width) {
            this.text = text;
            this.at = from;
            this.width = width;
        }

        void fill(int to) {
            for (; at < to; at++) {
                double word = text.width(at, at + 1);
                if (sum == 0) {
                    sum = word;
                } else if (sum + text.gap(at) + word <= width) {
                    sum += text.gap(at) + word;
                } else {
                    full++;
                    sum = word;
                }
            }
        }

        int lines() {
            return sum == 0 ? full : full + 1;
        }

        /// Lines, the last by its share.
        double used() {
            return full + sum / width;
        }
    }
}
