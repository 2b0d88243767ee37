package org.verseprojection.desktop.setup;

import javafx.beans.value.ObservableValue;

/// Plays the sample service through the whole program and says whether it was understood. JavaFX thread.
public interface SelfTest {
    /// How it stands; changes on the JavaFX thread.
    ObservableValue<Report> report();

    /// Begins anew.
    void start();

    /// Ends it, if it runs; [Phase#IDLE] then.
    void cancel();

    /// How far it is.
    enum Phase {
        /// Not begun.
        IDLE,
        /// The model is loaded.
        LOADING,
        RUNNING,
        /// Verses were found, in time.
        GOOD,
        /// Verses were found, but late: this computer is slow.
        SLOW,
        /// Fewer verses were found than should be.
        POOR,
        /// It could not be done.
        FAILED
    }
}
