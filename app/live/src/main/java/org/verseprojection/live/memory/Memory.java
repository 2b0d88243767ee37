package org.verseprojection.live.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// What a booth remembers. For any thread but the screen's: a call waits for the disk. Nothing that is kept makes a
/// service stop: where the disk refuses, rows are held in memory, [#state] says so, and they are written later.
public interface Memory extends AutoCloseable {
    /// What became of a row.
    enum Kept {
        /// It is on the disk, whatever happens to the power now.
        DURABLE,
        /// It is in memory.
        HELD
    }

    /// How it does; changes are told to [#listen].
    MemoryState state();

    /// Told every change of the state, on any thread.
    void listen(Consumer<MemoryState> listener);

    // --- a service

    /// Keeps a service as it is now: begun, renamed or ended.
    Kept keep(Gathering gathering);

    /// The newest services first.
    List<Gathering> gatherings(int most);

    /// Keeps how well a stretch of a service was heard, as it is now.
    Kept keep(Heard stretch);

    /// The stretches of a service, oldest first.
    List<Heard> heardIn(UUID gathering);

    // --- decisions

    /// Keeps a decision, and puts it into the outbox where [#sharing] is on. A row with a known id is kept once.
    Kept keep(Feedback row);

    /// Keeps what was shown. A row with a known id is kept once.
    Kept keep(ShownVerse row);

    /// The newest decisions, at most that many, from the oldest to the newest.
    List<Feedback> feedback(Optional<Instant> from, Optional<Instant> until, int most);

    /// What was shown, newest first.
    List<ShownVerse> history(HistoryQuery query);

    /// What was decided in a service, oldest first.
    List<Feedback> feedbackOf(UUID gathering);

    /// What was shown in a service, oldest first.
    List<ShownVerse> shownIn(UUID gathering);

    // --- settings and themes

    /// All settings by name.
    Map<String, Setting> settings();

    /// Keeps a setting, unless the kept one was changed later.
    void keep(Setting setting);

    /// Themes by name, as JSON.
    Map<String, Setting> themes();

    /// Keeps a theme, unless the kept one was changed later.
    void keepTheme(Setting theme);

    // --- what was learned

    /// Keeps a version.
    void keep(LearnedVersion version);

    /// The versions, oldest first.
    List<LearnedVersion> learned();

    // --- the outbox

    /// Whether decisions go into the outbox; off until somebody has signed in. It is remembered.
    void sharing(boolean on);

    /// What is to be sent, oldest first.
    List<Feedback> outbox(int most);

    /// How many wait.
    int waiting();

    /// These arrived.
    void sent(Collection<UUID> rows);

    /// This one was refused for good, and is set aside.
    void setAside(UUID row, String reason);

    /// Those that were set aside, with the reason.
    Map<UUID, String> setAside();

    // --- the log

    /// Notes an event for whoever looks for a fault; never what was said or who.
    void log(String event, String details);

    // --- whoever owns the data

    /// How a table leaves the program.
    enum Format {
        CSV,
        JSON
    }

    /// Writes all that is remembered, readable, into a folder.
    void export(Path folder, Format format) throws IOException;

    /// Forgets what is older, in the backups too. While [#sharing] is on, what waits to be sent stays; of what was
    /// learned the newest version and the newest used one stay.
    ///
    /// @return how many rows
    int forgetBefore(Instant time);

    /// Forgets everything, for good: rows, backups, the key.
    void forgetEverything() throws IOException;

    /// Makes new keys, and seals everything with them.
    void renewKeys() throws IOException;

    /// Brings back the last good backup, and adds to it what was kept since.
    void restore() throws IOException;

    @Override
    void close();
}
