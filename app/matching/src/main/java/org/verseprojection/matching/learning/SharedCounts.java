package org.verseprojection.matching.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which verses how many churches choose. A church counts once for a verse, however often it chooses it; memory is
/// bounded by the number of verses, not of rows or churches. One thread.
public final class SharedCounts {
    /// Of all churches that are there so many stand behind a thing at least, so that a hundredth that lies cannot.
    private static final double LEAST_SHARE = 0.02;

    private static final int KEPT = 64;
    private static final int ALL_KEPT = 2048;

    /// Keeps little counts from saying much.
    private static final double HELD = 5;

    private static final double LITTLE = 0.05;

    private final @Nullable ChurchSketch[] verses;
    private final ChurchSketch churches = new ChurchSketch(ALL_KEPT);
    private long rows;

    /// @param verses that there are
    public SharedCounts(int verses) {
        this.verses = new ChurchSketch[verses];
    }

    /// A church chose a verse.
    ///
    /// @param church a number that is evenly spread
    public void add(int ordinal, long church) {
        rows++;
        churches.add(church);
        ChurchSketch verse = verses[ordinal];
        if (verse == null) {
            verse = new ChurchSketch(KEPT);
            verses[ordinal] = verse;
        }
        verse.add(hash(ordinal, church));
    }

    /// A church's number, from its account's id.
    public static long church(UUID account) {
        return ChurchSketch.spread(
                account.getLeastSignificantBits() ^ ChurchSketch.spread(account.getMostSignificantBits()));
    }

    private static long hash(int ordinal, long church) {
        return ChurchSketch.spread(church ^ ChurchSketch.spread(ordinal));
    }

    /// How many rows were counted.
    public long rows() {
        return rows;
    }

    /// How many churches there are, nearly.
    public double churches() {
        return churches.count();
    }

    /// How many stand behind a thing at least, for it to be learned.
    public int least() {
        return Math.max(Shared.LEAST_CHURCHES, (int) Math.ceil(LEAST_SHARE * churches()));
    }

    double churches(int ordinal) {
        ChurchSketch verse = verses[ordinal];
        return verse == null ? 0 : verse.count();
    }

    /// Whether a church is one of the first so many of a verse, by a fair lot.
    public boolean drawn(int ordinal, long church, int first) {
        ChurchSketch verse = verses[ordinal];
        return verse != null && verse.among(hash(ordinal, church), first);
    }

    /// The verses that most churches choose, those behind which enough of them stand.
    public List<Integer> mostChosen(int most) {
        int least = least();
        List<Integer> ordinals = new ArrayList<>();
        for (int ordinal = 0; ordinal < verses.length; ordinal++) {
            if (churches(ordinal) >= least) {
                ordinals.add(ordinal);
            }
        }
        ordinals.sort(
                Comparator.comparingDouble((Integer each) -> -churches(each)).thenComparing(Comparator.naturalOrder()));
        return ordinals.subList(0, Math.min(most, ordinals.size()));
    }

    /// The logarithms by which verses are chosen oftener than any would be. As many churches are left out of each count
    /// as could stand there for a lie.
    SortedMap<Integer, Double> popularity() {
        double all = 0;
        for (int ordinal = 0; ordinal < verses.length; ordinal++) {
            all += churches(ordinal);
        }
        double expected = all / verses.length;
        SortedMap<Integer, Double> popularity = new TreeMap<>();
        for (int ordinal : mostChosen(Shared.MOST_VERSES)) {
            double count = churches(ordinal) - Shared.LIARS;
            double more = Math.log((count + HELD) / (expected + HELD));
            if (more >= LITTLE) {
                popularity.put(ordinal, Math.min(Shared.MOST_POPULAR, Math.rint(more * 100) / 100));
            }
        }
        return popularity;
    }
}
