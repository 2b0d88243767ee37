package org.verseprojection.desktop.booth;

import java.nio.file.Path;
import org.verseprojection.domain.Wording;
import org.verseprojection.live.Drive;
import org.verseprojection.live.LiveSession;
import org.verseprojection.live.SessionListener;
import org.verseprojection.matching.Expected;
import org.verseprojection.matching.VerseIndex;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.audio.AudioSource;

/// What the program can do, as it becomes ready: the texts at once, the search after a second, hearing after a few.
public interface Engine extends AutoCloseable {
    /// The texts.
    Scripture scripture();

    /// Begins to load the rest on threads of its own.
    void load(Loading loading);

    /// A recorded service of two and a half minutes, to try everything with.
    Path sample();

    /// Stops loading, and lets go of what was loaded.
    @Override
    void close();

    /// Is told how loading goes, from any thread.
    interface Loading {
        /// How far it is.
        ///
        /// @param done 0 to 1
        void progress(double done);

        /// Words can be searched.
        void searchable(VerseIndex index);

        /// Sound can be heard.
        ///
        /// @param model what the recogniser is called
        void hearing(Ear ear, String model);

        /// It cannot be loaded; the message is for people.
        void failed(Wording why);
    }

    /// Hears one stream after the other.
    interface Ear {
        /// A session that is not started yet, with no memories.
        ///
        /// @param expected what was prepared, and is likelier for it
        LiveSession listen(AudioSource source, SessionListener listener, Drive drive, Expected expected);
    }
}
