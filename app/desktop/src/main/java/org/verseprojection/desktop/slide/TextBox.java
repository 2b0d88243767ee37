package org.verseprojection.desktop.slide;

import java.util.List;

/// The room for the text of a page.
///
/// @param width in pixels, of each column
/// @param height in pixels
/// @param sideBySide whether blocks stand beside each other; else one above the other
/// @param pitch from line to line, for a text of size 1
record TextBox(double width, double height, boolean sideBySide, double pitch) {
    /// Between two blocks that stand one above the other, in lines.
    static final double BLOCK_GAP = 0.7;

    private static final double SAFETY = 1.01; // drawn text may be that much wider than what was measured

    /// The width of a column for a text of size 1.
    double columns(double size) {
        return width / (size * SAFETY);
    }

    /// How high the blocks are, in lines.
    double lines(List<Column> blocks, double size) {
        double lines = 0;
        int shown = 0;
        for (Column block : blocks) {
            if (!block.empty()) {
                int own = block.text().lines(block.from(), block.to(), columns(size));
                lines = sideBySide ? Math.max(lines, own) : lines + own;
                shown++;
            }
        }
        return sideBySide ? lines : lines + BLOCK_GAP * Math.max(0, shown - 1);
    }

    boolean fits(List<Column> blocks, double size) {
        return blocks.stream().allMatch(block -> block.text().widest() <= columns(size))
                && lines(blocks, size) * pitch * size <= height;
    }

    /// The smallest size that may be needed so that one line, with its widest word, has room at all.
    double possible(List<LineBreaker> blocks) {
        double widest = blocks.stream().mapToDouble(LineBreaker::widest).max().orElse(0);
        double lines = sideBySide || blocks.size() < 2 ? 1 : blocks.size() + BLOCK_GAP * (blocks.size() - 1);
        return Math.min(widest > 0 ? width / (widest * SAFETY) : Double.MAX_VALUE, height / (lines * pitch));
    }
}
