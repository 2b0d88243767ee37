package org.verseprojection.scripture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.verseprojection.domain.VerseRef;

/// Which place was spoken of when, over a stream of speech: what was announced, and what was read aloud since.
///
/// The same words are heard by several passes, whose texts and times differ a little. So what a pass hears replaces
/// what earlier ones heard in the same words, and `next verse` always counts from what came before those words. A
/// place is held for [#HELD] after it was last spoken of.
public final class ContextTimeline {
    /// How long a place stays what `verse twelve` belongs to.
    static final Duration HELD = Duration.ofSeconds(90);

    /// The words of a pass run back by less than that.
    private static final Duration LONGEST_PASS = Duration.ofSeconds(60);

    /// The times of one word differ by less from pass to pass.
    private static final Duration JITTER = Duration.ofSeconds(1);

    /// A reading began so much before the first words that count from it, at least; as jitter goes.
    private static final Duration BEFORE_READING = Duration.ofMillis(500);

    private static final Duration BEHIND_ANNOUNCEMENT = Duration.ofMillis(100);

    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> setAside = new ArrayList<>();
    private int pass;

    /// Words of a pass that announce a place.
    public record Spoken(String words, Duration start, Duration end) {
        private boolean overlaps(Entry entry) {
            return entry.announced()
                    && entry.start().compareTo(end) < 0
                    && entry.until().compareTo(start) > 0;
        }

        private boolean isTailOf(Entry entry) {
            return words.length() < entry.words().length() && entry.words().endsWith(words);
        }
    }

    /// @param words that announced it; empty for a reading
    /// @param start of those words; of a reading, when it began
    /// @param from when it began to hold
    /// @param until when it was last spoken of
    /// @param pass the one that heard it
    private record Entry(
            ReferenceContext place, String words, Duration start, Duration from, Duration until, int pass) {
        boolean announced() {
            return !words.isEmpty();
        }
    }

    /// A verse was being read aloud at that time.
    public void read(VerseRef verse, Duration at) {
        ReferenceContext place = ReferenceContext.at(verse);
        Duration from = at;
        Duration until = at;
        Optional<Entry> last = entries.stream()
                .filter(entry -> entry.from().compareTo(at.plus(JITTER)) <= 0)
                .max(Comparator.comparing(Entry::from));
        if (last.isPresent() && !last.get().announced() && last.get().place().equals(place)) {
            entries.remove(last.get());
            from = last.get().from().compareTo(at) < 0 ? last.get().from() : at;
            until = last.get().until().compareTo(at) > 0 ? last.get().until() : at;
        }
        add(new Entry(place, "", from, from, until, pass));
    }

    /// A pass is about to hear all words from that time on again. What was announced right there is set aside: it
    /// may be heard again, or have lost its first word.
    public void hearAgain(Duration since) {
        pass++;
        setAside.clear();
        entries.removeIf(entry -> entry.until().plus(HELD).plus(LONGEST_PASS).compareTo(since) < 0);
        entries.removeIf(entry -> entry.announced() && entry.start().compareTo(since.plus(JITTER)) > 0);
        entries.stream()
                .filter(entry -> entry.announced() && entry.start().plus(JITTER).compareTo(since) >= 0)
                .forEach(setAside::add);
        entries.removeAll(setAside);
    }

    /// Puts back what was set aside and not heard again.
    ///
    /// @return whether there was any, so that what follows it must be understood anew
    public boolean putBack(List<Spoken> heard) {
        setAside.removeIf(
                entry -> heard.stream().anyMatch(spoken -> spoken.overlaps(entry) && !spoken.isTailOf(entry)));
        setAside.forEach(this::add);
        return !setAside.isEmpty();
    }

    /// The newest pass heard a place announced.
    ///
    /// @return whether it did; false where an earlier pass, which heard more of these words, took them for
    ///     something else: `First John` is not John now that `First` is no longer heard
    public boolean announced(ReferenceContext place, Spoken spoken) {
        Optional<Entry> before = entries.stream()
                .filter(entry -> entry.pass() < pass && spoken.overlaps(entry))
                .findFirst();
        if (before.isPresent()) {
            return before.get().place().equals(place);
        }
        add(new Entry(place, spoken.words(), spoken.start(), spoken.end(), spoken.end(), pass));
        return true;
    }

    /// What the words of a pass count from.
    ///
    /// @param character the place in its text of the first word that ends at that time or later
    public List<ContextChange> changes(ToIntFunction<Duration> character) {
        List<ContextChange> changes = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Duration holds = entry.announced()
                    ? entry.from().plus(BEHIND_ANNOUNCEMENT)
                    : entry.from().minus(BEFORE_READING);
            changes.add(new ContextChange(character.applyAsInt(holds), Optional.of(entry.place())));
            Duration fades = entry.until().plus(HELD);
            boolean followed =
                    i + 1 < entries.size() && entries.get(i + 1).from().compareTo(fades) <= 0;
            if (!followed) {
                changes.add(new ContextChange(character.applyAsInt(fades), Optional.empty()));
            }
        }
        return changes;
    }

    private void add(Entry entry) {
        entries.add(entry);
        entries.sort(Comparator.comparing(Entry::from));
    }
}
