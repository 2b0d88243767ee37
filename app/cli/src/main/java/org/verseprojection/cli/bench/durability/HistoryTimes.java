package org.verseprojection.cli.bench.durability;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.HistoryQuery;
import org.verseprojection.live.memory.How;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.ShownVerse;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.store.SqliteMemory;

/// How long it takes to find something in a long history, in milliseconds.
///
/// @param firstWords the first search by words, which makes the index
record HistoryTimes(List<Double> byReference, List<Double> byTime, List<Double> byWords, double firstWords) {
    private static final int QUERIES = 200;
    private static final int MOST = 100;
    private static final int BATCH = 10_000;
    private static final Instant BEGIN = Instant.parse("2020-01-05T10:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(7);
    private static final long SEED = 20_260_301;

    /// Fills a history and searches it. A tenth of the entries shows one of twenty much loved verses; half of them
    /// come with what was said.
    static HistoryTimes of(Path folder, int rows) throws IOException {
        Scripture scripture = Scripture.load();
        List<VerseRef> verses = verses(scripture);
        Random random = new Random(SEED);
        try (SqliteMemory memory = Trial.open(
                folder,
                (passage, translation) ->
                        scripture.text(translation).text(passage.first()).orElse(""))) {
            List<VerseRef> loved =
                    random.ints(20, 0, verses.size()).mapToObj(verses::get).toList();
            for (int done = 0; done < rows; done += BATCH) {
                fill(memory, scripture, done, Math.min(rows, done + BATCH), loved, random);
            }
            long start = System.nanoTime();
            find(memory, words(scripture, verses, random));
            double first = (System.nanoTime() - start) / 1e6;
            List<Double> byReference = new ArrayList<>();
            List<Double> byTime = new ArrayList<>();
            List<Double> byWords = new ArrayList<>();
            for (int i = 0; i < QUERIES; i++) {
                List<VerseRef> from = i % 2 == 0 ? loved : verses;
                byReference.add(find(memory, reference(from.get(random.nextInt(from.size())))));
                byTime.add(find(memory, time(random.nextInt(rows))));
                byWords.add(find(memory, words(scripture, verses, random)));
            }
            return new HistoryTimes(byReference, byTime, byWords, first);
        }
    }

    private static List<VerseRef> verses(Scripture scripture) {
        return IntStream.range(0, scripture.versification().size())
                .mapToObj(scripture.versification()::at)
                .toList();
    }

    private static void fill(
            SqliteMemory memory, Scripture scripture, int from, int until, List<VerseRef> loved, Random random)
            throws IOException {
        List<VerseRef> verses = verses(scripture);
        List<ShownVerse> shown = new ArrayList<>();
        List<Feedback> said = new ArrayList<>();
        for (int i = from; i < until; i++) {
            List<VerseRef> among = random.nextInt(10) == 0 ? loved : verses;
            VerseRef verse = among.get(random.nextInt(among.size()));
            Instant at = BEGIN.plus(STEP.multipliedBy(i));
            UUID id = UUID.randomUUID();
            Passage passage = Passage.of(verse);
            shown.add(new ShownVerse(id, Optional.empty(), at, passage, Translation.KJV, How.PICKED, Optional.empty()));
            if (i % 2 == 0) {
                String heard = scripture.text(Translation.WEB).text(verse).orElse("");
                said.add(
                        new Feedback(id, at, Optional.empty(), How.PICKED, heard, passage, Translation.KJV, List.of()));
            }
        }
        if (memory.keepAll(said, shown) != Memory.Kept.DURABLE) {
            throw new IOException(memory.state().toString());
        }
    }

    private static HistoryQuery reference(VerseRef verse) {
        return new HistoryQuery(Optional.of(Passage.of(verse)), Optional.empty(), Optional.empty(), "", MOST);
    }

    private static HistoryQuery time(int row) {
        Instant from = BEGIN.plus(STEP.multipliedBy(row));
        return new HistoryQuery(
                Optional.empty(), Optional.of(from), Optional.of(from.plus(Duration.ofHours(8))), "", MOST);
    }

    /// Two words that stand beside each other somewhere.
    private static HistoryQuery words(Scripture scripture, List<VerseRef> verses, Random random) {
        String text = scripture
                .text(Translation.KJV)
                .text(verses.get(random.nextInt(verses.size())))
                .orElse("");
        List<String> words = List.of(text.split(" ", -1));
        int first = random.nextInt(Math.max(1, words.size() - 1));
        String two = String.join(" ", words.subList(first, Math.min(words.size(), first + 2)));
        return new HistoryQuery(Optional.empty(), Optional.empty(), Optional.empty(), two, MOST);
    }

    private static double find(SqliteMemory memory, HistoryQuery query) {
        long start = System.nanoTime();
        List<ShownVerse> found = memory.history(query);
        double millis = (System.nanoTime() - start) / 1e6;
        if (found.size() > MOST) {
            throw new IllegalStateException(found.size() + " rows");
        }
        return millis;
    }
}
