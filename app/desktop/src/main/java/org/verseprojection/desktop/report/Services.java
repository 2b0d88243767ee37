package org.verseprojection.desktop.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.verseprojection.live.memory.Gathering;

/// The services that are remembered. JavaFX thread; what has to be read is told there later.
public interface Services {
    /// The newest first.
    void list(Consumer<List<Gathering>> told);

    void report(Gathering gathering, Consumer<ServiceReport> told);

    /// The one that goes on.
    Optional<Gathering> current();

    /// Begins one by hand, where none goes on.
    void begin(Runnable begun);

    /// Gives one a name and a preacher, also one that is over.
    void call(Gathering which, String name, String preacher, Runnable called);

    /// Ends the one that goes on.
    void end(Runnable ended);
}
