package org.verseprojection.matching;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.verseprojection.matching.trial.TrialTexts;
import org.verseprojection.scripture.Scripture;

/// Learns [Kinship] from the wordings: `KinshipFit OUT.tsv.gz`, some fifteen seconds.
///
/// Of random pairs of wordings of a verse what both have is left out; IBM model 1 (Brown et al. 1993) is fitted to
/// the rest, with an empty word for what stands for nothing. The strength of a pair is the geometric mean of both
/// directions. Wordings that the matcher is measured on are not learned from.
final class KinshipFit {
    private static final List<String> WORDINGS = List.of(
            "KJV",
            "WEB",
            "ASV",
            "YLT",
            "Darby",
            "Webster",
            "Rotherham",
            "DRC",
            "NHEB",
            "Geneva1599",
            "Anderson",
            "Noyes",
            "Twenty");
    private static final int PAIRS = 40;
    private static final int ROUNDS = 6;
    private static final int LEAST = 3;
    private static final int MOST = 18;
    private static final double EMPTY = 0.3;
    private static final double LEAST_COUNT = 1.5;
    private static final double LEAST_STRENGTH = 0.02;
    private static final int KEPT = 12;

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> stems = new ArrayList<>();
    private final List<int[]> from = new ArrayList<>();
    private final List<int[]> to = new ArrayList<>();
    private Map<Long, double[]> table = new HashMap<>(); // chance and expected count of `to` given `from`

    private KinshipFit() {}

    public static void main(String[] arguments) throws IOException {
        KinshipFit fit = new KinshipFit();
        fit.collect(Scripture.load());
        fit.learn();
        fit.write(Path.of(arguments[0]));
    }

    private void collect(Scripture scripture) {
        int verses = scripture.versification().size();
        int[][][] all = new int[WORDINGS.size()][verses][];
        for (int wording = 0; wording < all.length; wording++) {
            String[] texts = TrialTexts.verses(scripture, WORDINGS.get(wording));
            for (int verse = 0; verse < verses; verse++) {
                all[wording][verse] = Tokens.of(texts[verse]).stream()
                        .map(token -> Stem.of(token.word()))
                        .mapToInt(this::id)
                        .distinct()
                        .sorted()
                        .toArray();
            }
        }
        Random random = new Random(4);
        for (int verse = 0; verse < verses; verse++) {
            for (int pair = 0; pair < PAIRS; pair++) {
                int[] one = all[random.nextInt(all.length)][verse];
                int[] other = all[random.nextInt(all.length)][verse];
                int[] left = without(one, other);
                int[] right = without(other, one);
                boolean both = one.length >= LEAST && other.length >= LEAST && left.length > 0 && right.length > 0;
                if (both && left.length <= MOST && right.length <= MOST) {
                    from.add(left);
                    to.add(right);
                }
            }
        }
    }

    private int id(String stem) {
        return ids.computeIfAbsent(stem, anew -> {
            stems.add(anew);
            return stems.size() - 1;
        });
    }

    private static int[] without(int[] some, int[] others) {
        return Arrays.stream(some)
                .filter(each -> Arrays.binarySearch(others, each) < 0)
                .toArray();
    }

    private static long key(int left, int right) {
        return (long) left << Integer.SIZE | right;
    }

    private static long swapped(long key) {
        return Long.rotateLeft(key, Integer.SIZE);
    }

    private void learn() {
        double[] alone = new double[stems.size()];
        Arrays.fill(alone, 1.0 / alone.length);
        for (int i = 0; i < from.size(); i++) {
            for (int left : from.get(i)) {
                for (int right : to.get(i)) {
                    table.computeIfAbsent(key(left, right), pair -> new double[2])[1]++;
                }
            }
        }
        table.values().removeIf(pair -> pair[1] < 2);
        normalise(0);
        for (int round = 0; round < ROUNDS; round++) {
            table.values().forEach(pair -> pair[1] = 0);
            expect(alone);
            table.values().removeIf(pair -> pair[1] < EMPTY);
            normalise(1);
        }
    }

    /// Chances in proportion to the counts; a count of that many speaks for none.
    private void normalise(double none) {
        double[] sums = new double[stems.size()];
        table.forEach((pair, entry) -> sums[(int) (pair >>> Integer.SIZE)] += entry[1]);
        table.forEach((pair, entry) -> entry[0] = entry[1] / (sums[(int) (pair >>> Integer.SIZE)] + none));
    }

    private void expect(double[] alone) {
        double[] empty = new double[alone.length];
        for (int i = 0; i < from.size(); i++) {
            List<double[]> entries = new ArrayList<>();
            for (int right : to.get(i)) {
                entries.clear();
                double sum = EMPTY * alone[right];
                double nothing = sum;
                for (int left : from.get(i)) {
                    double[] entry = table.get(key(left, right));
                    if (entry != null) {
                        entries.add(entry);
                        sum += entry[0];
                    }
                }
                double whole = sum;
                empty[right] += nothing / whole;
                entries.forEach(entry -> entry[1] += entry[0] / whole);
            }
        }
        double all = Arrays.stream(empty).sum();
        Arrays.setAll(alone, stem -> empty[stem] / all);
    }

    private record Kin(String stem, double strength) {}

    private void write(Path file) throws IOException {
        Map<Integer, List<Kin>> kin = new HashMap<>();
        table.forEach((pair, entry) -> {
            int left = (int) (pair >>> Integer.SIZE);
            int right = pair.intValue();
            double[] back = table.get(swapped(pair));
            double strength = back == null ? 0 : Math.sqrt(entry[0] * back[0]);
            if (strength > LEAST_STRENGTH && entry[1] > LEAST_COUNT) {
                kin.computeIfAbsent(right, stem -> new ArrayList<>()).add(new Kin(stems.get(left), strength));
            }
        });
        try (PrintWriter out =
                new PrintWriter(new GZIPOutputStream(Files.newOutputStream(file)), false, StandardCharsets.UTF_8)) {
            for (int stem = 0; stem < stems.size(); stem++) {
                List<Kin> others = kin.getOrDefault(stem, new ArrayList<>());
                others.sort(Comparator.comparingDouble(Kin::strength).reversed());
                StringBuilder line = new StringBuilder(stems.get(stem));
                for (Kin other : others.subList(0, Math.min(KEPT, others.size()))) {
                    line.append('\t').append(other.stem());
                    line.append(String.format(Locale.ROOT, "\t%.3f", other.strength()));
                }
                if (!others.isEmpty()) {
                    out.println(line);
                }
            }
        }
    }
}
