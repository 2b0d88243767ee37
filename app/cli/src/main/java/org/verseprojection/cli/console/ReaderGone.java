package org.verseprojection.cli.console;

/// Whoever read standard output has gone, as `head` does: there is nobody left to tell anything.
public final class ReaderGone extends RuntimeException {
    public ReaderGone() {
        super("standard output is closed", null, false, false);
    }
}
