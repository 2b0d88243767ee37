package org.verseprojection.speech.audio;

import java.util.Locale;
import org.verseprojection.domain.Worded;
import org.verseprojection.domain.Wording;

/// Sound cannot be had from a file or a device; the message is one line for the operator that says what to do.
public final class AudioException extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Wording wording;

    /// @param key in `messages.properties`
    /// @param values what the text names, already in the form that people read
    AudioException(String key, String... values) {
        this(wording(key, values));
    }

    private AudioException(Wording wording) {
        super(wording.in(Locale.ROOT));
        this.wording = wording;
    }

    static Wording wording(String key, String... values) {
        return Wording.of(AudioException.class, key, (Object[]) values);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
