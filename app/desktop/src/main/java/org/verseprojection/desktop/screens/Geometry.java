package org.verseprojection.desktop.screens;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A rectangle of the desktop in pixels, written as X writes it: `1920x1080+1280+0`, `1920x1080-1920+0`.
record Geometry(int x, int y, int width, int height) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})x(\\d{1,6})([+-]\\d{1,6})([+-]\\d{1,6})");

    static Optional<Geometry> parse(String text) {
        Matcher m = WRITTEN.matcher(text);
        return m.matches()
                ? Optional.of(new Geometry(
                        Integer.parseInt(m.group(3)),
                        Integer.parseInt(m.group(4)),
                        Integer.parseInt(m.group(1)),
                        Integer.parseInt(m.group(2))))
                : Optional.empty();
    }

    /// `1920x1080`.
    String size() {
        return width + "x" + height;
    }

    boolean sameSize(Geometry other) {
        return width == other.width && height == other.height;
    }

    boolean samePlace(Geometry other) {
        return x == other.x && y == other.y;
    }

    /// Whether both are the same but for a rounding of scaled units.
    boolean near(Geometry other) {
        return Math.abs(x - other.x) <= 2
                && Math.abs(y - other.y) <= 2
                && Math.abs(width - other.width) <= 2
                && Math.abs(height - other.height) <= 2;
    }

    @Override
    public String toString() {
        return "%dx%d%+d%+d".formatted(width, height, x, y);
    }
}
