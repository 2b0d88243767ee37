package org.verseprojection.domain;

import java.util.Locale;

/// What is the same in all languages, as what a device or another program said.
record Verbatim(String text) implements Wording {
    @Override
    public String in(Locale locale) {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
