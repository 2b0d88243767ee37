package org.verseprojection.speech;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

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

    /// @param pieces what is left
    /// @param looped whether something was taken away
    record Unlooped(List<Piece> pieces, boolean looped) {}

    static Unlooped unloop(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            for (int round = 1; round <= Math.min(LONGEST_ROUND, (pieces.size() - i) / 2); round++) {
                int rounds = rounds(pieces, i, round);
                // "Holy, holy, holy" is Scripture, and so is "verily, verily"; four times is neither.
                if (rounds >= (round == 1 ? 4 : 3)) {
                    List<Piece> kept = new ArrayList<>(pieces.subList(0, i + round));
                    int rest = i + rounds * round;
                    while (rest < pieces.size()
                            && Spelled.same(
                                    pieces.get(rest).text(),
                                    pieces.get(rest - round).text())) {
                        rest++;
                    }
                    kept.addAll(pieces.subList(rest, pieces.size()));
                    return new Unlooped(unloop(kept).pieces(), true);
                }
            }
        }
        return compression(pieces) > COMPRESSION
                ? new Unlooped(pieces.subList(0, firstReturn(pieces)), true)
                : new Unlooped(pieces, false);
    }

    private static int rounds(List<Piece> pieces, int from, int round) {
        int rounds = 1;
        while (from + (rounds + 1) * round <= pieces.size() && alike(pieces, from, from + rounds * round, round)) {
            rounds++;
        }
        return rounds;
    }

    private static boolean alike(List<Piece> pieces, int one, int other, int length) {
        for (int i = 0; i < length; i++) {
            if (!Spelled.same(pieces.get(one + i).text(), pieces.get(other + i).text())) {
                return false;
            }
        }
        return true;
    }

    private static double compression(List<Piece> pieces) {
        byte[] text =
                String.join(" ", pieces.stream().map(Piece::text).toList()).getBytes(StandardCharsets.UTF_8);
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

    private static int firstReturn(List<Piece> pieces) {
        Map<List<String>, Integer> seen = new HashMap<>();
        List<String> bare =
                pieces.stream().map(piece -> Spelled.bare(piece.text())).toList();
        for (int i = 0; i + DRIFT <= bare.size(); i++) {
            if (seen.putIfAbsent(bare.subList(i, i + DRIFT), i) != null) {
                return i;
            }
        }
        return pieces.size();
    }
}
