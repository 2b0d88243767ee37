package org.verseprojection.sync;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/// The outbox, the settings and the log, in memory; the rest of a memory is not asked for here.
final class MemoryInMind implements Memory {
    private final Map<UUID, Feedback> outbox = new LinkedHashMap<>();
    private final Map<UUID, String> aside = new LinkedHashMap<>();
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final List<String> log = new ArrayList<>();
    private final List<UUID> sent = new ArrayList<>();
    private boolean sharing;

    synchronized boolean isSharing() {
        return sharing;
    }

    synchronized List<UUID> sent() {
        return List.copyOf(sent);
    }

    synchronized String logged() {
        return String.join("\n", log);
    }

    @Override
    public synchronized Kept keep(Feedback row) {
        outbox.putIfAbsent(row.id(), row);
        return Kept.DURABLE;
    }

    @Override
    public synchronized Map<String, Setting> settings() {
        return Map.copyOf(settings);
    }

    @Override
    public synchronized void keep(Setting setting) {
        settings.merge(setting.name(), setting, (a, b) -> b.changed().isBefore(a.changed()) ? a : b);
    }

    @Override
    public synchronized void sharing(boolean on) {
        sharing = on;
    }

    @Override
    public synchronized List<Feedback> outbox(int most) {
        return outbox.values().stream().limit(most).toList();
    }

    @Override
    public synchronized int waiting() {
        return outbox.size();
    }

    @Override
    public synchronized void sent(Collection<UUID> rows) {
        sent.addAll(rows);
        rows.forEach(outbox::remove);
    }

    @Override
    public synchronized void setAside(UUID row, String reason) {
        aside.put(row, reason);
        outbox.remove(row);
    }

    @Override
    public synchronized Map<UUID, String> setAside() {
        return Map.copyOf(aside);
    }

    @Override
    public synchronized void log(String event, String details) {
        log.add(event + " " + details);
    }

    @Override
    public MemoryState state() {
        return new MemoryState.Durable("");
    }

    @Override
    public void listen(Consumer<MemoryState> listener) {
        // it never changes
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public Kept keep(Gathering gathering) {
        throw notAsked();
    }

    @Override
    public Kept keep(Heard stretch) {
        throw notAsked();
    }

    @Override
    public List<Heard> heardIn(UUID gathering) {
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
    public List<Feedback> feedback(Optional<Instant> from, Optional<Instant> until, int most) {
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
    public void export(Path folder, Format format) {
        throw notAsked();
    }

    @Override
    public int forgetBefore(Instant time) {
        throw notAsked();
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
