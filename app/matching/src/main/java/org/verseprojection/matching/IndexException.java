package org.verseprojection.matching;

import java.util.Locale;
import org.verseprojection.domain.Worded;
import org.verseprojection.domain.Wording;

/// The search index cannot be made or read; the message is one line for the operator that says what to do.
public final class IndexException extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Wording wording;

    /// A failure with its text.
    ///
    /// @param key in `messages.properties`
    /// @param values what the text names: a wording, or what is the same in all languages
    IndexException(Throwable cause, String key, Object... values) {
        this(cause, Wording.of(IndexException.class, key, values));
    }

    private IndexException(Throwable cause, Wording wording) {
        super(wording.in(Locale.ROOT), cause);
        this.wording = wording;
    }

    static String text(String key, Object... values) {
        return Wording.of(IndexException.class, key, values).in(Locale.ROOT);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
