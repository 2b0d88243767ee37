package org.verseprojection.desktop.checkup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.verseprojection.desktop.booth.Listening;

/// Looks at everything that a service needs, and leaves all as it was.
public interface Examiner {
    /// Where nothing can be looked at.
    Examiner NONE = new Examiner() {
        @Override
        public void examine(Surroundings around, Told told) {}

        @Override
        public void save(Path file) {}
    };

    /// Looks at one thing after the other, on the caller's thread, which is not the screen's. What would disturb the
    /// program while it loads or listens is left out, or told from the session's own figures.
    ///
    /// @throws InterruptedException where the caller is interrupted
    void examine(Surroundings around, Told told) throws InterruptedException;

    /// Writes what was found last into a file for whoever helps, without anything personal; a file that is there is
    /// replaced. Not on the screen's thread.
    ///
    /// @throws IOException where it cannot be written; the message is for people
    void save(Path file) throws IOException;

    /// The program around it.
    ///
    /// @param listening what the ear is doing at the moment when it is asked; any thread
    /// @param windows runs work on the thread that owns the windows
    /// @param locale in whose language it is told
    record Surroundings(Supplier<Listening> listening, Executor windows, Locale locale) {}

    /// Is told how it goes, on the caller's thread.
    interface Told {
        /// What is looked at now.
        void looking(String title);

        void found(Line line);
    }
}
