package org.verseprojection.cli.console;

/// A command cannot do what it was asked; the message is one line that says what to do.
public final class Refusal extends RuntimeException {
    private final boolean wrongUse;

    private Refusal(String message, boolean wrongUse) {
        super(message);
        this.wrongUse = wrongUse;
    }

    /// It failed on what it was given.
    ///
    /// @param key in `messages.properties`
    public static Refusal of(String key, Object... values) {
        return new Refusal(Texts.of(key, values), false);
    }

    /// It was called in a way that makes no sense.
    ///
    /// @param key in `messages.properties`
    public static Refusal wrongUse(String key, Object... values) {
        return new Refusal(Texts.of(key, values), true);
    }

    /// Whether the call itself was wrong, rather than what it met.
    public boolean isWrongUse() {
        return wrongUse;
    }
}
