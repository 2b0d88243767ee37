package org.verseprojection.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.Heard;
import org.verseprojection.live.memory.HistoryQuery;
import org.verseprojection.live.memory.LearnedVersion;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.MemoryState;
import org.verseprojection.live.memory.Setting;
import org.verseprojection.live.memory.ShownVerse;
import org.verseprojection.nativelibs.keychain.Keychain;

/// The memory in an SQLite file. Every value that tells what was said or who is sealed before it gets there.
///
/// Any thread but the screen's. Times are kept to the nanosecond, from 1678 to 2261.
public final class SqliteMemory implements Memory {
    /// Most lines of the log that are held in memory.
    private static final int MOST_LOGGED = 1_000;

    private final InstantSource clock;
    private final Keeper keeper;
    private final Caretaker caretaker;
    private final WordSearch words;
    private final Outbox outbox;

    private SqliteMemory(
            InstantSource clock, Keeper keeper, Caretaker caretaker, BiFunction<Passage, Translation, String> text) {
        this.clock = clock;
        this.keeper = keeper;
        this.caretaker = caretaker;
        this.words = new WordSearch(keeper, text);
        this.outbox = new Outbox(keeper);
    }

    /// Opens the memory in a folder of its own. What is wrong with its files or with the keychain does not make this
    /// fail: [#state] says it.
    ///
    /// @param folder made where it is not there, for its owner alone
    /// @param clock says when a line of the log was written, a backup made and a file set aside
    /// @param locale the language of what the state says: German, else English
    /// @param text what a passage reads like, for searching the history by words; may be empty
    public static SqliteMemory open(
            Path folder,
            Keychain keychain,
            InstantSource clock,
            Locale locale,
            BiFunction<Passage, Translation, String> text) {
        return open(folder, keychain, clock, locale, text, Pace.USUAL);
    }

    /// The same without verses' texts: words are found in what was said alone.
    public static SqliteMemory open(Path folder, Keychain keychain, InstantSource clock, Locale locale) {
        return open(folder, keychain, clock, locale, (_, _) -> "");
    }

    static SqliteMemory open(
            Path folder,
            Keychain keychain,
            InstantSource clock,
            Locale locale,
            BiFunction<Passage, Translation, String> text,
            Pace pace) {
        Texts texts = new Texts(locale);
        Shelf shelf = new Shelf(new Layout(folder.toAbsolutePath()), keychain, clock, pace);
        Keeper keeper = new Keeper(shelf, texts, keychain.protectedBySystem());
        Caretaker caretaker = new Caretaker(keeper, shelf, texts, pace);
        SqliteMemory memory = new SqliteMemory(clock, keeper, caretaker, text);
        caretaker.start(memory.words::prepare);
        return memory;
    }

    @Override
    public MemoryState state() {
        return keeper.state();
    }

    @Override
    public void listen(Consumer<MemoryState> listener) {
        keeper.listen(listener);
    }

    @Override
    public Kept keep(Gathering gathering) {
        return keeper.keep(tables -> tables.services().keep(gathering));
    }

    @Override
    public List<Gathering> gatherings(int most) {
        return Merged.of(
                keeper.read(tables -> tables.services().newest(most)),
                Gathering::id,
                Comparator.comparing(Gathering::start).reversed(),
                most);
    }

    @Override
    public Kept keep(Heard stretch) {
        return keeper.keep(tables -> tables.heard().keep(stretch));
    }

    @Override
    public List<Heard> heardIn(UUID gathering) {
        return Merged.of(
                keeper.read(tables -> tables.heard().in(gathering)), Heard::id, Comparator.comparing(Heard::at));
    }

    @Override
    public Kept keep(Feedback row) {
        Kept kept = keeper.keep(tables -> tables.decide(row));
        words.kept(row);
        return kept;
    }

    @Override
    public Kept keep(ShownVerse row) {
        Kept kept = keeper.keep(tables -> tables.shown().keep(row));
        words.kept(row);
        return kept;
    }

    /// Keeps many at once, as those of another laptop; all or none.
    public Kept keepAll(Collection<Feedback> decisions, Collection<ShownVerse> shown) {
        Kept kept = keeper.keep(tables -> {
            for (Feedback row : decisions) {
                tables.decide(row);
            }
            for (ShownVerse row : shown) {
                tables.shown().keep(row);
            }
        });
        shown.forEach(words::kept);
        decisions.forEach(words::kept);
        return kept;
    }

    @Override
    public List<Feedback> feedback(Optional<Instant> from, Optional<Instant> until, int most) {
        List<Feedback> all = Merged.of(
                keeper.read(tables -> tables.decisions().between(from, until, most)),
                Feedback::id,
                Comparator.comparing(Feedback::at));
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    @Override
    public List<ShownVerse> history(HistoryQuery query) {
        boolean worded = !WordIndex.words(query.words()).isEmpty();
        List<UUID> ids = worded ? words.search(query) : List.of();
        List<ShownVerse> found = keeper.read(tables -> {
            if (worded) {
                return tables.shown().byId(ids);
            }
            return query.passage().isPresent()
                    ? tables.shown().of(query.passage().get(), query.from(), query.until(), query.most())
                    : tables.shown().between(query.from(), query.until(), query.most());
        });
        return Merged.of(
                found, ShownVerse::id, Comparator.comparing(ShownVerse::at).reversed(), query.most());
    }

    @Override
    public List<Feedback> feedbackOf(UUID gathering) {
        return Merged.of(
                keeper.read(tables -> tables.decisions().of(gathering)),
                Feedback::id,
                Comparator.comparing(Feedback::at));
    }

    @Override
    public List<ShownVerse> shownIn(UUID gathering) {
        return Merged.of(
                keeper.read(tables -> tables.shown().in(gathering)),
                ShownVerse::id,
                Comparator.comparing(ShownVerse::at));
    }

    @Override
    public Map<String, Setting> settings() {
        return Merged.byName(keeper.read(tables -> tables.settings().all()));
    }

    @Override
    public void keep(Setting setting) {
        keeper.keep(tables -> tables.settings().keep(setting));
    }

    @Override
    public Map<String, Setting> themes() {
        return Merged.byName(keeper.read(tables -> tables.themes().all()));
    }

    @Override
    public void keepTheme(Setting theme) {
        keeper.keep(tables -> tables.themes().keep(theme));
    }

    @Override
    public void keep(LearnedVersion version) {
        keeper.keep(tables -> tables.learned().keep(version));
    }

    @Override
    public List<LearnedVersion> learned() {
        return Merged.byNumber(keeper.read(tables -> tables.learned().all()));
    }

    @Override
    public void sharing(boolean on) {
        outbox.sharing(on);
    }

    @Override
    public List<Feedback> outbox(int most) {
        return outbox.waiting(most);
    }

    @Override
    public int waiting() {
        return outbox.size();
    }

    @Override
    public void sent(Collection<UUID> rows) {
        outbox.sent(rows);
    }

    @Override
    public void setAside(UUID row, String reason) {
        outbox.setAside(row, reason);
    }

    @Override
    public Map<UUID, String> setAside() {
        return outbox.setAside();
    }

    @Override
    public void log(String event, String details) {
        LogRows.Line line = new LogRows.Line(clock.instant(), event, details);
        boolean full = keeper.state() instanceof MemoryState.Held held && held.waiting() > MOST_LOGGED;
        if (!full) {
            keeper.keep(tables -> tables.logs().add(line));
        }
    }

    @Override
    public void export(Path folder, Format format) throws IOException {
        Layout.make(folder);
        for (Sheet sheet : Sheets.of(this, keeper)) {
            switch (format) {
                case CSV -> sheet.csv(folder);
                case JSON -> sheet.json(folder);
            }
        }
    }

    @Override
    public int forgetBefore(Instant time) {
        AtomicInteger rows = new AtomicInteger();
        keeper.keep(tables -> rows.set(tables.forgetBefore(time)));
        if (rows.get() > 0) {
            words.reset();
        }
        caretaker.forgetBefore(time);
        return rows.get();
    }

    @Override
    public void forgetEverything() throws IOException {
        try {
            caretaker.forgetEverything();
        } finally {
            words.reset();
        }
    }

    @Override
    public void renewKeys() throws IOException {
        caretaker.renewKeys();
    }

    @Override
    public void restore() throws IOException {
        caretaker.restore();
        words.reset();
    }

    /// What the daemon thread does from time to time; for tests, which do not wait.
    Caretaker caretaker() {
        return caretaker;
    }

    @Override
    public void close() {
        caretaker.close();
    }
}
