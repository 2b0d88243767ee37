package org.verseprojection.desktop.checkup;

/// What was found of one thing.
///
/// @param title what people call it
/// @param found one sentence or more
/// @param todo what to do; empty where there is nothing to do
public record Line(State state, String title, String found, String todo) {
    /// How it is.
    public enum State {
        OK,
        /// A service can be held; it would be better to do something.
        NOTE,
        /// A service would suffer.
        TROUBLE,
        /// It was not looked at; what was found says why.
        LEFT_OUT
    }
}
