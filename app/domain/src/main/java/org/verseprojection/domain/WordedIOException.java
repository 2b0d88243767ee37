package org.verseprojection.domain;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something cannot be read or written, and what is wrong is told in words.
public final class WordedIOException extends IOException implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Wording wording;

    public WordedIOException(Wording wording) {
        this(wording, null);
    }

    public WordedIOException(Wording wording, @Nullable Throwable cause) {
        super(wording.in(Locale.ROOT), cause);
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
