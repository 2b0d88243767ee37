package org.verseprojection.cli.board;

/// A bar in eighths of a cell.
final class Bar {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    private Bar() {}

    /// @param share 0 to 1
    /// @param cells its width
    static String of(double share, int cells) {
        int eighths = (int) Math.round(Math.clamp(share, 0, 1) * cells * 8);
        int full = eighths / 8;
        StringBuilder bar = new StringBuilder("█".repeat(full));
        if (full < cells) {
            bar.append(EIGHTHS.charAt(eighths % 8));
        }
        return bar + " ".repeat(cells - bar.length());
    }
}
