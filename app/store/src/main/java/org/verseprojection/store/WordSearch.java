package org.verseprojection.store;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.HistoryQuery;
import org.verseprojection.live.memory.ShownVerse;

/// The index of words: made when it is first wanted, then told what is kept. Any thread; telling waits for nobody.
final class WordSearch {
    private final Keeper keeper;
    private final BiFunction<Passage, Translation, String> text;
    private final Queue<Object> fresh = new ConcurrentLinkedQueue<>();
    private volatile boolean told;
    private @Nullable WordIndex index;

    WordSearch(Keeper keeper, BiFunction<Passage, Translation, String> text) {
        this.keeper = keeper;
        this.text = text;
    }

    void kept(ShownVerse row) {
        if (told) {
            fresh.add(row);
        }
    }

    void kept(Feedback row) {
        if (told) {
            fresh.add(row);
        }
    }

    /// Makes the index where there is none.
    synchronized void prepare() {
        made();
    }

    private WordIndex made() {
        WordIndex known = index;
        if (known != null) {
            return known;
        }
        told = true;
        WordIndex made = new WordIndex(text);
        List<ShownVerse> shown =
                keeper.read(tables -> tables.shown().between(Optional.empty(), Optional.empty(), Integer.MAX_VALUE));
        shown.forEach(made::add);
        List<Feedback> decisions = keeper.read(
                tables -> tables.decisions().between(Optional.empty(), Optional.empty(), Integer.MAX_VALUE));
        decisions.forEach(made::add);
        index = made;
        return made;
    }

    /// The ids of what has all the words, the newest first.
    synchronized List<UUID> search(HistoryQuery query) {
        WordIndex made = made();
        for (Object row = fresh.poll(); row != null; row = fresh.poll()) {
            switch (row) {
                case ShownVerse shown -> made.add(shown);
                case Feedback decision -> made.add(decision);
                default -> throw new IllegalStateException(row.toString());
            }
        }
        return made.search(query);
    }

    /// Forgets it; it is made anew when it is wanted.
    synchronized void reset() {
        told = false;
        fresh.clear();
        index = null;
    }
}
