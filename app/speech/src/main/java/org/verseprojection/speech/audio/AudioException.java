package org.verseprojection.speech.audio;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;
import org.verseprojection.domain.Worded;
import org.verseprojection.domain.Wording;

/// Sound cannot be had from a file or a device; the message is one line for the operator that says what to do.
public final class AudioException extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Wording wording;

    /// @param key in `messages.properties`
    /// @param values what the text names, already in the form that people read; what has words is a text, too
    AudioException(String key, Object... values) {
        this(text(key, values));
    }

    private AudioException(Wording wording) {
        super(wording.in(Locale.ROOT));
        this.wording = wording;
    }

    static Wording text(String key, Object... values) {
        return Wording.of(AudioException.class, key, values);
    }

    /// What a failure of the disk says.
    static Wording text(IOException failure) {
        return failure instanceof AccessDeniedException
                ? text("denied")
                : Wording.verbatim(String.valueOf(failure.getMessage()));
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
