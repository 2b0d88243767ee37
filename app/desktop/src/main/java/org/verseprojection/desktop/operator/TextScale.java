package org.verseprojection.desktop.operator;

/// How large plain text is on a screen of some size: larger on a larger one, less than in proportion.
final class TextScale {
    /// At 1280x720, in pixels.
    static final double PLAIN = 14;

    /// The screen's height and width in sizes of plain text that are needed at least: larger text would not fit.
    private static final double LINES = 35.2;

    private static final double COLUMNS = 58;
    private static final double LEAST = 8;
    private static final double STEPS = 4;

    /// In pixels, in steps of a quarter.
    ///
    /// @param chosen by the user, 1 for the usual size
    static double of(double width, double height, double chosen) {
        double room = Math.min(width / 1280, height / 720);
        double wanted = PLAIN * chosen * Math.clamp(Math.pow(room, 0.7), 0.88, 2.5);
        double possible = Math.max(LEAST, Math.min(height / LINES, width / COLUMNS));
        return Math.floor(Math.min(wanted, possible) * STEPS) / STEPS;
    }

    private TextScale() {}
}
