package org.verseprojection.desktop.theme;

import java.util.Locale;

/// A field of a theme lies outside its limits.
final class ThemeLimitException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient ThemeFault fault;

    ThemeLimitException(ThemeFault fault) {
        super(fault.say(Locale.ENGLISH));
        this.fault = fault;
    }

    ThemeFault fault() {
        return fault;
    }
}
