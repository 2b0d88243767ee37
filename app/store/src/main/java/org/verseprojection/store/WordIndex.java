package org.verseprojection.store;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.HistoryQuery;
import org.verseprojection.live.memory.ShownVerse;

/// Which entries of the history have a word: in the verses' text, or in what was said when they were chosen. In
/// memory alone. For one thread at a time.
final class WordIndex {
    /// A decision belongs to the entry with the same id, or to one of the same passage within this.
    private static final long SAME = Duration.ofSeconds(5).toNanos();

    private static final int UNCLAIMED = 200;

    private record Entry(UUID id, long at, Passage passage) {}

    private record Said(UUID id, long at, Passage passage, Set<String> words) {}

    private final BiFunction<Passage, Translation, String> text;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<UUID, Integer> byId = new HashMap<>();
    private final Map<Passage, Integers> byPassage = new HashMap<>();
    private final Map<String, Integers> byWord = new HashMap<>();
    private final Deque<Said> unclaimed = new ArrayDeque<>();

    WordIndex(BiFunction<Passage, Translation, String> text) {
        this.text = text;
    }

    void add(ShownVerse row) {
        if (byId.containsKey(row.id())) {
            return;
        }
        int number = entries.size();
        Entry entry = new Entry(row.id(), Encoded.clamped(row.at()), row.passage());
        entries.add(entry);
        byId.put(row.id(), number);
        byPassage.computeIfAbsent(row.passage(), _ -> new Integers()).add(number);
        index(words(text(row)), number);
        unclaimed.stream().filter(said -> belong(said, entry)).forEach(said -> index(said.words(), number));
    }

    private String text(ShownVerse row) {
        try {
            return text.apply(row.passage(), row.translation());
        } catch (IllegalArgumentException noSuchVerse) {
            return "";
        }
    }

    void add(Feedback row) {
        if (!row.how().shows() || row.transcription().isEmpty()) {
            return;
        }
        Said said =
                new Said(row.id(), Encoded.clamped(row.at()), row.passage(), new HashSet<>(words(row.transcription())));
        Integer same = byId.get(row.id());
        if (same != null) {
            index(said.words(), same);
            return;
        }
        boolean claimed = false;
        Integers near = byPassage.getOrDefault(row.passage(), new Integers());
        for (int i = 0; i < near.size(); i++) {
            int number = near.at(i);
            if (belong(said, entries.get(number))) {
                index(said.words(), number);
                claimed = true;
            }
        }
        if (!claimed) {
            unclaimed.addLast(said);
            if (unclaimed.size() > UNCLAIMED) {
                unclaimed.removeFirst();
            }
        }
    }

    private static boolean belong(Said said, Entry entry) {
        return said.id().equals(entry.id())
                || (said.passage().equals(entry.passage()) && Math.abs(said.at() - entry.at()) <= SAME);
    }

    private void index(Iterable<String> words, int number) {
        for (String word : words) {
            byWord.computeIfAbsent(word, _ -> new Integers()).add(number);
        }
    }

    /// The ids of what has all the words, and all else that is asked, the newest first.
    List<UUID> search(HistoryQuery query) {
        List<Integers> lists = new ArrayList<>();
        for (String word : words(query.words())) {
            Integers list = byWord.get(word);
            if (list == null) {
                return List.of();
            }
            lists.add(list);
        }
        lists.sort(Comparator.comparingInt(Integers::size));
        return lists.isEmpty() ? List.of() : newest(common(lists), query);
    }

    private static Integers common(List<Integers> lists) {
        Integers common = lists.getFirst().ascending();
        for (Integers list : lists.subList(1, lists.size())) {
            common = common.in(list.ascending());
        }
        return common;
    }

    private List<UUID> newest(Integers numbers, HistoryQuery query) {
        long from = query.from().map(Encoded::clamped).orElse(Long.MIN_VALUE);
        long until = query.until().map(Encoded::clamped).orElse(Long.MAX_VALUE);
        PriorityQueue<Entry> newest = new PriorityQueue<>(Comparator.comparingLong(Entry::at));
        for (int i = 0; i < numbers.size(); i++) {
            Entry entry = entries.get(numbers.at(i));
            boolean asked = entry.at() >= from
                    && entry.at() < until
                    && query.passage()
                            .map(passage -> Places.overlap(passage, entry.passage()))
                            .orElse(true);
            if (asked
                    && (newest.size() < query.most()
                            || entry.at() > newest.element().at())) {
                newest.add(entry);
                if (newest.size() > query.most()) {
                    newest.remove();
                }
            }
        }
        return newest.stream()
                .sorted(Comparator.comparingLong(Entry::at).reversed())
                .map(Entry::id)
                .toList();
    }

    /// The words of a text, case and marks aside.
    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= plain.length(); ) {
            int point = i < plain.length() ? plain.codePointAt(i) : ' ';
            i += Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                word.appendCodePoint(point);
            } else if (!inside(point) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /// Whether a mark does not end a word: an apostrophe, an accent.
    private static boolean inside(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> point == '\'' || point == '’' || point == 'ʼ';
        };
    }
}
