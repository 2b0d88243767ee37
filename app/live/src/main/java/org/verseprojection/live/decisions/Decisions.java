package org.verseprojection.live.decisions;

/// Is told every decision once, after it was carried out, on the screen's thread: it must not block.
@FunctionalInterface
public interface Decisions {
    /// Nobody wants to know.
    Decisions NOBODY = _ -> {};

    void made(Decision decision);
}
