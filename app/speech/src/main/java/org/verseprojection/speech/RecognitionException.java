package org.verseprojection.speech;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Worded;
import org.verseprojection.domain.Wording;

/// The speech model could not be loaded, or failed on a window; the message is one line for the operator that says what
/// to do.
public final class RecognitionException extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Wording wording;

    /// A failure with its text.
    ///
    /// @param key in `messages.properties`
    /// @param values what the text names, already in the form that people read
    RecognitionException(@Nullable Throwable cause, String key, String... values) {
        this(cause, Wording.of(RecognitionException.class, key, (Object[]) values));
    }

    private RecognitionException(@Nullable Throwable cause, Wording wording) {
        super(wording.in(Locale.ROOT), cause);
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
