package org.verseprojection.inference;

import java.util.Locale;
import org.verseprojection.domain.Worded;
import org.verseprojection.domain.Wording;

/// A model cannot be used. The message is one line for people: which file, what is wrong, what to do.
public final class ModelException extends Exception implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Wording wording;

    public ModelException(Wording wording) {
        super(wording.in(Locale.ROOT));
        this.wording = wording;
    }

    public ModelException(Wording wording, Throwable cause) {
        super(wording.in(Locale.ROOT), cause);
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
