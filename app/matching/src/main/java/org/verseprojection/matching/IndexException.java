package org.verseprojection.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.verseprojection.domain.Worded;
import org.verseprojection.domain.Wording;

/// The search index cannot be made or read; the message is one line for the operator that says what to do.
public final class IndexException extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Wording wording;

    /// A failure with its text, whose last blank is what the cause says.
    ///
    /// @param key in `messages.properties`
    /// @param values what the text names before that, the same in all languages
    IndexException(Throwable cause, String key, Object... values) {
        this(
                cause,
                Wording.of(
                        IndexException.class,
                        key,
                        Stream.concat(Arrays.stream(values), Stream.of(said(cause)))
                                .toArray()));
    }

    private IndexException(Throwable cause, Wording wording) {
        super(wording.in(Locale.ROOT), cause);
        this.wording = wording;
    }

    private static Wording said(Throwable cause) {
        return cause instanceof Worded worded ? worded.wording() : Wording.verbatim(cause.toString());
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
