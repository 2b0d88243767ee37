package org.verseprojection.desktop.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.verseprojection.live.memory.Feedback;

/// What was learned, for whoever owns it. For any thread but the screen's.
public interface LearningControl {
    /// Nothing is learned.
    LearningControl NOTHING = new LearningControl() {
        @Override
        public boolean learns() {
            return false;
        }

        @Override
        public void use(boolean on) {}

        @Override
        public List<Version> versions() {
            return List.of();
        }

        @Override
        public void backTo(long number) {}

        @Override
        public void forget() {}

        @Override
        public void exportTo(Path file) throws IOException {
            throw new IOException("nothing is learned here");
        }

        @Override
        public void importFrom(Path file) throws IOException {
            throw new IOException("nothing is learned here");
        }
    };

    /// What was known at a time.
    ///
    /// @param used whether it was found good enough to be used
    /// @param current whether it is the one in use
    record Version(long number, Instant at, boolean used, boolean current) {}

    /// Whether anything learns at all in this program.
    boolean learns();

    /// Learns, and ranks by what was learned; or neither.
    void use(boolean on);

    /// Something was decided, and is kept: to be learned at once.
    default void teach(Feedback row) {}

    /// Who preaches from now on; empty where nobody knows.
    default void preaches(String preacher) {}

    /// The newest first.
    List<Version> versions();

    /// Knows from now on what that version knew. What was decided since stays remembered.
    ///
    /// @throws IllegalArgumentException where there is none of that number
    void backTo(long number);

    /// Knows nothing, as on the first day. What was decided stays remembered.
    void forget();

    /// Writes what is known, for another laptop.
    void exportTo(Path file) throws IOException;

    /// Takes over what another laptop knew.
    ///
    /// @throws IOException where the file cannot be read, or is no such file; the message is for people
    void importFrom(Path file) throws IOException;
}
