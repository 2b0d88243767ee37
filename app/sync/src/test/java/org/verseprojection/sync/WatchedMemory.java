package org.verseprojection.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.Heard;
import org.verseprojection.live.memory.HistoryQuery;
import org.verseprojection.live.memory.LearnedVersion;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.MemoryState;
import org.verseprojection.live.memory.Setting;
import org.verseprojection.live.memory.ShownVerse;
import org.verseprojection.store.SqliteMemory;

/// The program's own memory, in a folder of its own, and what the cloud's client asked of it.
final class WatchedMemory implements Memory {
    private final Path folder;
    private final KeychainInMind keychain = new KeychainInMind();
    private final InstantSource clock;
    private SqliteMemory memory;
    private final List<UUID> sent = new CopyOnWriteArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private volatile boolean sharing;

    WatchedMemory(InstantSource clock) {
        this.clock = clock;
        try {
            folder = Files.createTempDirectory("verse-sync");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        memory = open();
    }

    private SqliteMemory open() {
        return SqliteMemory.open(folder.resolve("memory"), keychain, clock, Locale.ENGLISH);
    }

    /// As the next start of the program has it; nobody may use it meanwhile.
    void again() {
        memory.close();
        memory = open();
    }

    /// The database.
    Path file() {
        return folder.resolve("memory").resolve("memory.db");
    }

    boolean isSharing() {
        return sharing;
    }

    /// What arrived, by the order in which the client said so.
    List<UUID> sent() {
        return List.copyOf(sent);
    }

    String logged() {
        return String.join("\n", log);
    }

    /// All at once.
    void keepAll(List<Feedback> rows) {
        if (memory.keepAll(rows, List.of()) != Kept.DURABLE) {
            throw new AssertionError(memory.state().toString());
        }
    }

    @Override
    public Kept keep(Feedback row) {
        return memory.keep(row);
    }

    @Override
    public Map<String, Setting> settings() {
        return memory.settings();
    }

    @Override
    public void keep(Setting setting) {
        memory.keep(setting);
    }

    @Override
    public void sharing(boolean on) {
        sharing = on;
        memory.sharing(on);
    }

    @Override
    public List<Feedback> outbox(int most) {
        return memory.outbox(most);
    }

    @Override
    public int waiting() {
        return memory.waiting();
    }

    @Override
    public void sent(Collection<UUID> rows) {
        sent.addAll(rows);
        memory.sent(rows);
    }

    @Override
    public void setAside(UUID row, String reason) {
        memory.setAside(row, reason);
    }

    @Override
    public Map<UUID, String> setAside() {
        return memory.setAside();
    }

    @Override
    public void log(String event, String details) {
        log.add(event + " " + details);
        memory.log(event, details);
    }

    @Override
    public MemoryState state() {
        return memory.state();
    }

    @Override
    public void listen(Consumer<MemoryState> listener) {
        memory.listen(listener);
    }

    @Override
    public List<Feedback> feedback(Optional<Instant> from, Optional<Instant> until, int most) {
        return memory.feedback(from, until, most);
    }

    @Override
    public void close() {
        memory.close();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Kept keep(Heard stretch) {
        return memory.keep(stretch);
    }

    @Override
    public List<Heard> heardIn(UUID gathering) {
        return memory.heardIn(gathering);
    }

    @Override
    public Kept keep(Gathering gathering) {
        throw notAsked();
    }

    @Override
    public List<Gathering> gatherings(int most) {
        throw notAsked();
    }

    @Override
    public Kept keep(ShownVerse row) {
        throw notAsked();
    }

    @Override
    public List<ShownVerse> history(HistoryQuery query) {
        throw notAsked();
    }

    @Override
    public List<Feedback> feedbackOf(UUID gathering) {
        throw notAsked();
    }

    @Override
    public List<ShownVerse> shownIn(UUID gathering) {
        throw notAsked();
    }

    @Override
    public Map<String, Setting> themes() {
        throw notAsked();
    }

    @Override
    public void keepTheme(Setting theme) {
        throw notAsked();
    }

    @Override
    public void keep(LearnedVersion version) {
        throw notAsked();
    }

    @Override
    public List<LearnedVersion> learned() {
        throw notAsked();
    }

    @Override
    public void export(Path target, Format format) {
        throw notAsked();
    }

    @Override
    public int forgetBefore(Instant time) {
        return memory.forgetBefore(time);
    }

    @Override
    public void forgetEverything() {
        throw notAsked();
    }

    @Override
    public void renewKeys() {
        throw notAsked();
    }

    @Override
    public void restore() {
        throw notAsked();
    }

    private static AssertionError notAsked() {
        return new AssertionError("the cloud's client does not need this");
    }
}
