package org.verseprojection.desktop.preferences;

import org.verseprojection.desktop.screens.MonitorIdentity;

/// What a preference may be.
final class Limits {
    private static final int LONGEST = 4096;

    private Limits() {}

    static void require(boolean good, String field) {
        if (!good) {
            throw new IllegalArgumentException(field);
        }
    }

    static void within(double value, double least, double most, String field) {
        require(value >= least && value <= most, field);
    }

    /// Not too long, and without control characters.
    static void text(String value, String field) {
        require(value.length() <= LONGEST && value.codePoints().noneMatch(Character::isISOControl), field);
    }

    static void key(String value, String field) {
        text(value, field);
        require(!value.isBlank() && value.length() <= 60, field);
    }

    static void monitor(MonitorIdentity value, String field) {
        text(value.edid(), field);
        text(value.connector(), field);
        text(value.geometry(), field);
    }
}
