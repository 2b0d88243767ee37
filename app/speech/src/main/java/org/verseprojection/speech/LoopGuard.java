package org.verseprojection.speech;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.verseprojection.domain.Word;

/// Undoes the loops that Whisper's decoder falls into ("Well. Well. Well. …", "Go over to Romans 838. Go over to …").
///
/// What stands before a loop's second round is as good as any other text, so that much is kept. Exact rounds are
/// found as repeated runs of words; loops that drift are found as openai/whisper finds them, by how well they
/// compress (`compression_ratio_threshold`, 2.4), and cut where the first three words come back.
final class LoopGuard {
    private static final int LONGEST_ROUND = 16;
    private static final double COMPRESSION = 2.4;
    private static final int DRIFT = 3;

    private LoopGuard() {}

    /// @param words what is left
    /// @param looped whether something was taken away
    record Unlooped(List<Word> words, boolean looped) {}

    static Unlooped unloop(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            for (int round = 1; round <= Math.min(LONGEST_ROUND, (words.size() - i) / 2); round++) {
                int rounds = rounds(words, i, round);
                // "Holy, holy, holy" is Scripture, and so is "verily, verily"; four times is neither.
                if (rounds >= (round == 1 ? 4 : 3)) {
                    List<Word> kept = new ArrayList<>(words.subList(0, i + round));
                    int rest = i + rounds * round;
                    while (rest < words.size() && Spelled.same(words.get(rest), words.get(rest - round))) {
                        rest++;
                    }
                    kept.addAll(words.subList(rest, words.size()));
                    return new Unlooped(unloop(kept).words(), true);
                }
            }
        }
        return compression(words) > COMPRESSION
                ? new Unlooped(words.subList(0, firstReturn(words)), true)
                : new Unlooped(words, false);
    }

    private static int rounds(List<Word> words, int from, int round) {
        int rounds = 1;
        while (from + (rounds + 1) * round <= words.size() && alike(words, from, from + rounds * round, round)) {
            rounds++;
        }
        return rounds;
    }

    private static boolean alike(List<Word> words, int one, int other, int length) {
        for (int i = 0; i < length; i++) {
            if (!Spelled.same(words.get(one + i), words.get(other + i))) {
                return false;
            }
        }
        return true;
    }

    private static double compression(List<Word> words) {
        byte[] text = String.join(" ", words.stream().map(Word::text).toList()).getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(text);
            deflater.finish();
            byte[] packed = new byte[text.length + 64];
            return text.length / (double) Math.max(1, deflater.deflate(packed));
        } finally {
            deflater.end();
        }
    }

    private static int firstReturn(List<Word> words) {
        Map<List<String>, Integer> seen = new HashMap<>();
        List<String> bare =
                words.stream().map(word -> Spelled.bare(word.text())).toList();
        for (int i = 0; i + DRIFT <= bare.size(); i++) {
            if (seen.putIfAbsent(bare.subList(i, i + DRIFT), i) != null) {
                return i;
            }
        }
        return words.size();
    }
}
