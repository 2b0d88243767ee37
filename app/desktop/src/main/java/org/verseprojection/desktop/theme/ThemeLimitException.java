package org.verseprojection.desktop.theme;

import java.util.Locale;

/// A field of a theme lies outside its limits.
public final class ThemeLimitException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient ThemeFault fault;

    ThemeLimitException(ThemeFault fault) {
        super(fault.say(Locale.ENGLISH));
        this.fault = fault;
    }

    /// What is wrong, to be said in the user's language.
    public ThemeFault fault() {
        return fault;
    }
}
