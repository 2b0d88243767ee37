package org.verseprojection.matching;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.verseprojection.domain.Hypothesis;

/// Finds the best local alignment of the heard words with a verse's words (Smith and Waterman 1981), each pair
/// weighted by the word's rarity, its likeness and its recency.
///
/// A near-verbatim hit so beats a bag of common words: order counts, and every word that was heard but not written,
/// or written but not heard, costs. Scratch memory is kept between calls; one thread.
final class Aligner {
    /// What a word costs that stands on one side alone. Rarities run from 0 to 11, those of content words from 4.
    private static final double GAP = 0.5;

    /// What two words cost that stand against each other and do not meet.
    private static final double MISMATCH = 0.7;

    private final Vocabulary vocabulary;
    private final float[][] likeness;
    private final int[][] touched = new int[Heard.MOST][];
    private double[][] scores = new double[Heard.MOST + 1][256];
    private byte[][] moves = new byte[Heard.MOST + 1][256];
    private Heard heard;

    Aligner(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.likeness = new float[Heard.MOST][vocabulary.size()];
        this.heard = Heard.of(Hypothesis.nothing(), vocabulary);
        Arrays.fill(touched, new int[0]);
    }

    /// From now on these words are aligned.
    void listen(Heard words) {
        heard = words;
        for (int i = 0; i < Heard.MOST; i++) {
            for (int id : touched[i]) {
                likeness[i][id] = 0;
            }
            touched[i] = i < words.size() ? spread(words.words().get(i), likeness[i]) : new int[0];
        }
    }

    private int[] spread(String word, float[] row) {
        IntStream.Builder ids = IntStream.builder();
        vocabulary.alike(word, (id, like) -> {
            row[id] = Math.max(row[id], like);
            ids.add(id);
        });
        return ids.build().toArray();
    }

    Alignment align(int[] verse) {
        int rows = heard.size();
        grow(verse.length + 1);
        double best = 0;
        int bestRow = 0;
        int bestColumn = 0;
        Arrays.fill(scores[0], 0, verse.length + 1, 0);
        for (int i = 1; i <= rows; i++) {
            double fade = heard.recency()[i - 1];
            float[] row = likeness[i - 1];
            scores[i][0] = 0;
            for (int j = 1; j <= verse.length; j++) {
                float like = row[verse[j - 1]];
                double met = like > 0 ? like * vocabulary.rarity(verse[j - 1]) * fade : -MISMATCH * fade;
                double score = scores[i - 1][j - 1] + met;
                byte move = (byte) (like > 0 ? 1 : 2);
                double up = scores[i - 1][j] - GAP * fade;
                double left = scores[i][j - 1] - GAP * fade;
                if (up > score) {
                    score = up;
                    move = 3;
                }
                if (left > score) {
                    score = left;
                    move = 4;
                }
                if (score <= 0) {
                    score = 0;
                    move = 0;
                }
                scores[i][j] = score;
                moves[i][j] = move;
                if (score > best) {
                    best = score;
                    bestRow = i;
                    bestColumn = j;
                }
            }
        }
        return best == 0 ? Alignment.NONE : trace(best, bestRow, bestColumn, rows);
    }

    private Alignment trace(double best, int bestRow, int bestColumn, int rows) {
        int[] pairs = new int[rows];
        Arrays.fill(pairs, -1);
        int i = bestRow;
        int j = bestColumn;
        int met = 0;
        int first = bestRow - 1;
        while (i > 0 && j > 0 && moves[i][j] != 0 && scores[i][j] > 0) {
            byte move = moves[i][j];
            if (move == 1) {
                pairs[i - 1] = j - 1;
                met++;
                first = i - 1;
            }
            i -= move == 4 ? 0 : 1;
            j -= move == 3 ? 0 : 1;
        }
        return new Alignment(best, first, bestRow - 1, met, pairs);
    }

    private void grow(int columns) {
        if (columns > scores[0].length) {
            scores = new double[Heard.MOST + 1][columns * 2];
            moves = new byte[Heard.MOST + 1][columns * 2];
        }
    }
}
