package org.verseprojection.desktop.theme;

import java.io.IOException;
import java.util.Locale;

/// A theme that cannot be read.
public final class ThemeException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient ThemeFault fault;

    ThemeException(ThemeFault fault) {
        super(fault.say(Locale.ENGLISH));
        this.fault = fault;
    }

    ThemeException(ThemeFault fault, Throwable cause) {
        super(fault.say(Locale.ENGLISH), cause);
        this.fault = fault;
    }

    /// What is wrong, to be said in the user's language.
    public ThemeFault fault() {
        return fault;
    }
}
