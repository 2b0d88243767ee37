package org.verseprojection.live.memory;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A memory without a disk.
public class MapMemory implements Memory {
    public final Map<UUID, Gathering> gatherings = new LinkedHashMap<>();
    public final Map<UUID, Heard> heard = new LinkedHashMap<>();
    public final Map<UUID, Feedback> feedback = new LinkedHashMap<>();
    public final Map<UUID, ShownVerse> shown = new LinkedHashMap<>();
    public final Map<String, Setting> settings = new LinkedHashMap<>();
    public final Map<String, Setting> themes = new LinkedHashMap<>();
    public final List<LearnedVersion> versions = new ArrayList<>();
    public final List<String> calls = new ArrayList<>();
    public final Map<UUID, String> aside = new LinkedHashMap<>();
    private final List<Consumer<MemoryState>> listeners = new ArrayList<>();
    private MemoryState state = new MemoryState.Durable("");

    public synchronized void become(MemoryState now) {
        state = now;
        listeners.forEach(each -> each.accept(now));
    }

    @Override
    public synchronized MemoryState state() {
        return state;
    }

    @Override
    public synchronized void listen(Consumer<MemoryState> listener) {
        listeners.add(listener);
    }

    @Override
    public synchronized Kept keep(Gathering gathering) {
        gatherings.put(gathering.id(), gathering);
        return Kept.DURABLE;
    }

    @Override
    public synchronized List<Gathering> gatherings(int most) {
        return gatherings.values().stream()
                .sorted(Comparator.comparing(Gathering::start).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Kept keep(Heard stretch) {
        heard.put(stretch.id(), stretch);
        return Kept.DURABLE;
    }

    @Override
    public synchronized List<Heard> heardIn(UUID gathering) {
        return heard.values().stream()
                .filter(each -> each.gathering().equals(gathering))
                .sorted(Comparator.comparing(Heard::at))
                .toList();
    }

    @Override
    public synchronized Kept keep(Feedback row) {
        feedback.putIfAbsent(row.id(), row);
        return Kept.DURABLE;
    }

    @Override
    public synchronized Kept keep(ShownVerse row) {
        shown.putIfAbsent(row.id(), row);
        return Kept.DURABLE;
    }

    @Override
    public synchronized List<Feedback> feedback(Optional<Instant> from, Optional<Instant> until, int most) {
        return rows(row -> from.filter(row.at()::isBefore).isEmpty()
                && until.filter(limit -> !row.at().isBefore(limit)).isEmpty());
    }

    private List<Feedback> rows(Predicate<Feedback> rule) {
        return feedback.values().stream()
                .filter(rule)
                .sorted(Comparator.comparing(Feedback::at))
                .toList();
    }

    @Override
    public synchronized List<ShownVerse> history(HistoryQuery query) {
        calls.add("history");
        return shown.values().stream()
                .filter(row -> query.passage()
                        .map(wanted -> wanted.first().compareTo(row.passage().last()) <= 0
                                && row.passage().first().compareTo(wanted.last()) <= 0)
                        .orElse(true))
                .filter(row -> query.from().filter(row.at()::isBefore).isEmpty())
                .filter(row ->
                        query.until().filter(limit -> !row.at().isBefore(limit)).isEmpty())
                .sorted(Comparator.comparing(ShownVerse::at).reversed())
                .limit(query.most())
                .toList();
    }

    @Override
    public synchronized List<Feedback> feedbackOf(UUID gathering) {
        return rows(row -> row.gathering().equals(Optional.of(gathering)));
    }

    @Override
    public synchronized List<ShownVerse> shownIn(UUID gathering) {
        return shown.values().stream()
                .filter(row -> row.gathering().equals(Optional.of(gathering)))
                .sorted(Comparator.comparing(ShownVerse::at))
                .toList();
    }

    @Override
    public synchronized Map<String, Setting> settings() {
        return Map.copyOf(settings);
    }

    @Override
    public synchronized void keep(Setting setting) {
        settings.put(setting.name(), setting);
    }

    @Override
    public synchronized Map<String, Setting> themes() {
        return Map.copyOf(themes);
    }

    @Override
    public synchronized void keepTheme(Setting theme) {
        themes.put(theme.name(), theme);
    }

    @Override
    public synchronized void keep(LearnedVersion version) {
        versions.add(version);
    }

    @Override
    public synchronized List<LearnedVersion> learned() {
        return List.copyOf(versions);
    }

    @Override
    public void sharing(boolean on) {}

    @Override
    public List<Feedback> outbox(int most) {
        return List.of();
    }

    @Override
    public int waiting() {
        return 0;
    }

    @Override
    public void sent(Collection<UUID> rows) {}

    @Override
    public synchronized void setAside(UUID row, String reason) {
        aside.put(row, reason);
    }

    @Override
    public synchronized Map<UUID, String> setAside() {
        return Map.copyOf(aside);
    }

    @Override
    public synchronized void log(String event, String details) {
        calls.add("log " + event);
    }

    @Override
    public synchronized void export(Path folder, Format format) throws java.io.IOException {
        calls.add("export " + folder + " " + format);
    }

    @Override
    public synchronized int forgetBefore(Instant time) {
        calls.add("forgetBefore " + time);
        return 0;
    }

    @Override
    public synchronized void forgetEverything() {
        calls.add("forgetEverything");
        gatherings.clear();
        heard.clear();
        feedback.clear();
        shown.clear();
    }

    @Override
    public synchronized void renewKeys() {
        calls.add("renewKeys");
    }

    @Override
    public synchronized void restore() throws java.io.IOException {
        calls.add("restore");
    }

    @Override
    public synchronized void close() {
        calls.add("close");
    }
}
